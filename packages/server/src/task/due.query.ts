import { type Sight, type Statistic, countIn, onTimeRate } from "@dondoc/domain";
import { isUnitInSight } from "../access/sight.query.ts";
import type { Database } from "../database/database.ts";
import type { LookingBack } from "../history/past-day.ts";
import { plansInForce } from "../plan/plan-contents.query.ts";
import { isCounted } from "../roll-up/is-counted.ts";
import { officeInSight, seenStatistics, sightToCount } from "../roll-up/seen-statistic.query.ts";
import { planStatistics, unitStatistics } from "../roll-up/statistic.query.ts";
import { unitRegister } from "../unit/unit.store.ts";
import type { DueAnswer, DueQuestion } from "./due-answer.ts";
import { dueOfContents } from "./due-of-contents.ts";
import { dueRows } from "./due-rows.query.ts";
import { unitPlanStatistic } from "./unit-plan-statistic.query.ts";

/** What is still to be done, or what one of the four cells counts: late first, then by day. */
export async function due(office: LookingBack, question: DueQuestion): Promise<DueAnswer> {
  const { database } = office;
  const { asOf, withinDays, cell, planId } = question;
  if (!(await isCounted(office, asOf))) {
    const contents = await plansInForce(office, { asOf, only: planId });
    return dueOfContents(contents, await unitRegister(database), question);
  }
  const counted = { ...question, sight: await sightToAnswer(database, question) };
  const [page, statistic] = await Promise.all([dueRows(database, counted), statisticFor(office, counted)]);
  const total = cell === undefined ? page.total : countIn(cell, statistic);
  return { asOf, withinDays, ...page, total, statistic, rate: onTimeRate(statistic, asOf) };
}

/** Everything, where nothing that was asked about is out of sight: lists and counters need no look at the register then. */
async function sightToAnswer(database: Database, { sight, unitId, planId }: DueQuestion): Promise<Sight> {
  if (unitId !== null) {
    return (await isUnitInSight(database, unitId, sight)) ? { kind: "everything" } : sight;
  }
  return planId === null ? sightToCount(database, sight) : sight;
}

async function statisticFor(
  { database }: LookingBack,
  { asOf, unitId, planId, sight }: DueQuestion,
): Promise<Statistic> {
  if (sight.kind === "units" && (unitId !== null || planId !== null)) {
    const seen = await seenStatistics(database, {
      sight,
      asOf,
      unitId,
      planIds: planId === null ? null : [planId],
    });
    return seen.ofOffice;
  }
  if (unitId !== null && planId !== null) return unitPlanStatistic(database, { unitId, planId, asOf });
  if (unitId !== null)
    return (await unitStatistics(database, { scope: "unit", ids: [unitId] }, asOf))(unitId);
  if (planId !== null) return (await planStatistics(database, [planId], asOf))(planId);
  return officeInSight(database, { asOf, sight });
}
