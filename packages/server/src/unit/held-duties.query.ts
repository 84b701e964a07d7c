import {
  type HeldDuty,
  type Succession,
  type UnitHistory,
  type UnitId,
  idParts,
  makeId,
} from "@dondoc/domain";
import { coursesOfRoot } from "../course/course.store.ts";
import { successionKind } from "../course/rule-book-kinds.ts";
import type { Database } from "../database/database.ts";
import { unitRegister } from "./unit.store.ts";

/** More than one look needs; what is beyond is found by looking at one unit. */
const MAX_DUTIES = 2_000;

/** What some units were given and is still open, with who a person has said holds it after a split. */
export async function heldDuties(
  database: Database,
  unitIds: readonly UnitId[],
  successions: readonly Succession[],
): Promise<HeldDuty[]> {
  if (unitIds.length === 0) return [];
  const given = successions.flatMap((each) => (each.status === "confirmed" ? each.chosen : []));
  const chosen = new Map(given.map(({ dutyId, unitId }) => [dutyId, unitId]));
  const rows = await database
    .db()
    .selectFrom("assignment")
    .select(["root_id", "id", "unit_id"])
    .where(
      "unit_id",
      "in",
      unitIds.map((unitId) => idParts(unitId).uuid),
    )
    .where("status", "not in", ["completed", "withdrawn", "reassigned", "superseded"])
    .orderBy("ordinal")
    .limit(MAX_DUTIES)
    .execute();
  return rows.flatMap(({ root_id, id, unit_id }) => {
    if (unit_id === null) return [];
    const key = makeId("assignment", root_id, id);
    return [{ key, unitId: makeId("unit", 0, unit_id), chosen: chosen.get(key) ?? null }];
  });
}

export type Register = {
  readonly successions: readonly Succession[];
  readonly history: UnitHistory;
};

/** The units of the office through time, with every succession kept so far. */
export async function registerOf(database: Database): Promise<Register> {
  const { units } = await unitRegister(database);
  const successions = await coursesOfRoot(database, successionKind, 0);
  return {
    successions,
    history: { units, successions: successions.filter((each) => each.status !== "rejected") },
  };
}
