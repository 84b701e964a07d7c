import { type CalendarDay, addDays, daysBetween } from "../kernel/calendar-day.ts";
import type { Urging, UrgingStage } from "./urging.ts";

/** When an office urges. No regulation fixes the days, so they are settings (domain reference §1.7). */
export type UrgingThresholds = {
  /** Days left at which one urges, 0 being the due day. */
  readonly daysBefore: readonly number[];
  /** Once overdue: on the first day, and again after each so many days. */
  readonly everyDaysLate: number;
};

/** 7 / 3 / 0 / every 7 days late: our choice. */
export const defaultUrgingThresholds: UrgingThresholds = { daysBefore: [7, 3, 0], everyDaysLate: 7 };

/** How a deadline stands on a day, in the terms of an urging. Whoever urges by hand may do so at any stage. */
export function urgingStage(dueOn: CalendarDay | null, asOf: CalendarDay): UrgingStage {
  if (dueOn === null) return { kind: "undated" };
  const daysLeft = daysBetween(asOf, dueOn);
  return daysLeft >= 0 ? { kind: "near", daysLeft } : { kind: "overdue", daysLate: -daysLeft };
}

/**
 * The threshold that has been crossed last on a day: the day it was crossed. `null` while none is. A look after a week
 * away still finds it. Our choice (domain reference §1.7).
 */
export function urgingDueSince(
  dueOn: CalendarDay | null,
  asOf: CalendarDay,
  thresholds: UrgingThresholds = defaultUrgingThresholds,
): CalendarDay | null {
  if (dueOn === null) return null;
  const daysLate = daysBetween(dueOn, asOf);
  if (daysLate > 0) {
    const every = Math.max(1, thresholds.everyDaysLate);
    return addDays(dueOn, 1 + Math.floor((daysLate - 1) / every) * every);
  }
  const crossed = thresholds.daysBefore.filter((daysBefore) => daysBefore >= -daysLate);
  return crossed.length === 0 ? null : addDays(dueOn, -Math.min(...crossed));
}

/** Whether a threshold was crossed that nobody has urged about since. Our choice: one urging for each threshold. */
export function isUrgingDue(
  { dueOn, urgings }: { readonly dueOn: CalendarDay | null; readonly urgings: readonly Urging[] },
  asOf: CalendarDay,
  thresholds: UrgingThresholds = defaultUrgingThresholds,
): boolean {
  const since = urgingDueSince(dueOn, asOf, thresholds);
  return since !== null && !urgings.some((urging) => urging.urgedOn >= since && urging.urgedOn <= asOf);
}
