import type { Database } from "../database/database.ts";
import { forgetUnitsAbove, saveUnitsAbove } from "../unit/unit-above.store.ts";
import { countPlans } from "./count-all.ts";
import { waitForFolder } from "./fold.store.ts";
import { type CountDifference, differencesFromAside, keepAside } from "./kept-counts.store.ts";
import type { Reach } from "./owed-rows.ts";
import { lockCounting, reachOf, saveReach } from "./reach.store.ts";
import { foldDeltas, forgetCounts, tidyCounts } from "./roll-up.store.ts";

const TIMEOUT_MS = 6 * 60 * 60_000;

/**
 * Counts what is owed, the units above each and the counters again from the tables, for the days they were counted for,
 * and says where that differs from what stood. All of it or nothing; no change and no folder goes on meanwhile. An office
 * that nobody has counted yet has nothing to repair.
 */
export async function repairCounts(database: Database, signal?: AbortSignal): Promise<CountDifference[]> {
  return database.transaction(
    async () => {
      await lockCounting(database, "alone");
      await waitForFolder(database);
      const reach = await reachOf(database);
      if (reach === null) return [];
      await settle(database, reach, signal);
      await keepAside(database, reach);
      await forgetCounts(database);
      await forgetUnitsAbove(database);
      await saveUnitsAbove(database, "all");
      signal?.throwIfAborted();
      await countPlans(database, reach, "all");
      await saveReach(database, reach);
      await settle(database, reach, signal);
      return differencesFromAside(database, reach);
    },
    { timeoutMs: TIMEOUT_MS },
  );
}

/** Nothing waits for the folder any more, and each count stands once. */
async function settle(database: Database, { from }: Reach, signal?: AbortSignal): Promise<void> {
  while ((await foldDeltas(database)) > 0) signal?.throwIfAborted();
  await tidyCounts(database, from);
}
