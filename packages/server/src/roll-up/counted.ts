import type { CalendarDay } from "@dondoc/domain";
import { addDays } from "@dondoc/domain";
import type { Selectable } from "kysely";
import { ALWAYS, type OwedRow } from "./owed-rows.ts";
import type { RollUpTables } from "./roll-up-tables.ts";

export type Delta = Omit<Selectable<RollUpTables["roll_up_delta"]>, "position">;

/**
 * What the counters must add when `before` becomes `after`: each thing counts from the day its period begins or comes into
 * sight, and no longer from the day after it was last seen. Days that have come by `on` count as always.
 */
export function deltasBetween(
  before: readonly OwedRow[],
  after: readonly OwedRow[],
  on: CalendarDay,
): Delta[] {
  const sums = new Map<string, Delta>();
  for (const [rows, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    for (const row of rows) for (const delta of countsOf(row, sign, on)) add(sums, delta);
  }
  return [...sums.values()].filter(({ in_plan, in_unit }) => in_plan !== 0 || in_unit !== 0);
}

function countsOf(row: OwedRow, sign: 1 | -1, on: CalendarDay): Delta[] {
  const { opens_on, seen_from, seen_until } = row;
  const from = opens_on > seen_from ? opens_on : seen_from;
  if (seen_until !== null && from > seen_until) return [];
  const begins = deltaOf(row, sign, from > on ? from : ALWAYS);
  if (seen_until === null) return [begins];
  const endsOn = addDays(seen_until, 1);
  return [begins, deltaOf(row, -sign, endsOn > on ? endsOn : ALWAYS)];
}

function deltaOf(row: OwedRow, n: number, countedFrom: CalendarDay): Delta {
  const { root_id, plan_id, unit_id, cell, due_on, counts_in_plan, counts_in_unit } = row;
  return {
    root_id,
    plan_id,
    unit_id,
    counted_from: countedFrom,
    cell,
    // The day matters only while it is open: what is done is on time or late for ever.
    due_on: cell === "open" ? due_on : null,
    in_plan: counts_in_plan ? n : 0,
    in_unit: counts_in_unit && unit_id !== null ? n : 0,
  };
}

function add(sums: Map<string, Delta>, delta: Delta): void {
  const { in_plan, in_unit, ...place } = delta;
  const key = JSON.stringify(place);
  const sum = sums.get(key);
  sums.set(key, {
    ...place,
    in_plan: (sum?.in_plan ?? 0) + in_plan,
    in_unit: (sum?.in_unit ?? 0) + in_unit,
  });
}
