import { type CalendarDay, addDays, daysBetween } from "../kernel/calendar-day.ts";
import type { AssignmentStatus } from "./assignment.ts";
import type { Bound, Schedule } from "./schedule.ts";

/**
 * Timeliness is never stored: it moves at midnight without anyone acting. It follows from the state, the day it is due
 * and an explicit `asOf` (domain reference §1.8, invariants 1 and 10).
 */
export type Timeliness =
  | { readonly kind: "no-deadline" }
  | { readonly kind: "not-due"; readonly daysLeft: number }
  | { readonly kind: "due-soon"; readonly daysLeft: number }
  | { readonly kind: "overdue"; readonly daysLate: number }
  | { readonly kind: "on-time"; readonly daysEarly: number }
  | { readonly kind: "late"; readonly daysLate: number }
  | { readonly kind: "undatable" };

/** Days before the due day from which something open counts as due soon. Our choice: no regulation fixes it. */
export const DUE_SOON_DAYS = 7;

/**
 * The one place that says whether "trước ngày 20-10" is met on the 20th. No rule was found; practice accepts it, and
 * so do we: the 20th still counts, overdue from the 21st. Our choice (decisions: a named policy).
 */
export const beforeDayPolicy: "named-day-counts" | "named-day-is-late" = "named-day-counts";

/** The last day on which something due on `dueOn` is in time. */
export function lastGoodDay(dueOn: CalendarDay, bound: Bound, policy = beforeDayPolicy): CalendarDay {
  return bound === "before" && policy === "named-day-is-late" ? addDays(dueOn, -1) : dueOn;
}

/** The day a schedule falls due once and for all; `null` where it recurs, never ends or names no day. */
export function dueDayOf(schedule: Schedule): CalendarDay | null {
  if (schedule.kind === "once") return lastGoodDay(schedule.dueOn, schedule.bound);
  if (schedule.kind === "period") return schedule.to;
  return null;
}

/** How far something is. `draft`: a task of the paper that no unit has been given. */
export type Progress =
  | { readonly status: Exclude<AssignmentStatus, "completed"> | "draft" }
  | { readonly status: "completed"; readonly completedOn: CalendarDay };

/**
 * Whether something is in time on a day: done by its last good day, or still open while that day has not passed. The
 * one comparison behind timeliness and every statistic.
 */
export function isInTime(progress: Progress, dueOn: CalendarDay, asOf: CalendarDay): boolean {
  return (progress.status === "completed" ? progress.completedOn : asOf) <= dueOn;
}

/** What rests, was taken away, given to another or set anew: it stands beside the four cells. Source: §1.3, §1.8. */
function isStopped({ status }: Progress): boolean {
  return ["suspended", "withdrawn", "reassigned", "superseded"].includes(status);
}

/**
 * How something stands with its day; days are calendar days. Source: domain reference §1.8; `due-soon` is our choice.
 */
export function timeliness(progress: Progress, dueOn: CalendarDay | null, asOf: CalendarDay): Timeliness {
  const isDone = progress.status === "completed";
  if (isStopped(progress)) return { kind: "no-deadline" };
  if (dueOn === null) return { kind: isDone ? "undatable" : "no-deadline" };
  const days = daysBetween(isDone ? progress.completedOn : asOf, dueOn);
  const inTime = isInTime(progress, dueOn, asOf);
  if (isDone) return inTime ? { kind: "on-time", daysEarly: days } : { kind: "late", daysLate: -days };
  if (!inTime) return { kind: "overdue", daysLate: -days };
  return { kind: days <= DUE_SOON_DAYS ? "due-soon" : "not-due", daysLeft: days };
}
