import {
  type AssignmentStatus,
  type CalendarDay,
  type DirectiveId,
  type PlanId,
  type UnitId,
  coverageOf,
  coverageRate,
  idParts,
  makeId,
} from "@dondoc/domain";
import { sql } from "kysely";
import { type Looking, isSeenPart } from "../access/sight.query.ts";
import { anyOf } from "../database/any-of.ts";
import type { Office } from "../office/office.ts";
import { assignmentOf } from "../task/task-rows.ts";
import { unitLabels } from "../unit/unit-labels.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { partsOn, plansOn } from "./past-plans.query.ts";
import { plansNamed } from "./plan.store.ts";

/** Which units in sight owe a plan of their own below this one, and which of them have issued it by a day. */
export async function planCoverage(office: Office, planId: PlanId, looking: Looking) {
  const { root, uuid } = idParts(planId);
  const { rate, missing } = await coverageBelow(office, { root, uuids: [uuid] }, looking);
  return { asOf: looking.asOf, planId, rate, missing: missing.map(({ unit }) => unit) };
}

/** The same for everything below a directive, each with the plan that asks for one. */
export async function directiveCoverage(office: Office, directiveId: DirectiveId, looking: Looking) {
  const { root } = idParts(directiveId);
  const { asOf } = looking;
  const rows = await office.database
    .db()
    .selectFrom("plan")
    .select("id")
    .where("root_id", "=", root)
    .where("issued_on", "<=", asOf)
    .execute();
  const upper = { root, uuids: rows.map(({ id }) => id) };
  return { asOf, directiveId, ...(await coverageBelow(office, upper, looking)) };
}

type PlanOwed = { readonly unitId: UnitId; readonly upperPlanId: PlanId };
type UpperPlans = { readonly root: number; readonly uuids: readonly string[] };

async function coverageBelow(office: Office, upper: UpperPlans, looking: Looking) {
  const { asOf } = looking;
  const below = await issuedBelow(office, upper, asOf);
  const coverage = coverageOf(await plansOwed(office, upper, looking), below, asOf);
  const labels = unitLabels(await unitRegister(office.database));
  return {
    rate: coverageRate(coverage, asOf),
    missing: coverage.missing.map(({ unitId, upperPlanId }) => ({ unit: labels(unitId, ""), upperPlanId })),
  };
}

async function issuedBelow(
  office: Office,
  { root, uuids }: UpperPlans,
  asOf: CalendarDay,
): Promise<readonly (PlanOwed & { readonly issuedOn: CalendarDay })[]> {
  const rows = await office.database
    .db()
    .selectFrom("plan")
    .select("id")
    .where("root_id", "=", root)
    .where(sql<boolean>`upper_plan_id = ${anyOf(uuids)}`)
    .execute();
  const below = await plansNamed(
    office.database,
    rows.map(({ id }) => makeId("plan", root, id)),
  );
  return (await plansOn(office, below, asOf)).flatMap((plan) =>
    plan.status !== "in-force" || plan.issuerUnitId === null || plan.upperPlanId === null
      ? []
      : [{ unitId: plan.issuerUnitId, upperPlanId: plan.upperPlanId, issuedOn: plan.issuedOn }],
  );
}

/** The units in sight that a part of a plan has issue one of their own, unless that was taken away or set anew. */
async function plansOwed(
  office: Office,
  { root, uuids }: UpperPlans,
  { asOf, sight }: Looking,
): Promise<readonly PlanOwed[]> {
  const rows = await office.database
    .db()
    .selectFrom("assignment")
    .selectAll()
    .where("root_id", "=", root)
    .where(sql<boolean>`plan_id = ${anyOf(uuids)}`)
    .where("role", "=", "issue-plan")
    .where("unit_id", "is not", null)
    .where(isSeenPart(sight, "assignment"))
    .orderBy("ordinal")
    .execute();
  const parts = await partsOn(office, rows.map(assignmentOf), asOf);
  return parts.flatMap(({ planId, unitId, status }) =>
    ended.has(status) || unitId === null ? [] : [{ unitId, upperPlanId: planId }],
  );
}

const ended: ReadonlySet<AssignmentStatus> = new Set(["withdrawn", "reassigned", "superseded"]);
