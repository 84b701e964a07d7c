import { type Statistic, onTimeRate } from "@dondoc/domain";
import type { Office } from "../office/office.ts";
import { plansInForce } from "../plan/plan-contents.query.ts";
import { isCounted } from "../roll-up/is-counted.ts";
import { officeInSight, seenStatistics, sightToCount } from "../roll-up/seen-statistic.query.ts";
import { planStatistics, unitStatistics } from "../roll-up/statistic.query.ts";
import { unitRegister } from "../unit/unit.store.ts";
import type { DueAnswer, DueQuestion } from "./due-answer.ts";
import { dueOfContents } from "./due-of-contents.ts";
import { dueRows } from "./due-rows.query.ts";
import { unitPlanStatistic } from "./unit-plan-statistic.query.ts";

/** What is still to be done: late first, then by day. */
export async function due(office: Office, question: DueQuestion): Promise<DueAnswer> {
  const { database } = office;
  const { asOf, withinDays, planId } = question;
  if (!(await isCounted(office, asOf))) {
    const contents = await plansInForce(office, { asOf, only: planId });
    return dueOfContents(contents, await unitRegister(database), question);
  }
  const [page, statistic] = await Promise.all([dueRows(database, question), statisticFor(office, question)]);
  return { asOf, withinDays, ...page, statistic, rate: onTimeRate(statistic, asOf) };
}

async function statisticFor(
  { database }: Office,
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
  return officeInSight(database, { asOf, sight: await sightToCount(database, sight) });
}
