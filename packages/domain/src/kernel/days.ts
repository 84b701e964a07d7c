import type { CalendarDay } from "./calendar-day.ts";

/**
 * Arithmetic of calendar days, apart from their schema so that a browser can reckon days without loading zod.
 */

/** A day written in code or data. Throws on anything else: for input from people use the schema. */
export function day(text: string): CalendarDay {
  if (!isCalendarDay(text)) throw new RangeError(`Not a calendar day: ${text}`);
  return text;
}

/** The day of a year, month (1 to 12) and day of the month. Throws a RangeError where no calendar has it. */
export function dayOf(year: number, month: number, dayOfMonth: number): CalendarDay {
  return day(`${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`);
}

/** The calendar year; the year of a report is another (`reportYearOf`). */
export function yearOf(on: CalendarDay): number {
  return Number(on.slice(0, 4));
}

/** 1 (January) to 12. */
export function monthOf(on: CalendarDay): number {
  return Number(on.slice(5, 7));
}

/** The calendar day `days` later; earlier when `days` is negative. Working days: see `addWorkingDays`. */
export function addDays(on: CalendarDay, days: number): CalendarDay {
  return fromEpochDay(epochDay(on) + days);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return epochDay(to) - epochDay(from);
}

/** 1 (Monday) to 7 (Sunday), ISO 8601. */
export function weekdayOf(on: CalendarDay): number {
  return ((((epochDay(on) + 3) % 7) + 7) % 7) + 1;
}

/** 28 to 31; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** "Trong tháng 2-2024" ends on 2024-02-29. */
export function lastDayOfMonth(year: number, month: number): CalendarDay {
  return dayOf(year, month, daysInMonth(year, month));
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The one check of form and calendar; the schema asks it too. */
export function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, dayOfMonth = 0] = text.split("-").map(Number);
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isCalendarDay(text: string): text is CalendarDay {
  return isRealDay(text);
}

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar ("days from civil": eras of 400 years, years that
 * begin in March, so that the leap day is the last of its year). `Date` and `Temporal` are both kept out of the
 * domain; the test compares this with `Temporal.PlainDate`.
 */
function epochDay(on: CalendarDay): number {
  const year = yearOf(on) - (monthOf(on) <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((monthOf(on) + 9) % 12) + 2) / 5) + Number(on.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function fromEpochDay(days: number): CalendarDay {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayOf(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
