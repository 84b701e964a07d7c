import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { foldDeltas } from "./roll-up.store.ts";

/** Marks the advisory lock of the one folder. */
const FOLDER_LOCK = 25_713;
const TIMEOUT_MS = 60_000;

/** One turn of the folder; whether there may be more to fold at once. */
export async function foldOnce(database: Database): Promise<boolean> {
  if (!(await isWaiting(database))) return false;
  return database.transaction(
    async () => {
      if (!(await takeFolderLock(database))) return false;
      return (await foldDeltas(database)) > 0;
    },
    { timeoutMs: TIMEOUT_MS },
  );
}

/** Looked at without a transaction, so that an idle office writes nothing. */
async function isWaiting(database: Database): Promise<boolean> {
  const { rows } = await sql<{ waiting: boolean }>`
    select exists (select from roll_up_delta) as waiting`.execute(database.db());
  return rows[0]?.waiting === true;
}

async function takeFolderLock(database: Database): Promise<boolean> {
  if (database.kind === "embedded") return true;
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(${sql.lit(FOLDER_LOCK)}) as taken`.execute(database.db());
  return rows[0]?.taken === true;
}

/** For whoever writes counters beside the folder: waits until it is done, and keeps it away until the transaction ends. */
export async function waitForFolder(database: Database): Promise<void> {
  if (database.kind === "embedded") return;
  await sql`select pg_advisory_xact_lock(${sql.lit(FOLDER_LOCK)})`.execute(database.db());
}
