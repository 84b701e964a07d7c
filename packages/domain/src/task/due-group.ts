import {
  type CalendarDay,
  addDays,
  lastDayOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from "../kernel/calendar-day.ts";
import type { Schedule } from "./schedule.ts";

/** How lists of deadlines are cut: what is late first, then by nearness, then what has no day. Our choice of groups. */
export const dueGroups = ["overdue", "this-week", "this-month", "later", "undated", "continuous"] as const;

/** One of the `dueGroups`. */
export type DueGroup = (typeof dueGroups)[number];

/** The group of something open on a day. Weeks end on Sunday. A continuous duty is never overdue. */
export function dueGroup(dueOn: CalendarDay | null, schedule: Schedule | null, asOf: CalendarDay): DueGroup {
  if (dueOn === null) return schedule?.kind === "continuous" ? "continuous" : "undated";
  if (dueOn < asOf) return "overdue";
  if (dueOn <= addDays(asOf, 7 - weekdayOf(asOf))) return "this-week";
  return dueOn <= lastDayOfMonth(yearOf(asOf), monthOf(asOf)) ? "this-month" : "later";
}
