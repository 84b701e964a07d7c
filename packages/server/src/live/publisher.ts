import type { Office } from "../office/office.ts";
import { type HurriedTurns, takeTurns } from "../take-turns.ts";
import { publishOutbox } from "./outbox.store.ts";

/** As often as clients hear of changes at most, and as soon as they hear of what another instance has changed. */
const EVERY_MS = 250;

/**
 * Publishes what was changed for as long as the server runs. Every instance does, one at a time. The first change after a
 * quiet moment is told at once (`hurry`), those that follow it together: whoever follows asks no more often than before.
 */
export function startPublisher(
  { database, report }: Pick<Office, "database" | "report">,
  everyMs: number = EVERY_MS,
): HurriedTurns {
  let publishedAt = Number.NEGATIVE_INFINITY;
  const turns = takeTurns(
    async () => {
      if (await publishOutbox(database)) publishedAt = performance.now();
      return everyMs;
    },
    { againMs: everyMs, onFault: (fault) => report(fault, "publisher") },
  );
  return {
    stop: turns.stop,
    hurry: () => {
      if (performance.now() - publishedAt >= everyMs) turns.hurry();
    },
  };
}
