import type { CalendarDay, FourCell, Fraction, PlanId, Sight, Statistic, UnitId } from "@dondoc/domain";
import type { DueItem } from "./due-item.ts";

export type DueQuestion = {
  readonly asOf: CalendarDay;
  /** How many days ahead; `null`: everything, also what has no day. */
  readonly withinDays: number | null;
  /** Only what one of the four cells counts, also what is done; without it only what is still owed. */
  readonly cell?: FourCell | undefined;
  readonly unitId: UnitId | null;
  readonly planId: PlanId | null;
  readonly limit: number;
  /** From the answer before. */
  readonly cursor: string | null;
  /** How far the one who asks sees. */
  readonly sight: Sight;
};

export type DueAnswer = {
  readonly asOf: CalendarDay;
  readonly withinDays: number | null;
  readonly items: readonly DueItem[];
  readonly total: number;
  readonly nextCursor: string | null;
  /** Of everything that is asked about, a year of periods ahead, whatever the list is cut to. */
  readonly statistic: Statistic;
  readonly rate: Fraction;
};
