import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * The embedded engine has no background processes: without this its tables grow for ever, the planner knows no
 * statistics, and the first start after a crash replays everything. VACUUM must be a statement of its own.
 * Returns how to stop.
 */
export function keepUp(
  kysely: Kysely<Tables>,
  upkeep: {
    readonly everyMs: number;
    readonly during: (work: () => Promise<void>) => Promise<void>;
    readonly report: (failure: unknown) => void;
  },
): () => void {
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    upkeep
      .during(async () => {
        await sql`vacuum (analyze)`.execute(kysely);
        await sql`checkpoint`.execute(kysely);
      })
      .catch(upkeep.report)
      .finally(() => {
        isBusy = false;
      });
  }, upkeep.everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
