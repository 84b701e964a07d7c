import { sql } from "kysely";
import type { Database } from "./database.ts";
import type { TableShape } from "./table-shape.store.ts";

/**
 * Rows on their way from one office to another, each in PostgreSQL's own text of a row, which only PostgreSQL writes
 * and reads: what no program between them parses, none can round or lose. JSON would not do: it has one null, where a
 * column of `jsonb` has two. COPY would be somewhat quicker, and speak two dialects of two drivers.
 */

/** What one fetch brings at most, so that memory stays the same whatever the size of the office. */
const PAGE_BYTES = 2 * 1024 * 1024;
const MAX_PAGE_ROWS = 5000;
const FIRST_PAGE_ROWS = 50;

/** Every row of a table, page by page. Only inside a transaction, and one table at a time. */
export async function* rowPages(database: Database, { name }: TableShape): AsyncGenerator<readonly string[]> {
  await sql`
    declare office_rows no scroll cursor for
    select each::text as row from ${sql.table(`public.${name}`)} as each`.execute(database.db());
  let limit = FIRST_PAGE_ROWS;
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch forward ${sql.lit(limit)} from office_rows`.execute(
      database.db(),
    );
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row);
    const bytes = rows.reduce((sum, { row }) => sum + row.length, 0);
    limit = Math.max(1, Math.min(MAX_PAGE_ROWS, Math.floor((PAGE_BYTES * rows.length) / bytes)));
  }
  await sql`close office_rows`.execute(database.db());
}

/** Puts rows in as they are, numbers that the database would otherwise give included. */
export async function insertRows(
  database: Database,
  { name, columns }: TableShape,
  rows: readonly string[],
): Promise<void> {
  const table = sql.table(`public.${name}`);
  const written = columns.filter((each) => !each.isGenerated).map((each) => each.name);
  // Without the offset the text would be read once for every column.
  await sql`
    insert into ${table} (${sql.join(written.map((column) => sql.ref(column)))}) overriding system value
    select ${sql.join(written.map((column) => sql`(arrived.row).${sql.ref(column)}`))}
    from (select each::${table} as row from unnest(${rows}::text[]) as each offset 0) as arrived
  `.execute(database.db());
}

export type Sequence = { readonly name: string; readonly value: number; readonly isCalled: boolean };

/** Where each sequence stands. */
export async function sequences(database: Database): Promise<readonly Sequence[]> {
  const { rows } = await sql<{ name: string }>`
    select sequencename as name from pg_sequences where schemaname = 'public' order by 1`.execute(
    database.db(),
  );
  const found: Sequence[] = [];
  for (const { name } of rows) {
    const state = await sql<Omit<Sequence, "name">>`
      select last_value as value, is_called as "isCalled" from ${sql.table(`public.${name}`)}`.execute(
      database.db(),
    );
    const [at] = state.rows;
    if (at !== undefined) found.push({ name, ...at });
  }
  return found;
}

export async function setSequence(database: Database, { name, value, isCalled }: Sequence): Promise<void> {
  await sql`select setval(to_regclass(quote_ident('public') || '.' || quote_ident(${name})), ${value}::bigint,
    ${isCalled}::boolean)`.execute(database.db());
}

/** The tables that hold anything at all. */
export async function filledTables(
  database: Database,
  shapes: readonly TableShape[],
): Promise<readonly string[]> {
  const filled: string[] = [];
  for (const { name } of shapes) {
    const { rows } = await sql`select 1 from ${sql.table(`public.${name}`)} limit 1`.execute(database.db());
    if (rows.length > 0) filled.push(name);
  }
  return filled;
}

/**
 * Lets `work` fill the tables in any order and without their triggers firing, which would count the same rows twice.
 * Foreign keys are taken away and set again, and so all checked. Needs no superuser, and a rollback undoes it.
 */
export async function withoutGuards<T>(database: Database, work: () => Promise<T>): Promise<T> {
  const db = database.db();
  const keys = await sql<{ table: string; name: string; definition: string }>`
    select relname as table, conname as name, pg_get_constraintdef(pg_constraint.oid) as definition
    from pg_constraint join pg_class on pg_class.oid = conrelid
    where contype = 'f' and relnamespace = 'public'::regnamespace and conparentid = 0`.execute(db);
  const tables = await sql<{ name: string }>`
    select distinct relname as name from pg_trigger join pg_class on pg_class.oid = tgrelid
    where not tgisinternal and relnamespace = 'public'::regnamespace`.execute(db);
  for (const { table, name } of keys.rows)
    await sql`alter table ${sql.table(`public.${table}`)} drop constraint ${sql.ref(name)}`.execute(db);
  for (const { name } of tables.rows)
    await sql`alter table ${sql.table(`public.${name}`)} disable trigger user`.execute(db);
  const value = await work();
  for (const { name } of tables.rows)
    await sql`alter table ${sql.table(`public.${name}`)} enable trigger user`.execute(db);
  for (const { table, name, definition } of keys.rows) {
    const key = sql`alter table ${sql.table(`public.${table}`)} add constraint ${sql.ref(name)}`;
    await sql`${key} ${sql.raw(definition)}`.execute(db);
  }
  return value;
}
