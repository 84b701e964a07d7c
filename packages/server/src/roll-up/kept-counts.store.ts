import { type RawBuilder, sql } from "kysely";
import type { Database } from "../database/database.ts";
import { ALWAYS, type Reach } from "./owed-rows.ts";

export type CountDifference = {
  readonly table: string;
  /** How many rows stand now. */
  readonly rows: number;
  /** How many of the former rows were wrong, missing or too many. */
  readonly differing: number;
  /** The keys of the first of them. */
  readonly examples: readonly string[];
};

const MOST_EXAMPLES = 10;

type Kept = {
  readonly table: string;
  readonly key: string;
  readonly meaning: (reach: Reach) => RawBuilder<unknown>;
};

const asItStands = (table: string) => () => sql`select * from ${sql.table(table)}`;

/** Rows made in another month say the same in other words: what ended before these days, and since when others are seen. */
function meaningOfOwed({ from }: Reach): RawBuilder<unknown> {
  return sql`
    select to_jsonb(owed) - 'seen_from' as row, root_id, source_id, part_id, party, period,
      case when seen_from <= ${from}::date then ${ALWAYS}::date else seen_from end as seen_from
    from owed where seen_until is null or seen_until >= ${from}::date`;
}

const kept: readonly Kept[] = [
  { table: "owed", key: "root_id, source_id, part_id, party, period, seen_from", meaning: meaningOfOwed },
  { table: "unit_above", key: "root_id, unit_id, above_id", meaning: asItStands("unit_above") },
  {
    table: "roll_up_count",
    key: "root_id, scope, scope_id, cell, counted_from",
    meaning: asItStands("roll_up_count"),
  },
  {
    table: "roll_up_due",
    key: "root_id, scope, scope_id, due_on, counted_from",
    meaning: asItStands("roll_up_due"),
  },
];

/** Puts what stands aside until the transaction ends. */
export async function keepAside(database: Database, reach: Reach): Promise<void> {
  for (const { table, meaning } of kept)
    await sql`create temp table ${asideOf(table)} on commit drop as ${meaning(reach)}`.execute(database.db());
}

/** What stands now against what was put aside. */
export async function differencesFromAside(database: Database, reach: Reach): Promise<CountDifference[]> {
  const found: CountDifference[] = [];
  for (const { table, key, meaning } of kept) {
    const { rows } = await sql<Omit<CountDifference, "table">>`
      with now as (${meaning(reach)}), aside as (select * from ${asideOf(table)}),
      differing as (
        (select * from now except select * from aside) union all (select * from aside except select * from now)
      )
      select (select count(*) from now) as rows,
        (select count(*) from (select distinct ${sql.raw(key)} from differing) as each) as differing,
        (select coalesce(json_agg(key), '[]') from (
          select distinct concat_ws(' ', ${sql.raw(key)}) as key from differing order by 1 limit ${sql.lit(MOST_EXAMPLES)}
        ) as first) as examples
    `.execute(database.db());
    const [counted] = rows;
    if (counted !== undefined) found.push({ table, ...counted });
  }
  return found;
}

function asideOf(table: string) {
  return sql.id(`${table}_aside`);
}
