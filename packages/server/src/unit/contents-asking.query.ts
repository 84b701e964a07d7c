import { type CalendarDay, type Plan, type PlanContents, type UnitId, idParts, makeId } from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import type { Office } from "../office/office.ts";
import { contentsOf, plansInForce } from "../plan/plan-contents.query.ts";
import { plansNamed } from "../plan/plan.store.ts";
import { isCounted } from "../roll-up/is-counted.ts";

/**
 * The plans that ask something of a unit on a day, with what they set of anybody. Rows tell what is owed now: who owed
 * something on a past day is found only by looking at every plan.
 */
export async function contentsAsking(
  office: Office,
  unitId: UnitId,
  asOf: CalendarDay,
): Promise<PlanContents[]> {
  const { database } = office;
  return (await isCounted(office, asOf))
    ? contentsOf(database, await plansAsking(database, unitId, asOf))
    : plansInForce(office, { asOf });
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
