import type { Office } from "../office/office.ts";
import { countThrough } from "./count-all.ts";
import { foldOnce } from "./fold.store.ts";

export type Folder = { readonly stop: () => Promise<void> };

/** As often as clients hear of changes at most, and as old as a counter gets while nobody reads the deltas. */
const EVERY_MS = 250;
/** A new day is noticed within a minute. */
const DAY_EVERY_MS = 60_000;

/**
 * Folds deltas into counters for as long as the server runs. Every instance has one and only one at a time works: the
 * others find its lock taken and try again.
 */
export function startFolder(
  { database, clock, report }: Pick<Office, "database" | "clock" | "report">,
  everyMs: number = EVERY_MS,
): Folder {
  const stopping = new AbortController();
  const stopped = untilAborted(stopping.signal);
  let lookedAt = Date.now();

  async function turn(): Promise<void> {
    while (!stopping.signal.aborted && (await foldOnce(database)));
    if (Date.now() - lookedAt < DAY_EVERY_MS) return;
    lookedAt = Date.now();
    await countThrough(database, clock.today());
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await turn();
      } catch (fault) {
        if (!stopping.signal.aborted) report(fault, "folder");
      }
      await Promise.race([pause(everyMs), stopped]);
    }
  }

  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

function pause(ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, ms).unref();
  return promise;
}

function untilAborted(signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  signal.addEventListener("abort", () => resolve(), { once: true });
  return promise;
}
