import { type CalendarDay, addDays, day, dayOf, yearOf } from "../kernel/calendar-day.ts";
import {
  type CalendarProblem,
  type OfficeCalendar,
  type ReckonedDay,
  addWorkingDays,
} from "../kernel/office-calendar.ts";
import type { Period } from "../kernel/period.ts";
import { type Result, ok } from "../kernel/result.ts";
import type { ReportKind, ReportingRegime } from "./regime.ts";

/** One period of a regime. Its figures are cut off on `cutoffOn`; when its report is due is another day (`sendingDay`). */
export type ReportPeriod = {
  readonly kind: ReportKind;
  /** As in `ReportDue.period`: `2026`, `2026-Q2`, `2026-H1`, `2026-03`, `2026-9M`. */
  readonly name: string;
  readonly reportYear: number;
  readonly from: CalendarDay;
  readonly cutoffOn: CalendarDay;
};

/** First and last month of each period of a report year. */
const months: Readonly<Record<ReportKind, readonly (readonly [first: number, last: number])[]>> = {
  month: Array.from({ length: 12 }, (_, index) => [index + 1, index + 1] as const),
  quarter: [1, 4, 7, 10].map((first) => [first, first + 2] as const),
  "half-year": [
    [1, 6],
    [7, 12],
  ],
  "nine-months": [[1, 9]],
  year: [[1, 12]],
};

/**
 * The year a day is reported in. It is not the calendar year: figures of 15-12-2025 to 14-12-2026 are those of 2026, so a
 * task done on 20-12-2025 belongs to 2026. Source: NĐ 09/2019/NĐ-CP (domain reference §1.5, timing trap).
 */
export function reportYearOf(regime: ReportingRegime, on: CalendarDay): number {
  const isNext = on > dayOf(yearOf(on), 12, regime.cutoffDay);
  return yearOf(on) + (isNext ? 1 : 0);
}

/**
 * The period of a kind that a day's work is reported in; `null` when the regime has no such report, or none of its periods
 * holds the day (nine months end on 14-9). Source: NĐ 09/2019/NĐ-CP; nine months: Khánh Hòa QĐ 01/2023/QĐ-UBND art. 4.
 */
export function periodOf(regime: ReportingRegime, kind: ReportKind, on: CalendarDay): ReportPeriod | null {
  // The first period of a report year begins with it, and each goes on where the one before was cut off.
  const inYear = periodsOfYear(regime, kind, reportYearOf(regime, on));
  return inYear.find((period) => on <= period.cutoffOn) ?? null;
}

/** Most periods one look may ask for: more than a century of months. */
const MAX_PERIODS = 1_500;

/**
 * The periods whose cut-off day lies in a window, both ends included, in order. Nothing is kept: whoever looks makes them,
 * for any day. Source of the periods: the regime.
 */
export function periodsIn(regime: ReportingRegime, kind: ReportKind, window: Period): ReportPeriod[] {
  const found: ReportPeriod[] = [];
  for (let year = yearOf(window.from); year <= yearOf(window.to); year += 1) {
    for (const period of periodsOfYear(regime, kind, year)) {
      if (period.cutoffOn < window.from || period.cutoffOn > window.to) continue;
      if (found.length === MAX_PERIODS) return found;
      found.push(period);
    }
  }
  return found;
}

/**
 * The day by which the report of a period is sent; `null` where the regime does not say. Working days are counted by the
 * office's calendar and refused in a year it does not know. Source: the regime's own (TT 09/2019/TT-NHNN: one day; Khánh
 * Hòa: two working days; TT 26/2025/TT-BNNMT: 15-01).
 */
export function sendingDay(
  regime: ReportingRegime,
  period: ReportPeriod,
  calendar: OfficeCalendar,
): Result<ReckonedDay | null, CalendarProblem> {
  const { sending } = regime;
  switch (sending.kind) {
    case "unstated":
      return ok(null);
    case "days-after":
      return ok({ on: addDays(period.cutoffOn, sending.days), certainty: "stated" });
    case "working-days-after":
      return addWorkingDays(calendar, period.cutoffOn, sending.days);
    case "fixed-day-next-year":
      return ok({ on: day(`${period.reportYear + 1}-${sending.monthDay}`), certainty: "stated" });
    default:
      return sending satisfies never;
  }
}

function periodsOfYear(regime: ReportingRegime, kind: ReportKind, reportYear: number): ReportPeriod[] {
  if (!regime.kinds.includes(kind)) return [];
  return months[kind].map(([first, last], index) => ({
    kind,
    name: nameOf(kind, reportYear, index + 1),
    reportYear,
    from: addDays(cutoffIn(regime, reportYear, first - 1), 1),
    cutoffOn: cutoffIn(regime, reportYear, last),
  }));
}

/** Month 0 is December of the year before. */
function cutoffIn({ cutoffDay }: ReportingRegime, year: number, month: number): CalendarDay {
  return month === 0 ? dayOf(year - 1, 12, cutoffDay) : dayOf(year, month, cutoffDay);
}

function nameOf(kind: ReportKind, year: number, index: number): string {
  switch (kind) {
    case "month":
      return `${year}-${String(index).padStart(2, "0")}`;
    case "quarter":
      return `${year}-Q${index}`;
    case "half-year":
      return `${year}-H${index}`;
    case "nine-months":
      return `${year}-9M`;
    case "year":
      return String(year);
    default:
      return kind satisfies never;
  }
}
