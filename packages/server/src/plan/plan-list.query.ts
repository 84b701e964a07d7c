import { type CalendarDay, type Fraction, type Statistic, addDays, onTimeRate } from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { HORIZON_DAYS } from "../roll-up/owed-rows.ts";
import { owedOfPlans, statisticOf } from "../task/due-items.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { plansInForce } from "./plan-contents.query.ts";
import { heldLabel } from "./plan-detail.query.ts";
import type { PlanLabel } from "./plan-label.ts";
import { plans } from "./plan.store.ts";

export type PlanRow = PlanLabel & {
  readonly isHeld: boolean;
  readonly taskCount: number;
  readonly statistic: Statistic;
  readonly rate: Fraction;
};

/** Every plan issued by a day, held or only known, in order of issue. */
export async function planList(
  database: Database,
  asOf: CalendarDay,
): Promise<{ readonly asOf: CalendarDay; readonly plans: readonly PlanRow[] }> {
  const register = await unitRegister(database);
  const contents = await plansInForce(database, { asOf });
  const issued = (await plans(database)).filter((plan) => plan.issuedOn <= asOf);
  const rows = issued.map((plan) => {
    const own = contents.filter((each) => each.plan.id === plan.id);
    const { owed } = owedOfPlans(own, { asOf, to: addDays(asOf, HORIZON_DAYS), register });
    const statistic = statisticOf(owed, asOf);
    const taskCount = own.reduce((sum, each) => sum + each.tasks.length, 0);
    return { ...heldLabel(plan), taskCount, statistic, rate: onTimeRate(statistic, asOf) };
  });
  return { asOf, plans: rows };
}
