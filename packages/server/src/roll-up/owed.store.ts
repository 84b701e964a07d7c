import { type CalendarDay, type PlanId, type Unit, idParts, makeId, vietnameseSortKey } from "@dondoc/domain";
import { type RawBuilder, sql } from "kysely";
import { anyOf } from "../database/any-of.ts";
import type { Database } from "../database/database.ts";
import { type Delta, deltasBetween } from "./counted.ts";
import type { OwedRow } from "./owed-rows.ts";

/** Plans whose rows put these units in order by another name than they have. */
export async function plansNamingOtherwise(
  database: Database,
  units: readonly Pick<Unit, "id" | "name">[],
): Promise<PlanId[]> {
  const found: PlanId[] = [];
  for (const { id, name } of units) {
    const query = database.db().selectFrom("owed").select(["root_id", "plan_id"]).distinct();
    const rows = await query
      .where("unit_id", "=", idParts(id).uuid)
      .where("unit_key", "<>", vietnameseSortKey(name))
      .execute();
    found.push(...rows.map(({ root_id, plan_id }) => makeId("plan", root_id, plan_id)));
  }
  return found;
}

/** Rows a single statement may bring: PostgreSQL takes at most 65,535 parameters. */
const ROWS_PER_STATEMENT = 2_000;

/** Tasks or series of one root, whose rows are replaced together; with `party`, only those of one reporter of a series. */
export type Sources = { readonly rootId: number; readonly ids: readonly string[]; readonly party?: string };

/**
 * Puts these rows in the place of all those of their sources, touching only what differs, and appends what that changes in
 * the counters. Callers must hold the counting lock, and nobody else may be replacing rows of the same source.
 */
export async function replaceOwed(
  database: Database,
  sources: Sources,
  { rows, on }: { readonly rows: readonly OwedRow[]; readonly on: CalendarDay },
): Promise<void> {
  const { gone, fresh, deltas } = owedChange(await storedRows(database, sources), rows, on);
  for (const part of inParts(gone)) await deletingOwed(part).execute(database.db());
  for (const part of inParts(fresh)) await upsertingOwed(part).execute(database.db());
  for (const part of inParts(deltas)) await appendingDeltas(part).execute(database.db());
}

/** What stands no longer, what is new or otherwise, and what both change in the counters. */
export type OwedChange = {
  readonly gone: readonly OwedRow[];
  readonly fresh: readonly OwedRow[];
  readonly deltas: readonly Delta[];
};

export const nothingOwed: OwedChange = { gone: [], fresh: [], deltas: [] };

export function owedChange(
  stored: readonly OwedRow[],
  rows: readonly OwedRow[],
  on: CalendarDay,
): OwedChange {
  const before = new Map(stored.map((row) => [keyOf(row), row]));
  const after = new Map(rows.map((row) => [keyOf(row), row]));
  const gone = stored.filter((row) => !after.has(keyOf(row)));
  const fresh = rows.filter((row) => !isSame(before.get(keyOf(row)), row));
  const replaced = fresh.flatMap((row) => before.get(keyOf(row)) ?? []);
  return { gone, fresh, deltas: deltasBetween([...gone, ...replaced], fresh, on) };
}

async function storedRows(database: Database, { rootId, ids, party }: Sources): Promise<OwedRow[]> {
  const all = database.db().selectFrom("owed").selectAll().where("root_id", "=", rootId);
  const query = all.where("source_id", "=", anyOf(ids));
  if (party === undefined) return query.execute();
  // The rows of a report have the series as their part, which makes this one walk of the key.
  return query.where("part_id", "=", anyOf(ids)).where("party", "=", party).execute();
}

function keyOf({ source_id, part_id, party, period, seen_from }: OwedRow): string {
  return [source_id, part_id, party, period, seen_from].join("\n");
}

function isSame(a: OwedRow | undefined, b: OwedRow): boolean {
  return a !== undefined && columns.every((column) => (a[column] ?? null) === (b[column] ?? null));
}

/** Each takes its rows as one JSON value: a statement of the same text for none, for one and for thousands. */
export function deletingOwed(rows: readonly OwedRow[]): RawBuilder<unknown> {
  return sql`
    delete from owed using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as gone (root_id integer, source_id uuid, part_id uuid, party text, period text, seen_from date)
    where owed.root_id = gone.root_id and owed.source_id = gone.source_id and owed.part_id = gone.part_id
      and owed.party = gone.party and owed.period = gone.period and owed.seen_from = gone.seen_from`;
}

const identity = ["root_id", "source_id", "part_id", "party", "period", "seen_from"] as const;
const substance = [
  "seen_until",
  "kind",
  "plan_id",
  "unit_id",
  "unit_as_written",
  "role",
  "opens_on",
  "due_on",
  "status",
  "cell",
  "completed_on",
  "counts_in_plan",
  "counts_in_unit",
  "is_listed",
  "is_listed_once",
  "unit_count",
  "sort_on",
  "issued_on",
  "place",
  "unit_key",
] as const;
const columns = [...identity, ...substance] as const;
/** Spelt once: a name by itself is compiled anew with every statement. */
const allColumns = sql.raw(columns.join(", "));
const asBrought = sql.raw(substance.map((column) => `${column} = excluded.${column}`).join(", "));

export function upsertingOwed(rows: readonly OwedRow[]): RawBuilder<unknown> {
  return sql`
    insert into owed (${allColumns})
    select ${allColumns} from jsonb_populate_recordset(null::owed, ${JSON.stringify(rows)}::jsonb)
    on conflict (root_id, source_id, part_id, party, period, seen_from) do update set ${asBrought}`;
}

export function appendingDeltas(deltas: readonly Delta[]): RawBuilder<unknown> {
  const all = sql`root_id, plan_id, unit_id, counted_from, cell, due_on, in_plan, in_unit`;
  return sql`
    insert into roll_up_delta (${all})
    select ${all} from jsonb_populate_recordset(null::roll_up_delta, ${JSON.stringify(deltas)}::jsonb)`;
}

function inParts<Row>(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT)
    parts.push(rows.slice(at, at + ROWS_PER_STATEMENT));
  return parts;
}
