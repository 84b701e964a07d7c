import { addDays } from "../kernel/days.ts";
import type { CalendarDay } from "../kernel/calendar-day.ts";
import type { UnitId } from "../kernel/ids.ts";
import { type HeldDuty, type Orphan, type UnitHistory, holderOf, orphansOf } from "./holder.ts";
import type { Succession } from "./succession.ts";

/** A duty that a succession takes from one holder to another. */
export type DutyMove = { readonly key: string; readonly from: UnitId; readonly to: UnitId };

/** What confirming a succession would do; nothing has happened yet. */
export type SuccessionPreview = {
  /** The day the look is of: the first on which the new holders hold. */
  readonly on: CalendarDay;
  readonly moves: readonly DutyMove[];
  /** What nobody would hold then, because of this succession: nothing may be omitted. */
  readonly orphans: readonly Orphan[];
};

/**
 * What confirming a succession would do to duties: which move and which are left without a holder. What others leave
 * orphaned is not counted against it. Source: Luật 72/2025/QH15 art. 51 (no omission); the look is our choice.
 */
export function successionPreview(
  succession: Succession,
  duties: readonly HeldDuty[],
  history: UnitHistory,
): SuccessionPreview {
  const { on, from, to, kind } = succession;
  const ending = new Set(kind === "transfer" ? [] : from.filter((unitId) => !to.includes(unitId)));
  const lastDay = addDays(on, -1);
  const after: UnitHistory = {
    units: history.units.map((unit) => (ending.has(unit.id) ? { ...unit, validTo: lastDay } : unit)),
    successions: [...history.successions, { ...succession, status: "confirmed" }],
  };
  const touched = duties.flatMap((duty) => {
    const holder = holderOf(duty.unitId, history, lastDay);
    return holder.kind === "one" && from.includes(holder.unitId) ? [{ duty, before: holder.unitId }] : [];
  });
  const moves = touched.flatMap(({ duty: { key, unitId }, before }): DutyMove[] => {
    const holder = holderOf(unitId, after, on);
    return holder.kind === "one" && holder.unitId !== before
      ? [{ key, from: before, to: holder.unitId }]
      : [];
  });
  return {
    on,
    moves,
    orphans: orphansOf(
      touched.map(({ duty }) => duty),
      after,
      on,
    ),
  };
}
