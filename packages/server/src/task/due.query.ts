import {
  type CalendarDay,
  type Fraction,
  type PlanId,
  type Statistic,
  type UnitId,
  addDays,
  onTimeRate,
} from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { plansInForce } from "../plan/plan-contents.query.ts";
import { unitRegister } from "../unit/unit.store.ts";
import type { DueItem } from "./due-item.ts";
import { dueItems, oneRowForUndated, owedOfPlans, statisticOf } from "./due-items.ts";

export type DueQuestion = {
  readonly asOf: CalendarDay;
  /** How many days ahead; `null`: everything, also what has no day. */
  readonly withinDays: number | null;
  readonly unitId: UnitId | null;
  readonly planId: PlanId | null;
  readonly limit: number;
  /** The id of the last item seen. */
  readonly cursor: string | null;
};

export type DueAnswer = {
  readonly asOf: CalendarDay;
  readonly withinDays: number | null;
  readonly items: readonly DueItem[];
  readonly total: number;
  readonly nextCursor: string | null;
  readonly statistic: Statistic;
  readonly rate: Fraction;
};

/** How far ahead "everything" makes dated occurrences: the next report of a yearly series is in it. */
export const HORIZON_DAYS = 366;

/** What is still to be done: late first, then by day. */
export async function due(database: Database, question: DueQuestion): Promise<DueAnswer> {
  const { asOf, withinDays, unitId, planId, limit, cursor } = question;
  const register = await unitRegister(database);
  const contents = await plansInForce(database, { asOf, only: planId });
  const all = owedOfPlans(contents, { asOf, to: addDays(asOf, withinDays ?? HORIZON_DAYS), register });
  const owed = unitId === null ? all.owed : all.owed.filter((each) => each.unitId === unitId);
  const open = dueItems({ ...all, owed }).filter((item) => item.status !== "completed");
  const listed = unitId === null ? oneRowForUndated(open) : open;
  const items = withinDays === null ? listed : listed.filter((item) => isWithin(item, asOf, withinDays));
  const from = cursor === null ? 0 : items.findIndex((item) => item.id === cursor) + 1;
  const page = items.slice(from, from + limit);
  const statistic = statisticOf(owed, asOf);
  return {
    asOf,
    withinDays,
    items: page,
    total: items.length,
    nextCursor: from + limit < items.length ? (page.at(-1)?.id ?? null) : null,
    statistic,
    rate: onTimeRate(statistic, asOf),
  };
}

function isWithin(item: DueItem, asOf: CalendarDay, days: number): boolean {
  return item.dueOn !== null && item.dueOn <= addDays(asOf, days);
}
