import {
  type CalendarDay,
  type UnitId,
  addDays,
  idParts,
  makeId,
  scorecard,
  scoredRoles,
} from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { contentsOf } from "../plan/plan-contents.query.ts";
import { plansNamed } from "../plan/plan.store.ts";
import { HORIZON_DAYS } from "../roll-up/owed-rows.ts";
import { owedOfPlans, statisticOf } from "../task/due-items.ts";
import { unitRegister } from "./unit.store.ts";

/** The indicators of one unit on a day, over what it leads and owes itself: shares that anybody can check, and no grade. */
export async function unitScorecard(database: Database, unitId: UnitId, asOf: CalendarDay) {
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
  const { owed } = owedOfPlans(contents, { asOf, to: addDays(asOf, HORIZON_DAYS), register });
  const scored = owed.filter((each) => each.unitId === unitId && scoredRoles.includes(each.role));
  const statistic = statisticOf(scored, asOf);
  return { asOf, unitId, statistic, indicators: scorecard(statistic, asOf) };
}
