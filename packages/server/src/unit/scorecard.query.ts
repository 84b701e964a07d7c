import {
  type CalendarDay,
  type Plan,
  type UnitId,
  addDays,
  idParts,
  makeId,
  scorecard,
  scoredRoles,
} from "@dondoc/domain";
import { type Looking, isUnitInSight } from "../access/sight.query.ts";
import type { Database } from "../database/database.ts";
import { contentsOf, plansInForce } from "../plan/plan-contents.query.ts";
import type { Office } from "../office/office.ts";
import { plansNamed } from "../plan/plan.store.ts";
import { isCounted } from "../roll-up/is-counted.ts";
import { HORIZON_DAYS } from "../roll-up/owed-rows.ts";
import { owedOfPlans, statisticOf } from "../task/due-items.ts";
import { unitRegister } from "./unit.store.ts";

/** The indicators of one unit on a day, over what it leads and owes itself: shares that can be checked, and no grade; `null` for a unit that is unknown or out of sight. */
export async function unitScorecard(office: Office, unitId: UnitId, { asOf, sight }: Looking) {
  const { database } = office;
  if (!(await isUnitInSight(database, unitId, sight))) return null;
  const register = await unitRegister(database);
  // Rows tell what is owed now: who owed something on a past day is found only by looking at every plan.
  const contents = (await isCounted(office, asOf))
    ? await contentsOf(database, await plansAsking(database, unitId, asOf))
    : await plansInForce(office, { asOf });
  const { owed } = owedOfPlans(contents, { asOf, to: addDays(asOf, HORIZON_DAYS), register, sight });
  const scored = owed.filter((each) => each.unitId === unitId && scoredRoles.includes(each.role));
  const statistic = statisticOf(scored, asOf);
  return { asOf, unitId, statistic, indicators: scorecard(statistic, asOf) };
}

async function plansAsking(database: Database, unitId: UnitId, asOf: CalendarDay): Promise<Plan[]> {
  const rows = await database
    .db()
    .selectFrom("owed")
    .select(["root_id", "plan_id"])
    .distinct()
    .where("unit_id", "=", idParts(unitId).uuid)
    .where("issued_on", "<=", asOf)
    .execute();
  return plansNamed(
    database,
    rows.map(({ root_id, plan_id }) => makeId("plan", root_id, plan_id)),
  );
}
