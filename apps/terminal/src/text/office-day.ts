import { type CalendarDay, isCalendarDay } from "@dondoc/domain";

/** Official days are days in Việt Nam, which has had one time all year since 1975. */
const AHEAD_MS = 7 * 3_600_000;

/** The office's day on which an instant of the ledger lies. */
export function officeDayOf(instant: string): CalendarDay | null {
  const at = Date.parse(instant);
  const day = Number.isNaN(at) ? "" : new Date(at + AHEAD_MS).toISOString().slice(0, 10);
  return isCalendarDay(day) ? day : null;
}
