import {
  type CalendarDay,
  type Owed,
  type Plan,
  type PlanContents,
  type Sight,
  type Statistic,
  type UnitRegister,
  compareVietnamese,
  dueGroupOf,
  dueGroups,
  followedOf,
  idParts,
  owedIn,
  rollUp,
  timeliness,
} from "@dondoc/domain";
import { issuerOf, partsSeen } from "../access/sight.query.ts";
import type { PlanLabel } from "../plan/plan-label.ts";
import { type UnitLabels, unitLabels } from "../unit/unit-labels.ts";
import type { DueItem } from "./due-item.ts";

export type OwedOfPlans = {
  readonly asOf: CalendarDay;
  readonly owed: readonly Owed[];
  readonly labels: UnitLabels;
};

/** What the plans ask of anybody in sight, with dated occurrences up to `to`. */
export function owedOfPlans(
  contents: readonly PlanContents[],
  window: {
    readonly asOf: CalendarDay;
    readonly to: CalendarDay;
    readonly register: UnitRegister;
    readonly sight: Sight;
  },
): OwedOfPlans {
  const isSeen = partsSeen(window.sight, window.register.units);
  const owed = contents
    .flatMap((each) => owedIn(each, window))
    .filter(({ unitId, plan }) => isSeen({ unitId, issuerUnitId: issuerOf(plan) }));
  return { asOf: window.asOf, owed, labels: unitLabels(window.register) };
}

export function statisticOf(owed: readonly Owed[], asOf: CalendarDay): Statistic {
  return rollUp(followedOf(owed, asOf), asOf);
}

/** In reading order: what is late, then by nearness, then what has no day; within a day by unit. */
export function dueItems({ owed, asOf, labels }: OwedOfPlans): DueItem[] {
  return owed.map((each) => dueItem(each, { asOf, labels })).toSorted(byNearness);
}

/** Undated and continuous tasks and reports once each, with the number of units that share them; dated ones unit by unit. */
export function oneRowForUndated(items: readonly DueItem[]): DueItem[] {
  const shared = Map.groupBy(items, (item) => (item.dueOn === null ? paperKeyOf(item) : item.id));
  return [...shared.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, unitCount: first.unit === null ? 0 : others.length + 1 }],
  );
}

/** An undated report is known by its series and who owes it. */
function paperKeyOf({ taskId, id }: DueItem): string {
  return taskId ?? id.split("/", 1)[0] ?? id;
}

export function planLabel(plan: Plan): PlanLabel {
  const { id, number, issuer, issuedOn, subject } = plan;
  return { id, number, issuer, issuedOn, subject };
}

function dueItem(owed: Owed, { asOf, labels }: Pick<OwedOfPlans, "asOf" | "labels">): DueItem {
  const { source } = owed;
  const isTask = source.kind === "task";
  return {
    id: owed.key,
    kind: source.kind,
    statement: isTask ? source.task.statement : source.series.asWritten,
    role: owed.role,
    unit: owed.unitAsWritten === null ? null : labels(owed.unitId, owed.unitAsWritten),
    unitCount: owed.unitAsWritten === null ? 0 : 1,
    plan: planLabel(owed.plan),
    taskId: isTask ? source.task.id : null,
    period: owed.period,
    recipients: isTask ? [] : source.series.recipients.map((party) => party.asWritten),
    status: owed.progress.status,
    deadline: owed.deadline,
    dueOn: owed.dueOn,
    timeliness: timeliness(owed.progress, owed.dueOn, asOf),
    group: dueGroupOf(owed, asOf),
    sectionPath: isTask ? source.task.sectionPath : null,
    span: isTask ? source.task.span : source.series.span,
  };
}

function rankOf(item: DueItem): number {
  return dueGroups.indexOf(item.group);
}

function byNearness(a: DueItem, b: DueItem): number {
  const byGroup = rankOf(a) - rankOf(b);
  if (byGroup !== 0) return byGroup;
  if (a.dueOn !== null && b.dueOn !== null && a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  const byPlan = a.plan.issuedOn < b.plan.issuedOn ? -1 : a.plan.issuedOn > b.plan.issuedOn ? 1 : 0;
  if (byPlan !== 0) return byPlan;
  const byPlace = a.span.start - b.span.start;
  if (byPlace !== 0) return byPlace;
  const byName = compareVietnamese(a.unit?.name ?? "", b.unit?.name ?? "");
  return byName === 0 ? byKey(a.id, b.id) : byName;
}

/** As the database orders keys: first the number of the directive, then the rest. */
function byKey(a: string, b: string): number {
  const [one, other] = [idParts(a), idParts(b)];
  if (one.root !== other.root) return one.root - other.root;
  return one.uuid < other.uuid ? -1 : 1;
}
