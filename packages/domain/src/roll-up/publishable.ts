import { type StepOffer, offerOf, speakFor } from "../kernel/acting-for.ts";
import type { CalendarDay } from "../kernel/calendar-day.ts";
import { nationalRegime } from "../report/regime.ts";
import { type ReportPeriod, periodsIn } from "../report/report-period.ts";
import { type SnapshotFacts, type SnapshotProblem, permitSnapshot } from "./publish-snapshot.ts";
import type { SnapshotScope } from "./snapshot.ts";

/** Whether somebody may publish the figures of a scope at all; asks what the decision asks. */
export function publishingOffer({
  by,
  publisherIds,
}: Pick<SnapshotFacts, "by" | "publisherIds">): StepOffer<SnapshotProblem> {
  return offerOf(speakFor(by, publisherIds, "decide"));
}

/**
 * The periods since a day that are over and were not published yet, the latest first. Source: as `publishSnapshot`; how
 * many are offered at once is our choice.
 */
export function publishablePeriods(
  scope: SnapshotScope,
  since: CalendarDay,
  facts: Omit<SnapshotFacts, "statisticOn" | "newUuid">,
): readonly ReportPeriod[] {
  const window = { from: since, to: facts.today };
  const over = (["quarter", "half-year", "year"] as const).flatMap((kind) =>
    periodsIn(nationalRegime, kind, window),
  );
  return over
    .filter((period) => permitSnapshot({ scope, period }, facts).ok)
    .toSorted((a, b) => b.cutoffOn.localeCompare(a.cutoffOn))
    .slice(0, MOST_OFFERED);
}

const MOST_OFFERED = 24;
