import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { TableShape } from "../database/table-shape.store.ts";

/**
 * An empty copy of a table that shadows it for the rest of the transaction: temporary tables are found before all
 * others, so that every store and query of the product now speaks of the copy. Foreign keys and triggers stay behind.
 */
export async function shadowTable(database: Database, table: string): Promise<void> {
  await sql`
    create temporary table ${sql.table(table)} (like ${sql.table(`public.${table}`)} including all)
    on commit drop`.execute(database.db());
}

/** A row that stands otherwise than the ledger tells, by its key. */
export type RowDifference = {
  readonly key: string;
  readonly because: "missing" | "not-in-ledger" | "different";
};

export type TableDifference = {
  readonly table: string;
  /** Rows as they stand, and as the ledger makes them. */
  readonly rows: number;
  readonly rebuiltRows: number;
  readonly differing: number;
  /** The first of them. */
  readonly examples: readonly RowDifference[];
};

const MAX_EXAMPLES = 10;

/** Compares a table with its shadow, row by row. */
export async function differenceOf(database: Database, shape: TableShape): Promise<TableDifference> {
  const { name, key } = shape;
  const stands = comparable(shape, `public.${name}`);
  const rebuilt = comparable(shape, `pg_temp.${name}`);
  type Compared = {
    rows: number;
    rebuiltRows: number;
    differing: number;
    examples: readonly RowDifference[] | null;
  };
  const { rows } = await sql<Compared>`
    with compared as (
      select coalesce(stands.key, rebuilt.key) as key, stands.hash as was, rebuilt.hash as now
      from (${stands}) as stands full join (${rebuilt}) as rebuilt using (key)
    )
    select count(was)::bigint as rows, count(now)::bigint as "rebuiltRows",
      (count(*) filter (where was is distinct from now))::bigint as differing,
      (select json_agg(json_build_object('key', key, 'because', because)) from (
        select key, case when was is null then 'missing' when now is null then 'not-in-ledger'
          else 'different' end as because
        from compared where was is distinct from now order by key limit ${sql.lit(MAX_EXAMPLES)}
      ) as first) as examples
    from compared`.execute(database.db());
  const [compared] = rows;
  if (compared === undefined || key.length === 0)
    throw new Error(`${name} has no primary key to compare by.`);
  return { table: name, ...compared, examples: compared.examples ?? [] };
}

/** Key and hash of each row. A number that the database gave counts by its rank: a rollback leaves gaps in numbers. */
function comparable({ key, columns }: TableShape, from: string) {
  const values = columns.map(({ name, isIdentity }) =>
    isIdentity ? sql`row_number() over (order by ${sql.ref(name)})` : sql.ref(name),
  );
  const keys = key.map((name) => sql`${sql.ref(name)}::text`);
  return sql`
    select concat_ws('.', ${sql.join(keys)}) as key, md5(row(${sql.join(values)})::text) as hash
    from ${sql.table(from)}`;
}
