import {
  type DomainEvent,
  OFFICE_ROOT,
  type Unit,
  type UnitGroup,
  type UnitId,
  type UnitRegister,
  idParts,
  makeId,
} from "@dondoc/domain";
import { type Selectable, sql } from "kysely";
import { anyOf } from "../database/any-of.ts";
import type { Database } from "../database/database.ts";
import type { UnitTables } from "./unit-tables.ts";

/** Rows of the units and groups registered by these events. */
export async function saveUnits(database: Database, events: readonly DomainEvent[]): Promise<void> {
  const units = events.flatMap((event) => (event.type === "unit-registered" ? [unitRow(event.unit)] : []));
  const groups = events.flatMap((event) =>
    event.type === "unit-group-registered" ? [groupRow(event.group)] : [],
  );
  if (units.length > 0) await database.db().insertInto("unit").values(units).execute();
  if (groups.length > 0) await database.db().insertInto("unit_group").values(groups).execute();
  for (const event of events) {
    if (event.type === "unit-ended") await setUnit(database, event.unitId, { valid_to: event.validTo });
    if (event.type === "unit-corrected") await setUnit(database, event.unit.id, unitRow(event.unit));
  }
}

async function setUnit(
  database: Database,
  unitId: UnitId,
  row: Partial<ReturnType<typeof unitRow>>,
): Promise<void> {
  const { root, uuid } = idParts(unitId);
  const update = database.db().updateTable("unit").set(row).where("root_id", "=", root);
  await update.where("id", "=", uuid).execute();
}

type Kept = { readonly stamp: string; readonly register: UnitRegister };
const kept = new WeakMap<Database, Kept>();

/**
 * The whole register, in the order of its tree. Nearly every page needs it and it seldom changes: it is loaded again only
 * when its rows bear another stamp than before, whichever server changed them. What a transaction sees is not kept: it
 * may write once more under the same stamp.
 */
export async function unitRegister(database: Database): Promise<UnitRegister> {
  if (database.inTransaction()) return loadRegister(database);
  const stamp = await registerStamp(database);
  const before = kept.get(database);
  if (before?.stamp === stamp) return before.register;
  const register = await loadRegister(database);
  kept.set(database, { stamp, register });
  return register;
}

/** Changes with every row that a transaction wrote, came or went, in whatever order the transactions end. */
async function registerStamp(database: Database): Promise<string> {
  const { rows } = await sql<{ readonly stamp: string }>`
    select concat_ws(' ',
      (select concat(count(*), ':', sum(hashtextextended(id::text, xmin::text::bigint))) from unit),
      (select concat(count(*), ':', sum(hashtextextended(id::text, xmin::text::bigint))) from unit_group)
    ) as stamp`.execute(database.db());
  return rows[0]?.stamp ?? "";
}

async function loadRegister(database: Database): Promise<UnitRegister> {
  const units = await database.db().selectFrom("unit").selectAll().orderBy("ordinal").execute();
  const groups = await database.db().selectFrom("unit_group").selectAll().orderBy("id").execute();
  return {
    units: units.map(unitOf),
    groups: groups.map(groupOf),
  };
}

/** A unit and those above it, from below; none for an unknown unit. */
export async function unitAndAbove(database: Database, unitId: Unit["id"]): Promise<Unit[]> {
  const { rows } = await sql<Selectable<UnitTables["unit"]>>`
    with recursive up as (
      select unit.*, 0 as depth from unit where root_id = ${OFFICE_ROOT} and id = ${idParts(unitId).uuid}
      union all
      select unit.*, up.depth + 1 from up
      join unit on unit.root_id = ${OFFICE_ROOT} and unit.id = up.parent_id where up.depth < ${MAX_DEPTH}
    )
    select * from up order by depth`.execute(database.db());
  return rows.map(unitOf);
}

/** A tree of government is five levels deep; a longer chain is a cycle in the data. */
const MAX_DEPTH = 32;

/** The units that these name, as far as the register knows them. */
export async function unitsNamed(
  database: Database,
  by: readonly { readonly unitId: Unit["id"] | null }[],
): Promise<Unit[]> {
  const ids = [...new Set(by.flatMap(({ unitId }) => (unitId === null ? [] : [idParts(unitId).uuid])))];
  if (ids.length === 0) return [];
  const query = database.db().selectFrom("unit").selectAll().where("root_id", "=", OFFICE_ROOT);
  return (await query.where("id", "=", anyOf(ids)).execute()).map(unitOf);
}

export function unitOf(row: Selectable<UnitTables["unit"]>): Unit {
  return {
    id: makeId("unit", row.root_id, row.id),
    name: row.name,
    shortName: row.short_name,
    alsoWritten: row.also_written,
    kind: row.kind,
    tier: row.tier,
    parentId: row.parent_id === null ? null : makeId("unit", row.root_id, row.parent_id),
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}

export function groupOf(row: Selectable<UnitTables["unit_group"]>): UnitGroup {
  return {
    id: makeId("unitGroup", row.root_id, row.id),
    name: row.name,
    alsoWritten: row.also_written,
    under: makeId("unit", row.root_id, row.under_id),
    kinds: row.kinds,
  };
}

function unitRow(unit: Unit) {
  return {
    root_id: OFFICE_ROOT,
    id: idParts(unit.id).uuid,
    name: unit.name,
    short_name: unit.shortName,
    also_written: JSON.stringify(unit.alsoWritten),
    kind: unit.kind,
    tier: unit.tier,
    parent_id: unit.parentId === null ? null : idParts(unit.parentId).uuid,
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
  };
}

function groupRow(group: UnitGroup) {
  return {
    root_id: OFFICE_ROOT,
    id: idParts(group.id).uuid,
    name: group.name,
    also_written: JSON.stringify(group.alsoWritten),
    under_id: idParts(group.under).uuid,
    kinds: JSON.stringify(group.kinds),
  };
}
