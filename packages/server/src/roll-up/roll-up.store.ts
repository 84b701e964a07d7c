import { type CalendarDay, OFFICE_ROOT } from "@dondoc/domain";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { ALWAYS } from "./owed-rows.ts";

/** What a directive and the office count under: they have no id beside their root. */
export const WHOLE = "00000000-0000-0000-0000-000000000000";

/** Deltas folded in one statement: some tens of milliseconds of work. */
const DELTAS_AT_ONCE = 20_000;

/** What each delta adds to: its plan, its directive, the office, its unit, and every unit above that. */
const spread = sql`
  select root_id, 'plan' as scope, plan_id as scope_id, cell, counted_from, due_on, in_plan as n from taken
  union all
  select root_id, 'directive', ${WHOLE}::uuid, cell, counted_from, due_on, in_plan from taken
  union all
  select ${sql.lit(OFFICE_ROOT)}, 'office', ${WHOLE}::uuid, cell, counted_from, due_on, in_plan from taken
  union all
  select ${sql.lit(OFFICE_ROOT)}, 'unit', unit_id, cell, counted_from, due_on, in_unit from taken
  where unit_id is not null
  union all
  select ${sql.lit(OFFICE_ROOT)}, 'below', above_id, cell, counted_from, due_on, in_unit from taken
  join unit_above on unit_above.root_id = ${sql.lit(OFFICE_ROOT)} and unit_above.unit_id = taken.unit_id`;

/**
 * Adds the oldest deltas to the counters and takes them away, in one statement, so that a reader sees each of them once.
 * One folder at a time: it alone writes counters, so that no two changes wait for each other. Answers how many it folded.
 */
export async function foldDeltas(database: Database): Promise<number> {
  const { rows } = await sql<{ folded: number }>`
    with taken as (
      delete from roll_up_delta where (root_id, position) in (
        select root_id, position from roll_up_delta order by position limit ${sql.lit(DELTAS_AT_ONCE)}
      ) returning *
    ), spread as materialized (${spread}), counted as (
      insert into roll_up_count as counter (root_id, scope, scope_id, cell, counted_from, n)
      select root_id, scope, scope_id, cell, counted_from, sum(n) from spread
      group by 1, 2, 3, 4, 5 having sum(n) <> 0 order by 1, 2, 3, 4, 5
      on conflict (root_id, scope, scope_id, cell, counted_from) do update set n = counter.n + excluded.n
    ), due as (
      insert into roll_up_due as counter (root_id, scope, scope_id, due_on, counted_from, n)
      select root_id, scope, scope_id, due_on, counted_from, sum(n) from spread where due_on is not null
      group by 1, 2, 3, 4, 5 having sum(n) <> 0 order by 1, 2, 3, 4, 5
      on conflict (root_id, scope, scope_id, due_on, counted_from) do update set n = counter.n + excluded.n
    )
    select count(*) as folded from taken`.execute(database.db());
  return rows[0]?.folded ?? 0;
}

/** Before everything is counted anew. */
export async function forgetCounts(database: Database): Promise<void> {
  for (const table of ["owed", "roll_up_delta", "roll_up_count", "roll_up_due", "roll_up_reach"] as const)
    await database.db().deleteFrom(table).execute();
}

/** Counts that held from a day that has come hold as always, and what came to nothing is forgotten. */
export async function tidyCounts(database: Database, on: CalendarDay): Promise<void> {
  await sql`
    with come as (
      delete from roll_up_count where counted_from > ${ALWAYS} and counted_from <= ${on} returning *
    )
    insert into roll_up_count as counter (root_id, scope, scope_id, cell, counted_from, n)
    select root_id, scope, scope_id, cell, ${ALWAYS}::date, sum(n) from come group by 1, 2, 3, 4
    on conflict (root_id, scope, scope_id, cell, counted_from) do update set n = counter.n + excluded.n
  `.execute(database.db());
  await sql`
    with come as (
      delete from roll_up_due where counted_from > ${ALWAYS} and counted_from <= ${on} returning *
    )
    insert into roll_up_due as counter (root_id, scope, scope_id, due_on, counted_from, n)
    select root_id, scope, scope_id, due_on, ${ALWAYS}::date, sum(n) from come group by 1, 2, 3, 4
    on conflict (root_id, scope, scope_id, due_on, counted_from) do update set n = counter.n + excluded.n
  `.execute(database.db());
  await database.db().deleteFrom("roll_up_count").where("n", "=", 0).execute();
  await database.db().deleteFrom("roll_up_due").where("n", "=", 0).execute();
}
