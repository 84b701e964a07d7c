import { type CalendarDay, isCalendarDay } from "@dondoc/domain";

/**
 * Official days are days in Việt Nam, wherever the browser stands: seven hours ahead of UTC since 1975, all year round. The
 * browser's own table of zones says the same, but asking it first costs a slow machine some 80 ms in one piece.
 */
const OFFSET_MS = 7 * 3_600_000;

/** What the clocks of the office showed then: `07:05`. */
export function officeTimeOf(instant: string): string {
  return shownOn(instant).slice(11, 16);
}

/** The office's day on which an instant lies. */
export function officeDayOf(instant: string): CalendarDay | null {
  const day = shownOn(instant).slice(0, 10);
  return isCalendarDay(day) ? day : null;
}

/** What a calendar and a clock of the office showed. Throws a RangeError on what is no instant. */
function shownOn(instant: string): string {
  return new Date(Date.parse(instant) + OFFSET_MS).toISOString();
}
