import { type UnitId, addDays, scorecard, scoredRoles } from "@dondoc/domain";
import { type Looking, isUnitInSight } from "../access/sight.query.ts";
import type { Office } from "../office/office.ts";
import { HORIZON_DAYS } from "../roll-up/owed-rows.ts";
import { owedOfPlans, statisticOf } from "../task/due-items.ts";
import { contentsAsking } from "./contents-asking.query.ts";
import { unitRegister } from "./unit.store.ts";

/** The indicators of one unit on a day, over what it leads and owes itself: shares that can be checked, and no grade; `null` for a unit that is unknown or out of sight. */
export async function unitScorecard(office: Office, unitId: UnitId, { asOf, sight }: Looking) {
  const { database } = office;
  if (!(await isUnitInSight(database, unitId, sight))) return null;
  const register = await unitRegister(database);
  const contents = await contentsAsking(office, unitId, asOf);
  const { owed } = owedOfPlans(contents, { asOf, to: addDays(asOf, HORIZON_DAYS), register, sight });
  const scored = owed.filter((each) => each.unitId === unitId && scoredRoles.includes(each.role));
  const statistic = statisticOf(scored, asOf);
  return { asOf, unitId, statistic, indicators: scorecard(statistic, asOf) };
}
