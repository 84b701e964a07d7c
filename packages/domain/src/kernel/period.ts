import { type CalendarDay, dayOf, lastDayOfMonth } from "./calendar-day.ts";

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
