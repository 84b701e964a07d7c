import type { CalendarDay } from "../kernel/calendar-day.ts";
import type { Role } from "../task/role.ts";
import { type Followed, type Fraction, type Statistic, onTimeRate, rollUp } from "./roll-up.ts";

/** Something followed, and what the unit has to do with it. */
export type Scored = Followed & { readonly role: Role };

/**
 * The roles that enter a unit's figures: what it leads, its own part of what another leads, a plan or report it owes itself.
 * Whoever only coordinates is never scored. Source: domain reference §1.8, invariant 7; xã Công Hải counts what is led
 * (practice); that one's own part counts as led is our choice.
 */
export const scoredRoles: readonly Role[] = ["lead", "execute", "issue-plan", "report"];

/** The statistic of what enters a unit's figures; the rest is left out. Parts of it merge as any statistic does. */
export function scoredStatistic(
  items: Iterable<Scored>,
  asOf: CalendarDay,
  roles: readonly Role[] = scoredRoles,
): Statistic {
  return rollUp(onlyOf(items, roles), asOf);
}

/** One condition on tasks, as a share that anybody can check. `isMet` is `null` when nothing is due. */
export type Indicator = {
  readonly key: "all-on-time" | "all-done" | "few-late";
  readonly share: Fraction;
  readonly isMet: boolean | null;
};

/**
 * The task conditions of Quy định 366-QĐ/TW (30-8-2025) for a collective: everything on time (the two upper grades),
 * everything done, and at most a fifth of it not on schedule (the third). Shares are of what is due: what is not due yet
 * counts for nothing, what is open and overdue counts as not done and as late (our choice, the quy định names no formula).
 *
 * These are indicators and no grade: points, quality and discipline are for people to judge, and no person is graded here.
 */
export function scorecard(statistic: Statistic, asOf: CalendarDay): readonly Indicator[] {
  const onTime = onTimeRate(statistic, asOf);
  const { denominator } = onTime;
  const done = { numerator: statistic.doneOnTime + statistic.doneLate, denominator, asOf };
  const late = { numerator: denominator - onTime.numerator, denominator, asOf };
  const isDue = denominator > 0;
  return [
    { key: "all-on-time", share: onTime, isMet: isDue ? onTime.numerator === denominator : null },
    { key: "all-done", share: done, isMet: isDue ? done.numerator === denominator : null },
    { key: "few-late", share: late, isMet: isDue ? late.numerator * 5 <= denominator : null },
  ];
}

function* onlyOf(items: Iterable<Scored>, roles: readonly Role[]): Generator<Scored> {
  for (const item of items) if (roles.includes(item.role)) yield item;
}
