import { OFFICE_ROOT } from "@dondoc/domain";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { Reach } from "./owed-rows.ts";

/** Marks the advisory lock between changes, which may go on side by side, and counting all again, which goes alone. */
const COUNTING_LOCK = 25_712;

/** Both as columns, for statements that ask or lock more at once. */
export const reachColumns = sql`select made_on, made_to from roll_up_reach where root_id = ${sql.lit(OFFICE_ROOT)}`;
export const sharingCounting = sql`pg_advisory_xact_lock_shared(${sql.lit(COUNTING_LOCK)}) as counting`;

/** For which days rows are made; `null` while nobody has counted yet. */
export async function reachOf(database: Database): Promise<Reach | null> {
  const row = await database
    .db()
    .selectFrom("roll_up_reach")
    .select(["made_on", "made_to"])
    .where("root_id", "=", OFFICE_ROOT)
    .executeTakeFirst();
  return row === undefined ? null : { from: row.made_on, to: row.made_to };
}

export async function saveReach(database: Database, { from, to }: Reach): Promise<void> {
  const made = { made_on: from, made_to: to };
  await database
    .db()
    .insertInto("roll_up_reach")
    .values({ root_id: OFFICE_ROOT, ...made })
    .onConflict((conflict) => conflict.column("root_id").doUpdateSet(made))
    .execute();
}

/** Held until the transaction ends; on the embedded database, which is one connection, nobody is beside it. */
export async function lockCounting(database: Database, how: "shared" | "alone"): Promise<void> {
  if (database.kind === "embedded") return;
  const key = sql.lit(COUNTING_LOCK);
  const lock =
    how === "shared" ? sql`pg_advisory_xact_lock_shared(${key})` : sql`pg_advisory_xact_lock(${key})`;
  await sql`select ${lock}`.execute(database.db());
}
