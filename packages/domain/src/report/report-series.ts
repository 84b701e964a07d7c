import { z } from "zod";
import { type CalendarDay, addDays, dayOf, daysInMonth, weekdayOf, yearOf } from "../kernel/calendar-day.ts";
import { Certainty } from "../kernel/certainty.ts";
import { PlanId, ReportSeriesId, UnitGroupId, UnitId } from "../kernel/ids.ts";
import { Span } from "../kernel/span.ts";
import type { Schedule } from "../task/schedule.ts";
import { Deadline } from "../task/task.ts";
import { lastGoodDay } from "../task/timeliness.ts";

/** A unit as the paper names it, and the unit or group of the register it stands for; both `null` until known. */
export const Party = z.object({
  asWritten: z.string(),
  unitId: UnitId.nullable(),
  groupId: UnitGroupId.nullable(),
  certainty: Certainty,
});
export type Party = z.infer<typeof Party>;

/**
 * A standing duty to report. It is no task: it is a series with one instance for each reporter and period, made when
 * somebody looks (domain reference §0, fact 5).
 */
export const ReportSeries = z.object({
  id: ReportSeriesId,
  planId: PlanId,
  reporters: z.array(Party),
  recipients: z.array(Party),
  deadline: Deadline.nullable(),
  asWritten: z.string(),
  span: Span,
});
export type ReportSeries = z.infer<typeof ReportSeries>;

/** One report of a series: what it is about (`2024`, `2024-Q2`, `2024-10`, `2024-W43`), when that begins, and the last good day. */
export type ReportDue = {
  readonly period: string;
  readonly opensOn: CalendarDay;
  readonly dueOn: CalendarDay;
};

/** Most instances one look may ask for: forty years of weeks. */
const MAX_INSTANCES = 2_100;

/**
 * The dated instances of a schedule whose last good day lies in the window, both ends included. A schedule that names
 * no day ("định kỳ báo cáo") has none: a day is never invented.
 */
export function reportsDue(
  schedule: Schedule,
  window: { readonly from: CalendarDay; readonly to: CalendarDay },
): ReportDue[] {
  if (schedule.kind === "once") {
    const dueOn = lastGoodDay(schedule.dueOn, schedule.bound);
    const period = schedule.dueOn.slice(0, 4);
    const isInside = dueOn >= window.from && dueOn <= window.to;
    return isInside ? [{ period, opensOn: dayOf(yearOf(schedule.dueOn), 1, 1), dueOn }] : [];
  }
  if (schedule.kind !== "recurring") return [];
  const found: ReportDue[] = [];
  for (let year = yearOf(window.from) - 1; year <= yearOf(window.to) + 1; year += 1) {
    for (const instance of instancesOfYear(schedule, year)) {
      const dueOn = lastGoodDay(instance.dueOn, schedule.bound ?? "by");
      if (dueOn < window.from || dueOn > window.to) continue;
      if (found.length === MAX_INSTANCES) return found;
      found.push({ ...instance, dueOn });
    }
  }
  return found;
}

/**
 * Whether a recurring schedule says how often and on which day; only then has it dated instances, and without them it
 * stands once and undated, never lost. Our choice: a day is never invented.
 */
export function namesItsDay({ every, monthDay, dayOfMonth, weekday }: Recurring): boolean {
  if (every === "year") return monthDay !== undefined;
  if (every === "week") return weekday !== undefined;
  return dayOfMonth !== undefined && monthsBetweenReports(every) !== null;
}

type Recurring = Extract<Schedule, { kind: "recurring" }>;

/** Instances about periods of `year`, by the day named in the paper; a `periodOffset` moves them into the next period. */
function instancesOfYear(schedule: Recurring, year: number): ReportDue[] {
  const { every, monthDay, dayOfMonth, weekday, periodOffset = 0 } = schedule;
  if (every === "year" && monthDay !== undefined) {
    const [month = 1, dayNumber = 1] = monthDay.split("-").map(Number);
    const dueOn = clampedDay(year + periodOffset, month, dayNumber);
    return [{ period: String(year), opensOn: dayOf(year, 1, 1), dueOn }];
  }
  if (every === "week" && weekday !== undefined) return weeksOf(year, weekday - 1 + periodOffset * 7);
  if (dayOfMonth === undefined) return [];
  const months = monthsBetweenReports(every);
  if (months === null) return [];
  return Array.from({ length: 12 / months }, (_, index) => {
    const lastMonth = (index + 1) * months;
    const shifted = lastMonth + periodOffset * months;
    return {
      period: periodName(year, index + 1, months),
      opensOn: dayOf(year, index * months + 1, 1),
      dueOn: clampedDay(
        year + Math.floor((shifted - 1) / 12),
        ((((shifted - 1) % 12) + 12) % 12) + 1,
        dayOfMonth,
      ),
    };
  });
}

/** The weeks of a year by ISO 8601 (a week belongs to the year of its Thursday), each due so many days after its Monday. */
function weeksOf(year: number, daysAfterMonday: number): ReportDue[] {
  const fourth = dayOf(year, 1, 4);
  const first = addDays(fourth, 1 - weekdayOf(fourth));
  const mondays = Array.from({ length: 53 }, (_, index) => addDays(first, index * 7));
  return mondays
    .filter((monday) => yearOf(addDays(monday, 3)) === year)
    .map((monday, index) => ({
      period: `${year}-W${String(index + 1).padStart(2, "0")}`,
      opensOn: monday,
      dueOn: addDays(monday, daysAfterMonday),
    }));
}

function monthsBetweenReports(every: Recurring["every"]): number | null {
  if (every === "month") return 1;
  if (every === "quarter") return 3;
  return every === "half-year" ? 6 : null;
}

function periodName(year: number, index: number, months: number): string {
  if (months === 1) return `${year}-${String(index).padStart(2, "0")}`;
  return months === 3 ? `${year}-Q${index}` : `${year}-H${index}`;
}

/** The 31st of a shorter month is its last day. */
function clampedDay(year: number, month: number, dayNumber: number): CalendarDay {
  return dayOf(year, month, Math.min(dayNumber, daysInMonth(year, month)));
}
