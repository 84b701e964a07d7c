import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/** Marks the advisory locks of what begins: there is no row yet that two people could wait for each other by. */
const BEGINNING_LOCK = 25_714;

/**
 * Lets one change of this name go on at a time, until its transaction ends: of two who say the same at once the second
 * sees what the first said. Callers must take it before they look at what is there.
 */
export async function lockBeginning(database: Database, name: string): Promise<void> {
  // The embedded database is one connection: nobody is beside it.
  if (database.kind === "embedded") return;
  await sql`select pg_advisory_xact_lock(${sql.lit(BEGINNING_LOCK)}, hashtext(${name}))`.execute(
    database.db(),
  );
}
