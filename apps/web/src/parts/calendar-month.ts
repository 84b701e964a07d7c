import {
  type CalendarDay,
  addDays,
  isCalendarDay,
  lastDayOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from "@dondoc/domain";

/** A month by its first day. */
export function monthOfDay(on: CalendarDay): CalendarDay {
  return addDays(on, 1 - Number(on.slice(8, 10)));
}

/** The month before or after; the calendar ends where days do. */
export function monthBeside(month: CalendarDay, step: -1 | 1): CalendarDay {
  return step === -1 ? monthOfDay(addDays(month, -1)) : addDays(lastDayOf(month), 1);
}

export function lastDayOf(month: CalendarDay): CalendarDay {
  return lastDayOfMonth(yearOf(month), monthOf(month));
}

/** The weeks of a month from Monday to Sunday; `null` for the days of other months. */
export function weeksOf(month: CalendarDay): (CalendarDay | null)[][] {
  const before: null[] = Array.from({ length: weekdayOf(month) - 1 }, () => null);
  const days = Array.from({ length: Number(lastDayOf(month).slice(8, 10)) }, (_, at) => addDays(month, at));
  const cells: (CalendarDay | null)[] = [...before, ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, at) =>
    cells.slice(at * 7, at * 7 + 7),
  );
  return weeks.map((week) => [...week, ...Array.from({ length: 7 - week.length }, () => null)]);
}

/** The first days of the twelve months of a year. */
export function monthsOf(year: number): CalendarDay[] {
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}-01`).filter(
    isCalendarDay,
  );
}
