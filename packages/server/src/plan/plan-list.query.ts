import {
  type CalendarDay,
  type Fraction,
  type PlanId,
  type Statistic,
  addDays,
  onTimeRate,
} from "@dondoc/domain";
import type { Looking } from "../access/sight.query.ts";
import { pastDay } from "../history/past-day.ts";
import type { Office } from "../office/office.ts";
import { isCounted } from "../roll-up/is-counted.ts";
import { HORIZON_DAYS } from "../roll-up/owed-rows.ts";
import { statisticsInSight } from "../roll-up/seen-statistic.query.ts";
import { owedOfPlans, statisticOf } from "../task/due-items.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { plansOn } from "./past-plans.query.ts";
import { plansInForce } from "./plan-contents.query.ts";
import { heldLabel } from "./plan-detail.query.ts";
import { taskCounts } from "./plan-figures.query.ts";
import type { PlanLabel } from "./plan-label.ts";
import { latestPlans, plans } from "./plan.store.ts";

export type PlanRow = PlanLabel & {
  readonly isHeld: boolean;
  readonly taskCount: number;
  readonly statistic: Statistic;
  readonly rate: Fraction;
};

export type PlanList = {
  readonly asOf: CalendarDay;
  readonly plans: readonly PlanRow[];
  /** Older plans that are not among them. */
  readonly morePlans: number;
};

const MOST_PLANS = 500;

/** The plans issued last by a day, held or only known, in order of issue. */
export async function planList(office: Office, looking: Looking): Promise<PlanList> {
  const { asOf } = looking;
  const { database } = office;
  const page = await latestOn(office, asOf);
  const ids = page.plans.map(({ id }) => id);
  const { statisticFor, taskCountOf } = (await isCounted(office, asOf))
    ? {
        statisticFor: await statisticsInSight(database, ids, looking),
        taskCountOf: await taskCounts(database, ids),
      }
    : await figuresOfContents(office, looking);
  const rows = page.plans.map((plan) => {
    const statistic = statisticFor(plan.id);
    return {
      ...heldLabel(plan),
      taskCount: taskCountOf(plan.id),
      statistic,
      rate: onTimeRate(statistic, asOf),
    };
  });
  return { asOf, plans: rows, morePlans: page.count - rows.length };
}

async function latestOn(office: Office, asOf: CalendarDay) {
  const { database } = office;
  if (pastDay(office, asOf) === null) return latestPlans(database, { issuedBy: asOf, limit: MOST_PLANS });
  const known = await plansOn(office, await plans(database), asOf);
  const issued = known.filter(({ issuedOn }) => issuedOn <= asOf);
  return { plans: issued.slice(-MOST_PLANS), count: issued.length };
}

/** Straight from what plans set: for days that the counters do not answer for. */
async function figuresOfContents(office: Office, { asOf, sight }: Looking) {
  const register = await unitRegister(office.database);
  const contents = await plansInForce(office, { asOf });
  const byPlan = new Map(contents.map((each) => [each.plan.id, each]));
  return {
    statisticFor: (id: PlanId): Statistic => {
      const own = byPlan.get(id);
      const to = addDays(asOf, HORIZON_DAYS);
      const { owed } = owedOfPlans(own === undefined ? [] : [own], { asOf, to, register, sight });
      return statisticOf(owed, asOf);
    },
    taskCountOf: (id: PlanId): number => byPlan.get(id)?.tasks.length ?? 0,
  };
}
