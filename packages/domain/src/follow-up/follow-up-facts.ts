import type { ActingFor, Purpose } from "../access/acting-for.ts";
import type { CalendarDay } from "../kernel/calendar-day.ts";
import type { UnitId } from "../kernel/ids.ts";
import type { ActedBy } from "../task/acted-by.ts";
import type { DayProblem } from "../task/assignment-problem.ts";
import type { FollowUpProblem } from "./follow-up-problem.ts";

/** What every step of following up needs to know. */
export type FollowUpFacts = { readonly today: CalendarDay; readonly by: ActingFor };

/** Why somebody cannot take a step that belongs to a unit; `null` when they speak for it. Source: our choice. */
export function unitObstacle(
  { units }: ActingFor,
  unitId: UnitId | null,
  purpose: Purpose,
): FollowUpProblem | null {
  if (units === null || (unitId !== null && units[purpose].includes(unitId))) return null;
  return { code: "not-your-unit", unitId };
}

/** Nothing is recorded of a day to come, nor before what it answers. Source: our choice, after §1.8, invariant 2. */
export function stepDayObstacle(
  on: CalendarDay,
  today: CalendarDay,
  lastStepOn: CalendarDay | null,
): DayProblem | null {
  if (on > today) return { code: "day-in-the-future", on, today };
  return lastStepOn !== null && on < lastStepOn ? { code: "day-before-last-step", on, lastStepOn } : null;
}

export function isBlank(text: string): boolean {
  return text.trim() === "";
}

export function actedBy({ account }: ActingFor, unitId: UnitId | null): ActedBy {
  return { account, unitId };
}
