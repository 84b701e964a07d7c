import { type PlanId, coverageOf, coverageRate, idParts, makeId } from "@dondoc/domain";
import { type Looking, isSeenPart } from "../access/sight.query.ts";
import type { Database } from "../database/database.ts";
import { unitLabels } from "../unit/unit-labels.ts";
import { unitRegister } from "../unit/unit.store.ts";

/** Which units in sight owe a plan of their own below this one, and which of them have issued it by a day. */
export async function planCoverage(database: Database, planId: PlanId, { asOf, sight }: Looking) {
  const { root, uuid } = idParts(planId);
  const owing = await database
    .db()
    .selectFrom("assignment")
    .select("unit_id")
    .distinct()
    .where("root_id", "=", root)
    .where("plan_id", "=", uuid)
    .where("role", "=", "issue-plan")
    .where("unit_id", "is not", null)
    .where("status", "not in", ["withdrawn", "reassigned", "superseded"])
    .where(isSeenPart(sight, "assignment"))
    .execute();
  const below = await database
    .db()
    .selectFrom("plan")
    .select(["issuer_unit_id", "issued_on"])
    .where("root_id", "=", root)
    .where("upper_plan_id", "=", uuid)
    .where("status", "=", "in-force")
    .execute();
  const coverage = coverageOf(
    owing.flatMap(({ unit_id }) =>
      unit_id === null ? [] : [{ unitId: makeId("unit", 0, unit_id), upperPlanId: planId }],
    ),
    below.flatMap(({ issuer_unit_id, issued_on: issuedOn }) =>
      issuer_unit_id === null
        ? []
        : [{ unitId: makeId("unit", 0, issuer_unit_id), upperPlanId: planId, issuedOn }],
    ),
    asOf,
  );
  const labels = unitLabels(await unitRegister(database));
  return {
    asOf,
    planId,
    rate: coverageRate(coverage, asOf),
    missing: coverage.missing.map(({ unitId }) => labels(unitId, "")),
  };
}
