import {
  type AssignmentStatus,
  type PlanId,
  type UnitId,
  coverageOf,
  coverageRate,
  idParts,
  makeId,
} from "@dondoc/domain";
import { type Looking, isSeenPart } from "../access/sight.query.ts";
import type { Office } from "../office/office.ts";
import { assignmentOf } from "../task/task-rows.ts";
import { unitLabels } from "../unit/unit-labels.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { partsOn, plansOn } from "./past-plans.query.ts";
import { plansNamed } from "./plan.store.ts";

/** Which units in sight owe a plan of their own below this one, and which of them have issued it by a day. */
export async function planCoverage(office: Office, planId: PlanId, { asOf, sight }: Looking) {
  const { database } = office;
  const { root, uuid } = idParts(planId);
  const owing = await owingUnits(office, planId, { asOf, sight });
  const rows = await database
    .db()
    .selectFrom("plan")
    .select("id")
    .where("root_id", "=", root)
    .where("upper_plan_id", "=", uuid)
    .execute();
  const below = await plansNamed(
    database,
    rows.map(({ id }) => makeId("plan", root, id)),
  );
  const coverage = coverageOf(
    owing.map((unitId) => ({ unitId, upperPlanId: planId })),
    (await plansOn(office, below, asOf)).flatMap((plan) =>
      plan.status !== "in-force" || plan.issuerUnitId === null
        ? []
        : [{ unitId: plan.issuerUnitId, upperPlanId: planId, issuedOn: plan.issuedOn }],
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

/** The units in sight that a part of the plan has issue one of their own, unless that was taken away or set anew. */
async function owingUnits(office: Office, planId: PlanId, { asOf, sight }: Looking): Promise<UnitId[]> {
  const { root, uuid } = idParts(planId);
  const rows = await office.database
    .db()
    .selectFrom("assignment")
    .selectAll()
    .where("root_id", "=", root)
    .where("plan_id", "=", uuid)
    .where("role", "=", "issue-plan")
    .where("unit_id", "is not", null)
    .where(isSeenPart(sight, "assignment"))
    .orderBy("ordinal")
    .execute();
  const parts = await partsOn(office, rows.map(assignmentOf), asOf);
  const asked = parts.filter(({ status }) => !ended.has(status));
  return [...new Set(asked.flatMap(({ unitId }) => unitId ?? []))];
}

const ended: ReadonlySet<AssignmentStatus> = new Set(["withdrawn", "reassigned", "superseded"]);
