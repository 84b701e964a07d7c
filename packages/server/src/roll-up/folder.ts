import type { Office } from "../office/office.ts";
import { type Turns, takeTurns } from "../take-turns.ts";
import { countThrough } from "./count-all.ts";
import { foldOnce } from "./fold.store.ts";

/** How old a counter gets; whoever reads it adds what waits. */
const EVERY_MS = 500;
/** A new day is noticed within a minute. */
const DAY_EVERY_MS = 60_000;

/**
 * Folds deltas into counters for as long as the server runs. Every instance has one and only one at a time works: the
 * others find its lock taken and try again.
 */
export function startFolder(
  { database, clock, report }: Pick<Office, "database" | "clock" | "report">,
  everyMs: number = EVERY_MS,
): Turns {
  let lookedAt = Date.now();
  return takeTurns(
    async (signal) => {
      while (!signal.aborted && (await foldOnce(database)));
      if (Date.now() - lookedAt >= DAY_EVERY_MS) {
        lookedAt = Date.now();
        await countThrough(database, clock.today());
      }
      return everyMs;
    },
    { againMs: everyMs, onFault: (fault) => report(fault, "folder") },
  );
}
