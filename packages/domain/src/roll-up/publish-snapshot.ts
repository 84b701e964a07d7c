import {
  type Asking,
  type NotYourUnit,
  type StepDayProblem,
  speakFor,
  stepDayObstacle,
} from "../kernel/acting-for.ts";
import type { ActedBy } from "../kernel/acted-by.ts";
import type { CalendarDay } from "../kernel/calendar-day.ts";
import { OFFICE_ROOT, type SnapshotId, type UnitId, idParts, makeId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import type { ReportPeriod } from "../report/report-period.ts";
import type { Statistic } from "./roll-up.ts";
import type { PublishedSnapshot, SnapshotPublished, SnapshotScope } from "./snapshot.ts";

/** Why figures are not published. */
export type SnapshotProblem =
  | NotYourUnit
  | StepDayProblem
  | { readonly code: "period-not-published"; readonly kind: ReportPeriod["kind"] }
  | { readonly code: "period-not-over"; readonly cutoffOn: CalendarDay }
  | { readonly code: "period-already-published"; readonly snapshotId: SnapshotId };

/** Whose figures are published, of which period and on which day. */
export type PublishRequest = {
  readonly scope: SnapshotScope;
  readonly period: ReportPeriod;
  readonly publishedOn: CalendarDay;
};

/** What must be looked up before figures are published. */
export type SnapshotFacts = Asking & {
  /** Who publishes: standing body or issuer of a plan, the unit itself, whoever keeps the office's figures. */
  readonly publisherIds: readonly UnitId[];
  readonly published: readonly PublishedSnapshot[];
  /** The figures as of a day; asked for the cut-off day only. */
  readonly statisticOn: (asOf: CalendarDay) => Statistic;
  readonly newUuid: () => string;
};

/** Whether a period may be published, and in whose name; shown and enforced alike. */
export function permitSnapshot(
  { scope, period }: Pick<PublishRequest, "scope" | "period">,
  { by, today, publisherIds, published }: Omit<SnapshotFacts, "statisticOn" | "newUuid">,
): Result<ActedBy, SnapshotProblem> {
  const { kind, cutoffOn } = period;
  if (kind === "month" || kind === "nine-months") return refuse({ code: "period-not-published", kind });
  if (today <= cutoffOn) return refuse({ code: "period-not-over", cutoffOn });
  const known = published.find((each) => each.period.name === period.name && isSame(each.scope, scope));
  if (known !== undefined) return refuse({ code: "period-already-published", snapshotId: known.id });
  return speakFor(by, publisherIds, "decide");
}

/**
 * Freezes the figures of a period as of its cut-off day. Quarters, half-years and years are published, months are not.
 * Source: QĐ 42/2014/QĐ-TTg as consolidated; Thanh Hóa 2025 the same.
 */
export function publishSnapshot(
  request: PublishRequest,
  facts: SnapshotFacts,
): Result<SnapshotPublished[], SnapshotProblem> {
  const permitted = permitSnapshot(request, facts);
  if (!permitted.ok) return permitted;
  const { scope, period, publishedOn } = request;
  if (publishedOn <= period.cutoffOn) return refuse({ code: "period-not-over", cutoffOn: period.cutoffOn });
  const late = stepDayObstacle(publishedOn, facts.today, null);
  if (late !== null) return refuse(late);
  const snapshot: PublishedSnapshot = {
    id: makeId("snapshot", rootOf(scope), facts.newUuid()),
    scope,
    period,
    publishedOn,
    publishedBy: permitted.value,
    statistic: facts.statisticOn(period.cutoffOn),
  };
  return ok([{ type: "snapshot-published", snapshot }]);
}

function isSame(a: SnapshotScope, b: SnapshotScope): boolean {
  if (a.kind === "plan") return b.kind === "plan" && a.planId === b.planId;
  if (a.kind === "unit") return b.kind === "unit" && a.unitId === b.unitId;
  return b.kind === "office";
}

/** Figures of a plan lie under its directive; all others are the office's own. */
function rootOf(scope: SnapshotScope): number {
  return scope.kind === "plan" ? idParts(scope.planId).root : OFFICE_ROOT;
}
