import type { Database } from "../database/database.ts";
import { rebuildTables } from "../history/rebuild-tables.ts";

/** Whether every row is what the ledger tells of it. */
export async function isStoredAsTold(database: Database): Promise<boolean> {
  const { tables } = await rebuildTables(database);
  const differing = tables.filter((table) => table.differing > 0);
  if (differing.length > 0) throw new Error(JSON.stringify(differing));
  return true;
}
