import { OFFICE_ROOT } from "@dondoc/domain";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { waitForFolder } from "./fold.store.ts";

/**
 * Sums what each unit owes over those above it anew, after units turned out to stand elsewhere. What nobody has folded yet
 * is left to the folder, which will find them where they stand now.
 */
export async function sumBelowAgain(database: Database): Promise<void> {
  await waitForFolder(database);
  const root = sql.lit(OFFICE_ROOT);
  await sql`delete from roll_up_count where root_id = ${root} and scope = 'below'`.execute(database.db());
  await sql`delete from roll_up_due where root_id = ${root} and scope = 'below'`.execute(database.db());
  await sql`
    insert into roll_up_count (root_id, scope, scope_id, cell, counted_from, n)
    select ${root}, 'below', above_id, cell, counted_from, sum(n) from roll_up_count as own
    join unit_above on unit_above.root_id = ${root} and unit_above.unit_id = own.scope_id
    where own.root_id = ${root} and own.scope = 'unit'
    group by 3, 4, 5 having sum(n) <> 0`.execute(database.db());
  await sql`
    insert into roll_up_due (root_id, scope, scope_id, due_on, counted_from, n)
    select ${root}, 'below', above_id, due_on, counted_from, sum(n) from roll_up_due as own
    join unit_above on unit_above.root_id = ${root} and unit_above.unit_id = own.scope_id
    where own.root_id = ${root} and own.scope = 'unit'
    group by 3, 4, 5 having sum(n) <> 0`.execute(database.db());
}
