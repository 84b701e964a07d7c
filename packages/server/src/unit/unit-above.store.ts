import { OFFICE_ROOT, type UnitId, idParts } from "@dondoc/domain";
import { sql } from "kysely";
import { anyOf } from "../database/any-of.ts";
import type { Database } from "../database/database.ts";

/** A tree of government is five levels deep; a longer chain is a cycle in the data. */
const MAX_DEPTH = 32;

/** Keeps, for these units or for all, the units above each, itself included. */
export async function saveUnitsAbove(database: Database, of: readonly UnitId[] | "all"): Promise<void> {
  if (of !== "all" && of.length === 0) return;
  const isAsked = of === "all" ? sql`true` : sql`id = ${anyOf(of.map((id) => idParts(id).uuid))}`;
  await sql`
    with recursive up as (
      select id as unit_id, id as above_id, parent_id, 0 as depth from unit
      where root_id = ${OFFICE_ROOT} and ${isAsked}
      union all
      select up.unit_id, unit.id, unit.parent_id, up.depth + 1 from up
      join unit on unit.root_id = ${OFFICE_ROOT} and unit.id = up.parent_id
      where up.depth < ${MAX_DEPTH}
    )
    insert into unit_above (root_id, unit_id, above_id)
    select distinct ${OFFICE_ROOT}::integer, unit_id, above_id from up on conflict do nothing
  `.execute(database.db());
}
