import { type CalendarDay, addDays } from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { contentsOf } from "../plan/plan-contents.query.ts";
import { plans, plansWithPeriods } from "../plan/plan.store.ts";
import { saveUnitsAbove } from "../unit/unit-above.store.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { countPlan } from "./count-changes.ts";
import { HORIZON_DAYS, type Reach } from "./owed-rows.ts";
import { forgetCounts, tidyCounts } from "./roll-up.store.ts";
import { lockCounting, reachOf, saveReach } from "./reach.store.ts";

/** Two horizons: any day within a year can be asked about, and sees a year of periods ahead. */
const REACH_DAYS = 2 * HORIZON_DAYS;
/** Rows are made for new days once a month, long before the last of them is near. */
const RENEW_AFTER_DAYS = 30;
const PLANS_AT_ONCE = 50;
const TIMEOUT_MS = 6 * 60 * 60_000;

/** The last day that the rows answer for. */
export function lastAnswered({ to }: Reach): CalendarDay {
  return addDays(to, -HORIZON_DAYS);
}

/**
 * Sees to it that what is owed stands as rows for `today` and a year ahead: counts the whole office the first time and
 * after the clock was set back, and once a month what comes back periodically. Cheap when there is nothing to do.
 */
export async function countThrough(database: Database, today: CalendarDay): Promise<Reach> {
  const known = await reachOf(database);
  if (known !== null && known.from <= today && addDays(known.from, RENEW_AFTER_DAYS) > today) return known;
  const reach = { from: today, to: addDays(today, REACH_DAYS) };
  await database.transaction(
    async () => {
      await lockCounting(database, "alone");
      const seen = await reachOf(database);
      if (seen?.from === today) return;
      const isBack = seen === null || seen.from > today;
      if (isBack) await forgetCounts(database);
      if (isBack) await saveUnitsAbove(database, "all");
      await countPlans(database, reach, isBack ? "all" : "periodic");
      if (!isBack) await tidyCounts(database, today);
      await saveReach(database, reach);
    },
    { timeoutMs: TIMEOUT_MS },
  );
  return reach;
}

/** `periodic`: only plans that hold what comes back, which is all that new days bring. */
export async function countPlans(database: Database, reach: Reach, which: "all" | "periodic"): Promise<void> {
  const register = await unitRegister(database);
  const all = (await plans(database)).filter(({ status }) => status === "in-force");
  const periodic = which === "all" ? null : new Set(await plansWithPeriods(database));
  const inForce = all.filter(({ id }) => periodic?.has(id) ?? true);
  for (let at = 0; at < inForce.length; at += PLANS_AT_ONCE) {
    for (const contents of await contentsOf(database, inForce.slice(at, at + PLANS_AT_ONCE)))
      await countPlan(database, contents, { reach, register });
  }
}
