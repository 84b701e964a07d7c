import { sql } from "kysely";
import type { Database } from "./database.ts";

/** Kysely's own: which migrations have run. Every database writes them for itself. */
const MIGRATION_TABLES = ["schema_migration", "schema_migration_lock"];

export type Column = {
  readonly name: string;
  /** Computed by the database from other columns: read, and never written. */
  readonly isGenerated: boolean;
  /** Numbered by the database in order of insertion: the order is part of the office, the numbers are not. */
  readonly isIdentity: boolean;
};

export type TableShape = {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Columns of the primary key, in order. */
  readonly key: readonly string[];
};

/** Every table of the office as it stands in the schema `public`, by name. */
export async function tableShapes(database: Database): Promise<readonly TableShape[]> {
  const { rows } = await sql<{ name: string; columns: readonly Column[]; key: readonly string[] | null }>`
    select pg_class.relname as name,
      (select json_agg(json_build_object('name', attname, 'isGenerated', attgenerated <> '',
          'isIdentity', attidentity <> '') order by attnum)
        from pg_attribute where attrelid = pg_class.oid and attnum > 0 and not attisdropped) as columns,
      (select json_agg(attname order by array_position(indkey::smallint[], attnum))
        from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
        where indrelid = pg_class.oid and indisprimary) as key
    from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
    order by 1`.execute(database.db());
  return rows
    .filter(({ name }) => !MIGRATION_TABLES.includes(name))
    .map(({ name, columns, key }) => ({ name, columns, key: key ?? [] }));
}

/** How many rows a table has, and a sum over a hash of each: the same for the same rows in whatever order they lie. */
export type TableSum = { readonly rows: number; readonly sum: string };

export async function tableSum(database: Database, table: string): Promise<TableSum> {
  const { rows } = await sql<TableSum>`
    select count(*)::bigint as rows,
      coalesce(sum(('x' || substr(md5(each::text), 1, 16))::bit(64)::bigint), 0)::text as sum
    from ${sql.table(`public.${table}`)} as each`.execute(database.db());
  return rows[0] ?? { rows: 0, sum: "0" };
}
