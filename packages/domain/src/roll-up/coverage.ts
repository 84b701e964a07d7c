import type { CalendarDay } from "../kernel/calendar-day.ts";
import type { PlanId, UnitId } from "../kernel/ids.ts";
import type { Fraction } from "./roll-up.ts";

/** A unit that must issue a plan of its own to carry out an upper one ("UBND các phường xây dựng kế hoạch"). */
export type PlanOwed = { readonly unitId: UnitId; readonly upperPlanId: PlanId };
export type PlanIssued = PlanOwed & { readonly issuedOn: CalendarDay };

/** How many units owe a plan of their own and how many have issued it, with those that have not. */
export type Coverage = {
  readonly issued: number;
  readonly owing: number;
  /** Who has not, in a fixed order, so that any partition gives the same list. */
  readonly missing: readonly PlanOwed[];
};

export const emptyCoverage: Coverage = { issued: 0, owing: 0, missing: [] };

/**
 * Who owes a plan and has not issued one by a day. Each pair of unit and upper plan counts once; a plan nobody asked for
 * counts for nothing. Source: the first row of xã Công Hải's scoring table (practice): directives of superiors that have
 * not been made concrete are themselves scored.
 */
export function coverageOf(
  owed: Iterable<PlanOwed>,
  issued: Iterable<PlanIssued>,
  asOf: CalendarDay,
): Coverage {
  const done = new Set<string>();
  for (const plan of issued) if (plan.issuedOn <= asOf) done.add(keyOf(plan));
  const owing = new Map<string, PlanOwed>();
  for (const { unitId, upperPlanId } of owed)
    owing.set(keyOf({ unitId, upperPlanId }), { unitId, upperPlanId });
  const missing = [...owing].filter(([key]) => !done.has(key)).map(([, each]) => each);
  return { issued: owing.size - missing.length, owing: owing.size, missing: missing.toSorted(inOrder) };
}

/** Adds two parts that share no pair of unit and plan; any partition merged in any order gives the same coverage. */
export function mergeCoverage(a: Coverage, b: Coverage): Coverage {
  return {
    issued: a.issued + b.issued,
    owing: a.owing + b.owing,
    missing: [...a.missing, ...b.missing].toSorted(inOrder),
  };
}

/** Units that have issued their plan, of those that owe one. Source: as `coverageOf`. */
export function coverageRate({ issued, owing }: Coverage, asOf: CalendarDay): Fraction {
  return { numerator: issued, denominator: owing, asOf };
}

function keyOf({ unitId, upperPlanId }: PlanOwed): string {
  return `${upperPlanId}/${unitId}`;
}

function inOrder(a: PlanOwed, b: PlanOwed): number {
  // No pair of unit and plan is missing twice.
  return keyOf(a) < keyOf(b) ? -1 : 1;
}
