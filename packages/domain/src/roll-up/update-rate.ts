import { type CalendarDay, daysBetween } from "../kernel/calendar-day.ts";
import {
  type CalendarProblem,
  type OfficeCalendar,
  type ReckonedDay,
  addWorkingDays,
} from "../kernel/office-calendar.ts";
import type { Result } from "../kernel/result.ts";
import type { Fraction } from "./roll-up.ts";

/** Something open, and the last day anybody said how it stands; `null`: nobody ever has. */
export type Reported = { readonly lastUpdatedOn: CalendarDay | null };

/** How well a register is kept: a second rate beside the first, because a figure nobody updates is no figure. */
export type UpdateTally = {
  readonly upToDate: number;
  readonly stale: number;
  readonly neverUpdated: number;
};

export const emptyUpdateTally: UpdateTally = { upToDate: 0, stale: 0, neverUpdated: 0 };

/** Days without word after which something open counts as stale. Our choice: no regulation fixes it. */
export const STALE_AFTER_DAYS = 30;

/**
 * Counts what is up to date on a day, what is stale and what nobody ever updated. Updates after `asOf` are not known yet.
 * Source: Đà Nẵng publishes tỷ lệ cập nhật beside tỷ lệ hoàn thành (practice); the number of days is a setting.
 */
export function updateTally(
  open: Iterable<Reported>,
  asOf: CalendarDay,
  staleAfterDays = STALE_AFTER_DAYS,
): UpdateTally {
  const tally = { ...emptyUpdateTally };
  for (const { lastUpdatedOn } of open) {
    if (lastUpdatedOn === null || lastUpdatedOn > asOf) tally.neverUpdated += 1;
    else if (daysBetween(lastUpdatedOn, asOf) > staleAfterDays) tally.stale += 1;
    else tally.upToDate += 1;
  }
  return tally;
}

/** Adds two parts of a whole; any partition merged in any order gives the same tally. */
export function mergeUpdates(a: UpdateTally, b: UpdateTally): UpdateTally {
  return {
    upToDate: a.upToDate + b.upToDate,
    stale: a.stale + b.stale,
    neverUpdated: a.neverUpdated + b.neverUpdated,
  };
}

/** Tỷ lệ cập nhật: up to date of everything open. Source: as `updateTally`. */
export function updateRate(tally: UpdateTally, asOf: CalendarDay): Fraction {
  const { upToDate, stale, neverUpdated } = tally;
  return { numerator: upToDate, denominator: upToDate + stale + neverUpdated, asOf };
}

/** How pressing an entry is: urgent, as usual, or one that concerns many tasks or units. */
export type EntryUrgency = "urgent" | "usual" | "many";

/** Working days allowed between what happened and its entry. Source: Thanh Hóa's rules of 2025 (domain reference §1.6). */
export const entryWorkingDays: Readonly<Record<EntryUrgency, number>> = { urgent: 0, usual: 1, many: 2 };

/** The last day on which an entry is in time. A late or wrong entry is returned and counts as not done (Thanh Hóa 2025). */
export function entryDueOn(
  calendar: OfficeCalendar,
  happenedOn: CalendarDay,
  urgency: EntryUrgency,
): Result<ReckonedDay, CalendarProblem> {
  return addWorkingDays(calendar, happenedOn, entryWorkingDays[urgency]);
}
