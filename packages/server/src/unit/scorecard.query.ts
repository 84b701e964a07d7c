import { type UnitId, addDays, idParts, makeId, scorecard, scoredRoles } from "@dondoc/domain";
import { type Looking, isUnitInSight } from "../access/sight.query.ts";
import type { Database } from "../database/database.ts";
import { contentsOf } from "../plan/plan-contents.query.ts";
import { plansNamed } from "../plan/plan.store.ts";
import { HORIZON_DAYS } from "../roll-up/owed-rows.ts";
import { owedOfPlans, statisticOf } from "../task/due-items.ts";
import { unitRegister } from "./unit.store.ts";

/** The indicators of one unit on a day, over what it leads and owes itself: shares that can be checked, and no grade; `null` for a unit that is unknown or out of sight. */
export async function unitScorecard(database: Database, unitId: UnitId, { asOf, sight }: Looking) {
  if (!(await isUnitInSight(database, unitId, sight))) return null;
  const rows = await database
    .db()
    .selectFrom("owed")
    .select(["root_id", "plan_id"])
    .distinct()
    .where("unit_id", "=", idParts(unitId).uuid)
    .where("issued_on", "<=", asOf)
    .execute();
  const named = await plansNamed(
    database,
    rows.map(({ root_id, plan_id }) => makeId("plan", root_id, plan_id)),
  );
  const register = await unitRegister(database);
  const contents = await contentsOf(database, named);
  const { owed } = owedOfPlans(contents, { asOf, to: addDays(asOf, HORIZON_DAYS), register, sight });
  const scored = owed.filter((each) => each.unitId === unitId && scoredRoles.includes(each.role));
  const statistic = statisticOf(scored, asOf);
  return { asOf, unitId, statistic, indicators: scorecard(statistic, asOf) };
}
