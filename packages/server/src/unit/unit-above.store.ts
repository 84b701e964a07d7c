import { OFFICE_ROOT, type UnitId, idParts, makeId } from "@dondoc/domain";
import { sql } from "kysely";
import { anyOf } from "../database/any-of.ts";
import type { Database } from "../database/database.ts";

/** A tree of government is five levels deep; a longer chain is a cycle in the data. */
const MAX_DEPTH = 32;

/** Keeps, for these units or for all, the units above each, itself included. */
export async function saveUnitsAbove(database: Database, of: readonly UnitId[] | "all"): Promise<void> {
  if (of !== "all" && of.length === 0) return;
  await sql`
    with recursive ${up(of === "all" ? "all" : of.map((id) => idParts(id).uuid))}
    insert into unit_above (root_id, unit_id, above_id)
    select distinct ${OFFICE_ROOT}::integer, unit_id, above_id from up on conflict do nothing
  `.execute(database.db());
}

/** Before they are all kept anew. */
export async function forgetUnitsAbove(database: Database): Promise<void> {
  await database.db().deleteFrom("unit_above").execute();
}

/** Units that turned out to stand elsewhere take everything below them along; whether any did. */
export async function moveUnitsAbove(database: Database, corrected: readonly UnitId[]): Promise<boolean> {
  if (corrected.length === 0) return false;
  const uuids = corrected.map((id) => idParts(id).uuid);
  const stored = sql`select unit_id, above_id from unit_above where unit_id = ${anyOf(uuids)}`;
  const { rows } = await sql<{ unit_id: string }>`
    with recursive ${up(uuids)}, stored as (${stored}), told as (select unit_id, above_id from up)
    select unit_id from (select * from told except select * from stored) as fresh
    union select unit_id from (select * from stored except select * from told) as gone
  `.execute(database.db());
  if (rows.length === 0) return false;
  const moved = rows.map(({ unit_id }) => unit_id);
  const below = await database
    .db()
    .deleteFrom("unit_above")
    .where("unit_id", "in", (query) =>
      query
        .selectFrom("unit_above as under")
        .select("under.unit_id")
        .where("under.above_id", "=", anyOf(moved)),
    )
    .returning("unit_id")
    .execute();
  const ids = new Set(below.map(({ unit_id }) => makeId("unit", OFFICE_ROOT, unit_id)));
  await saveUnitsAbove(database, [...ids]);
  return true;
}

/** Each unit asked about with every unit above it, as the register tells. */
function up(uuids: readonly string[] | "all") {
  const isAsked = uuids === "all" ? sql`true` : sql`id = ${anyOf(uuids)}`;
  return sql`up as (
    select id as unit_id, id as above_id, parent_id, 0 as depth from unit
    where root_id = ${OFFICE_ROOT} and ${isAsked}
    union all
    select up.unit_id, unit.id, unit.parent_id, up.depth + 1 from up
    join unit on unit.root_id = ${OFFICE_ROOT} and unit.id = up.parent_id
    where up.depth < ${MAX_DEPTH}
  )`;
}
