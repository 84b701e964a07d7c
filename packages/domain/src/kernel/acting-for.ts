import type { ActedBy } from "./acted-by.ts";
import type { CalendarDay } from "./calendar-day.ts";
import type { UnitId } from "./ids.ts";
import { type Result, ok, refuse } from "./result.ts";

/**
 * What one speaks for a unit about: bringing something up, deciding on what was brought, inspecting others, or keeping
 * the register of units.
 */
export type Purpose = "bring" | "decide" | "inspect" | "keep";

/** Who asks and for which units. `units` is `null` for the local person, who records for any unit. */
export type ActingFor = {
  readonly account: string | null;
  readonly units: Readonly<Record<Purpose, readonly UnitId[]>> | null;
  /** An administrator of the whole office. */
  readonly keepsWholeRegister?: boolean;
};

/** What every step outside a task's own course needs to know: the office's day, and who asks. */
export type Asking = { readonly today: CalendarDay; readonly by: ActingFor };

/** Belongs to another unit; `null`: to one that the register does not know. */
export type NotYourUnit = { readonly code: "not-your-unit"; readonly unitId: UnitId | null };

/** The day of a step lies after today, or before the step that it answers. */
export type StepDayProblem =
  | { readonly code: "day-in-the-future"; readonly on: CalendarDay; readonly today: CalendarDay }
  | { readonly code: "day-before-last-step"; readonly on: CalendarDay; readonly lastStepOn: CalendarDay };

/** Somebody may take a step and in whose name, or the problem a decision would give (architecture, promise 5). */
export type StepOffer<Problem> =
  | { readonly allowed: true; readonly by: ActedBy }
  | { readonly allowed: false; readonly because: Problem };

/** A step as a face shows it, from what a decision asks first. */
export function offerOf<Problem>(permitted: Result<ActedBy, Problem>): StepOffer<Problem> {
  return permitted.ok
    ? { allowed: true, by: permitted.value }
    : { allowed: false, because: permitted.problem };
}

/** In whose name somebody takes a step that belongs to any one of these units. Source: our choice. */
export function speakFor(
  { account, units }: ActingFor,
  unitIds: readonly (UnitId | null)[],
  purpose: Purpose,
): Result<ActedBy, NotYourUnit> {
  const [first = null] = unitIds;
  if (units === null) return ok({ account, unitId: first });
  const unitId = unitIds.find((each) => each !== null && units[purpose].includes(each));
  return unitId === undefined ? refuse({ code: "not-your-unit", unitId: first }) : ok({ account, unitId });
}

/** Whether somebody speaks for any unit at all about something: asked before it is known for which. Source: our choice. */
export function speakForAny(
  { account, units }: ActingFor,
  purpose: Purpose,
): Result<ActedBy, { readonly code: "speaks-for-no-unit" }> {
  if (units === null) return ok({ account, unitId: null });
  const [unitId] = units[purpose];
  return unitId === undefined ? refuse({ code: "speaks-for-no-unit" }) : ok({ account, unitId });
}

/** Nothing is recorded of a day to come, nor before what it answers. Source: our choice, after §1.8, invariant 2. */
export function stepDayObstacle(
  on: CalendarDay,
  today: CalendarDay,
  lastStepOn: CalendarDay | null,
): StepDayProblem | null {
  if (on > today) return { code: "day-in-the-future", on, today };
  return lastStepOn !== null && on < lastStepOn ? { code: "day-before-last-step", on, lastStepOn } : null;
}

/** What has to be told in words is not told: the problem of that name; otherwise `null`. Source: our choice. */
export function wordsObstacle<const Code extends string>(
  text: string,
  code: Code,
): { readonly code: Code } | null {
  return isBlank(text) ? { code } : null;
}

export function isBlank(text: string): boolean {
  return text.trim() === "";
}
