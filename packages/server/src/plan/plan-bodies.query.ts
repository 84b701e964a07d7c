import { type Assignment, type PlanId, type Role, type UnitId, idParts, makeId } from "@dondoc/domain";
import type { Database } from "../database/database.ts";

/** Who is what to one plan, by what the plan itself says; only units that the register knows. */
export type PlanBodies = {
  readonly issuerId: UnitId | null;
  readonly standingIds: readonly UnitId[];
  /** The one unit that it has find the money, or its issuer. */
  readonly funderId: UnitId | null;
  /** Every unit with a part in it. */
  readonly partIds: readonly UnitId[];
};

/** Parts that were taken away make nobody anything. */
const ended: readonly Assignment["status"][] = ["withdrawn", "reassigned", "superseded"];

/** `null` for a plan the office has never heard of. */
export async function planBodies(database: Database, planId: PlanId): Promise<PlanBodies | null> {
  const { root, uuid } = idParts(planId);
  const plan = await database
    .db()
    .selectFrom("plan")
    .select("issuer_unit_id")
    .where("root_id", "=", root)
    .where("id", "=", uuid)
    .executeTakeFirst();
  if (plan === undefined) return null;
  const rows = await database
    .db()
    .selectFrom("assignment")
    .select(["role", "unit_id"])
    .distinct()
    .where("root_id", "=", root)
    .where("plan_id", "=", uuid)
    .where("unit_id", "is not", null)
    .where("status", "not in", ended)
    .orderBy("unit_id")
    .execute();
  const unitsAs = (role: Role | null): UnitId[] => [
    ...new Set(
      rows
        .filter((row) => role === null || row.role === role)
        .flatMap(({ unit_id }) => (unit_id === null ? [] : [makeId("unit", 0, unit_id)])),
    ),
  ];
  const issuerId = plan.issuer_unit_id === null ? null : makeId("unit", 0, plan.issuer_unit_id);
  const [funder, ...others] = unitsAs("fund");
  const funderId = funder !== undefined && others.length === 0 ? funder : issuerId;
  return { issuerId, standingIds: unitsAs("standing"), funderId, partIds: unitsAs(null) };
}

/** Who follows a plan: its standing body first, then its issuer. */
export function followersOf({ standingIds, issuerId }: PlanBodies): readonly UnitId[] {
  return issuerId === null ? standingIds : [...standingIds, issuerId];
}
