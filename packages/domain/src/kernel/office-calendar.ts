import type { CalendarEntry } from "./calendar-entry.ts";
import { type CalendarDay, addDays, weekdayOf, yearOf } from "./calendar-day.ts";
import type { Certainty } from "./certainty.ts";
import { type Result, ok, refuse } from "./result.ts";

/**
 * The days of an office that works from Monday to Friday. It is an argument wherever working days are counted, never a
 * global: an office may edit its own. A year that is not listed is unknown, and no answer is made up for it.
 */
export type OfficeCalendar = {
  readonly years: readonly number[];
  readonly entries: readonly CalendarEntry[];
};

/** Working days of a year without a calendar are not counted: nothing is made up for it. */
export type CalendarProblem = { readonly code: "calendar-year-unknown"; readonly year: number };

/** A day reached by counting; `inferred` when the count passed a day that nobody has settled. */
export type ReckonedDay = { readonly on: CalendarDay; readonly certainty: Certainty };

/** The most that can be asked for: four years of working days. */
const MAX_WORKING_DAYS = 1_000;

/**
 * Whether the office works on a day. Source: Bộ luật Lao động 2019 art. 111 and 112 with the yearly notices in the
 * calendar's entries. A weekday that is not settled counts as worked until somebody says otherwise (our choice).
 */
export function isWorkingDay(calendar: OfficeCalendar, on: CalendarDay): Result<boolean, CalendarProblem> {
  if (!calendar.years.includes(yearOf(on)))
    return refuse({ code: "calendar-year-unknown", year: yearOf(on) });
  const kind = kindsOf(calendar).get(on);
  if (kind === "off") return ok(false);
  return ok(kind === "work" || weekdayOf(on) <= 5);
}

/**
 * The day `days` working days after `from`, the first of them being the next working day ("trong 05 ngày làm việc kể từ
 * ngày nhận": the day of receipt is not counted). Nought days is `from` itself. Source: Bộ luật Dân sự 2015 art. 147.
 */
export function addWorkingDays(
  calendar: OfficeCalendar,
  from: CalendarDay,
  days: number,
): Result<ReckonedDay, CalendarProblem> {
  if (!Number.isInteger(days) || days < 0 || days > MAX_WORKING_DAYS)
    throw new RangeError(`Not a count of working days: ${days}`);
  let on = from;
  let certainty: Certainty = "stated";
  for (let left = days; left > 0;) {
    on = addDays(on, 1);
    const works = isWorkingDay(calendar, on);
    if (!works.ok) return works;
    if (works.value) left -= 1;
    if (kindsOf(calendar).get(on) === "unsettled") certainty = "inferred";
  }
  return ok({ on, certainty });
}

/**
 * The day itself when the office works on it, otherwise the next day it does: a deadline on a weekend moves to Monday.
 * Source: Bộ luật Dân sự 2015 art. 148; practice of a commune's Party office.
 */
export function movedToWorkingDay(
  calendar: OfficeCalendar,
  on: CalendarDay,
): Result<ReckonedDay, CalendarProblem> {
  const works = isWorkingDay(calendar, on);
  if (!works.ok) return works;
  if (!works.value) return addWorkingDays(calendar, on, 1);
  return ok({ on, certainty: kindsOf(calendar).get(on) === "unsettled" ? "inferred" : "stated" });
}

/** Kinds by day, found once for each calendar: an edited calendar is another object. */
const knownKinds = new WeakMap<OfficeCalendar, ReadonlyMap<CalendarDay, CalendarEntry["kind"]>>();

function kindsOf(calendar: OfficeCalendar): ReadonlyMap<CalendarDay, CalendarEntry["kind"]> {
  const known = knownKinds.get(calendar);
  if (known !== undefined) return known;
  const kinds = new Map(calendar.entries.map(({ on, kind }) => [on, kind]));
  knownKinds.set(calendar, kinds);
  return kinds;
}
