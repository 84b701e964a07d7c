import {
  type CalendarDay,
  addDays,
  dayOf,
  daysBetween,
  lastDayOfMonth,
  monthOf,
  yearOf,
} from "./calendar-day.ts";

/** A run of calendar days, both ends included. */
export type Period = { readonly from: CalendarDay; readonly to: CalendarDay };

/** `month` is 1 to 12. */
export function monthPeriod(year: number, month: number): Period {
  return { from: dayOf(year, month, 1), to: lastDayOfMonth(year, month) };
}

/** `quarter` is 1 to 4. "Trong quý II-2024" ends on 2024-06-30. */
export function quarterPeriod(year: number, quarter: number): Period {
  return { from: dayOf(year, quarter * 3 - 2, 1), to: lastDayOfMonth(year, quarter * 3) };
}

/** `half` is 1 or 2. */
export function halfYearPeriod(year: number, half: number): Period {
  return { from: dayOf(year, half * 6 - 5, 1), to: lastDayOfMonth(year, half * 6) };
}

/** The calendar year from 1-1 to 31-12; the year of a report runs otherwise (`periodOf`). */
export function yearPeriod(year: number): Period {
  return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
}

/** The period right behind another: whole months follow whole months, otherwise as many days follow. Our choice. */
export function periodAfter({ from, to }: Period): Period {
  const first = addDays(to, 1);
  if (!from.endsWith("-01") || !first.endsWith("-01")) {
    return { from: first, to: addDays(first, daysBetween(from, to)) };
  }
  const months = (yearOf(first) - yearOf(from)) * 12 + monthOf(first) - monthOf(from);
  const last = yearOf(first) * 12 + monthOf(first) - 2 + months;
  return { from: first, to: lastDayOfMonth(Math.floor(last / 12), (last % 12) + 1) };
}
