import {
  type CalendarDay,
  type Owed,
  type PlanContents,
  type UnitId,
  type UnitRegister,
  addDays,
  day,
  followedAs,
  idParts,
  isStillOwed,
  onceForUndated,
  owedIn,
  owedOfSeries,
  owedOfTask,
  vietnameseSortKey,
} from "@dondoc/domain";
import type { Selectable } from "kysely";
import type { ReporterContents } from "../plan/plan-contents.query.ts";
import { cellOf } from "./cell.ts";
import type { RollUpTables } from "./roll-up-tables.ts";

export type OwedRow = Selectable<RollUpTables["owed"]>;

/** The days for which rows are made: `from` is a day of the office that has come, `to` the last due day of a period. */
export type Reach = { readonly from: CalendarDay; readonly to: CalendarDay };

/** How far ahead dated periods are seen: the next report of a yearly series is among them. Our choice. */
export const HORIZON_DAYS = 366;

/** Before anything: where a row or a count has no beginning. */
export const ALWAYS: CalendarDay = day("0001-01-01");

/** Behind every dated thing come those without a day, and last what goes on as long as the plan. */
const UNDATED_ON = day("9999-12-30");
const CONTINUOUS_ON = day("9999-12-31");

/** How units are named and grouped; for tasks alone only those they name are needed. */
export type Naming = Pick<UnitRegister, "units">;

/** What a plan asks of units on every day of a reach. */
export function rowsOfPlan(contents: PlanContents, reach: Reach, register: UnitRegister): OwedRow[] {
  const days = turningDays(contents, reach, register);
  return rowsThrough(days, register, (asOf) => owedIn(contents, { asOf, to: reach.to, register }));
}

/** What one series asks of one reporter; `sent` are the reports of that unit. Only what has a day is its own. */
export function rowsOfReporter(
  { plan, series, sent }: ReporterContents,
  reach: Reach,
  { register, unitId }: { readonly register: UnitRegister; readonly unitId: UnitId },
): OwedRow[] {
  const days = turningDays({ plan, tasks: [], assignments: [], reports: [series], sent }, reach, register);
  return rowsThrough(days, register, (asOf) =>
    owedOfSeries(series, { plan, sent }, { asOf, to: reach.to, register, onlyUnitId: unitId }),
  );
}

/** What these tasks of a plan ask; `contents.assignments` are theirs, `contents.reports` those of the whole plan. */
export function rowsOfTasks(contents: PlanContents, reach: Reach, naming: Naming): OwedRow[] {
  const days = turningDays({ ...contents, reports: [], sent: [] }, reach, naming);
  return contents.tasks.flatMap((task) => {
    const own = { ...contents, assignments: contents.assignments.filter(({ taskId }) => taskId === task.id) };
    return rowsThrough(days, naming, (asOf) => owedOfTask(task, own, { asOf, to: reach.to }));
  });
}

/**
 * The domain says what is owed on a day; it is asked once, and again for every day on which the register or the plan
 * itself makes a difference. What stays the same from one to the next is one row.
 */
function rowsThrough(
  days: readonly CalendarDay[],
  { units }: Naming,
  owedOn: (asOf: CalendarDay) => readonly Owed[],
): OwedRow[] {
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const current = new Map<string, OwedRow>();
  const rows: OwedRow[] = [];
  for (const [at, asOf] of days.entries()) {
    const seenFrom = at === 0 ? ALWAYS : asOf;
    const made = rowsOn(owedOn(asOf), { asOf, seenFrom, names });
    for (const [key, row] of current) {
      const next = made.get(key);
      if (next !== undefined && isSame(row, next)) made.delete(key);
      else close(rows, current, { key, on: addDays(asOf, -1) });
    }
    for (const [key, row] of made) current.set(key, row);
  }
  return [...rows, ...current.values()];
}

function close(
  rows: OwedRow[],
  current: Map<string, OwedRow>,
  { key, on }: { readonly key: string; readonly on: CalendarDay },
): void {
  const row = current.get(key);
  current.delete(key);
  // A period that would have come into sight only after its unit has gone is never seen.
  if (row !== undefined && row.seen_from <= on) rows.push({ ...row, seen_until: on });
}

/** Whether nothing but the day of looking has changed. */
function isSame(a: OwedRow, b: OwedRow): boolean {
  const seen_from = ALWAYS;
  return JSON.stringify({ ...a, seen_from }) === JSON.stringify({ ...b, seen_from });
}

function turningDays({ plan, reports, sent }: PlanContents, { from, to }: Reach, { units }: Naming) {
  const days = new Set([from]);
  if (plan.issuedOn > from) days.add(plan.issuedOn);
  const hasGroup = reports.some(({ reporters }) => reporters.some(({ groupId }) => groupId !== null));
  for (const { validFrom, validTo } of hasGroup ? units : []) {
    const turns = [validFrom, validTo === null ? null : addDays(validTo, 1)];
    for (const turn of turns) if (turn !== null && turn > from && turn <= to) days.add(turn);
  }
  for (const report of sent) {
    const turns = [report.enteredOn, report.status === "returned" ? report.returnedOn : null];
    for (const turn of turns) if (turn !== null && turn > from && turn <= to) days.add(turn);
  }
  return [...days].toSorted();
}

type Look = {
  readonly asOf: CalendarDay;
  readonly seenFrom: CalendarDay;
  readonly names: ReadonlyMap<UnitId, string>;
};

function rowsOn(owed: readonly Owed[], look: Look): Map<string, OwedRow> {
  const inPlan = new Set(onceForUndated(owed));
  const inUnit = new Set([...Map.groupBy(owed, ({ unitId }) => unitId).values()].flatMap(onceForUndated));
  const listed = owed.filter(({ progress }) => isStillOwed(progress));
  const nameKey = (each: Owed): string => unitKey(each, look.names);
  // The row that stands for all is the first of the list.
  const inOrder = listed.toSorted((a, b) => compare(nameKey(a), nameKey(b)) || compare(a.key, b.key));
  const listedOnce = new Set(onceForUndated(inOrder));
  const undated = listed.filter(({ dueOn }) => dueOn === null);
  const shares = Map.groupBy(undated, ({ source }) => paperKeyOf(source));
  return new Map(
    owed.map((each) => {
      const sharedBy = each.dueOn === null ? (shares.get(paperKeyOf(each.source))?.length ?? 0) : 1;
      const isListedOnce = listedOnce.has(each);
      const row: OwedRow = {
        ...identityOf(each),
        seen_from: seenFrom(each, look.seenFrom),
        seen_until: null,
        ...substanceOf(each, look),
        counts_in_plan: inPlan.has(each),
        counts_in_unit: inUnit.has(each),
        is_listed: isStillOwed(each.progress),
        is_listed_once: isListedOnce,
        unit_count: each.unitAsWritten === null || !isListedOnce ? 0 : sharedBy,
      };
      return [each.key, row];
    }),
  );
}

/** A period comes into sight a year before it is due. */
function seenFrom({ period, dueOn }: Owed, from: CalendarDay): CalendarDay {
  if (period === null || dueOn === null) return from;
  const inSight = addDays(dueOn, -HORIZON_DAYS);
  return inSight > from ? inSight : from;
}

function paperKeyOf(source: Owed["source"]): string {
  return source.kind === "task" ? source.task.id : source.series.id;
}

/** The parts of the domain's key: `<assignment or task>[/<period>]` or `<series>/<reporter>[/<period>]`. */
function identityOf({ key, source, unitId, unitAsWritten, period }: Owed) {
  const { root, uuid } = idParts(paperKeyOf(source));
  const isReport = source.kind === "report";
  return {
    root_id: root,
    source_id: uuid,
    part_id: isReport ? uuid : idParts(key.split("/")[0] ?? key).uuid,
    party: isReport ? (unitId ?? unitAsWritten ?? "") : "",
    period: period ?? "",
  };
}

function unitKey({ unitId, unitAsWritten }: Owed, names: Look["names"]): string {
  return vietnameseSortKey((unitId === null ? null : names.get(unitId)) ?? unitAsWritten ?? "");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function substanceOf(each: Owed, { asOf, names }: Look) {
  const { source, plan, unitId, unitAsWritten, role, opensOn, dueOn, progress } = each;
  const followed = followedAs(each);
  return {
    kind: source.kind,
    plan_id: idParts(plan.id).uuid,
    unit_id: unitId === null ? null : idParts(unitId).uuid,
    unit_as_written: unitAsWritten,
    role,
    opens_on: opensOn,
    due_on: dueOn,
    status: progress.status,
    cell: cellOf(followed, asOf),
    completed_on: progress.status === "completed" ? progress.completedOn : null,
    sort_on: dueOn ?? (followed.isContinuous ? CONTINUOUS_ON : UNDATED_ON),
    issued_on: plan.issuedOn,
    place: source.kind === "task" ? source.task.span.start : source.series.span.start,
    unit_key: unitKey(each, names),
  };
}
