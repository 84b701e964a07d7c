import type { CascadeDocument, CascadeNode } from "../directive/directive.ts";
import type { CalendarDay } from "../kernel/calendar-day.ts";
import type { Fraction } from "./roll-up.ts";

/** How long plans of one level took, in calendar days. `null` while there is none. */
export type LagTally = {
  readonly plans: number;
  readonly totalDays: number;
  readonly shortestDays: number | null;
  readonly longestDays: number | null;
};

export const emptyLagTally: LagTally = { plans: 0, totalDays: 0, shortestDays: null, longestDays: null };

/** Days since the directive, and since the document right above; index 0 is the first level below the directive. */
export type LevelLag = { readonly sinceDirective: LagTally; readonly sinceUpper: LagTally };

/**
 * How long a directive takes from level to level: 84 days to Kon Tum's plan, 132 to Bắc Ninh's, 13 more to Từ Sơn's. Plans
 * issued after `asOf` are not known yet, nor is what hangs below them. Our own indicator (domain reference §5.1, row 9).
 */
export function cascadeLag<Doc extends CascadeDocument>(
  root: CascadeNode<Doc>,
  asOf: CalendarDay,
): LevelLag[] {
  const levels: LevelLag[] = [];
  let level = knownBelow([root], asOf);
  while (level.length > 0) {
    levels.push({
      sinceDirective: tallyOf(level.map(({ lagDays }) => lagDays)),
      sinceUpper: tallyOf(level.map(({ stepDays }) => stepDays)),
    });
    level = knownBelow(level, asOf);
  }
  return levels;
}

/** Adds two parts of a whole; any partition merged in any order gives the same tally. */
export function mergeLag(a: LagTally, b: LagTally): LagTally {
  return {
    plans: a.plans + b.plans,
    totalDays: a.totalDays + b.totalDays,
    shortestDays: ofBoth(Math.min, a.shortestDays, b.shortestDays),
    longestDays: ofBoth(Math.max, a.longestDays, b.longestDays),
  };
}

function ofBoth(pick: (a: number, b: number) => number, a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : pick(a, b);
}

/** The mean as the fraction it is: days over plans. Source: as `cascadeLag`. */
export function meanLag({ totalDays, plans }: LagTally, asOf: CalendarDay): Fraction {
  return { numerator: totalDays, denominator: plans, asOf };
}

function knownBelow<Doc extends CascadeDocument>(
  nodes: readonly CascadeNode<Doc>[],
  asOf: CalendarDay,
): CascadeNode<Doc>[] {
  return nodes.flatMap(({ lower }) => lower.filter(({ document }) => document.issuedOn <= asOf));
}

function tallyOf(days: readonly number[]): LagTally {
  return days
    .map((each) => ({ plans: 1, totalDays: each, shortestDays: each, longestDays: each }))
    .reduce(mergeLag, emptyLagTally);
}
