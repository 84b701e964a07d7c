import type { CalendarDay } from "../kernel/calendar-day.ts";
import type { Deadline } from "./task.ts";
import { dueDayOf } from "./timeliness.ts";

/**
 * The due day that tasks above set for one that carries them out: the earliest of those that name one day. Source: domain
 * reference §1.8, invariant 8; that the earliest counts among several is our choice.
 */
export function upperDueOf(above: readonly (Deadline | null)[]): CalendarDay | null {
  const days = above.flatMap((deadline) => (deadline === null ? [] : (dueDayOf(deadline.schedule) ?? [])));
  return days.toSorted()[0] ?? null;
}
