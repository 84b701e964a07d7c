/** What a change touched: enough for a client to know which of its queries are stale, and nothing to read. */
export type Topic = "plan" | "task" | "draft" | "unit";
export type Change = { readonly position: number; readonly topics: readonly Topic[] };

export type ChangeFeed = {
  readonly publish: (topics: readonly Topic[]) => void;
  /** Changes after `position`, then new ones as they come, until the signal. */
  readonly follow: (position: number | null, signal: AbortSignal) => AsyncGenerator<Change>;
};

/** Changes kept for clients that come back; whoever was away longer is told that everything may have changed. */
const KEPT = 256;

const everything: readonly Topic[] = ["plan", "task", "draft", "unit"];

/**
 * Changes of this process, in order. Positions begin at the time of start, so that a client of an earlier process is
 * never mistaken for one that is up to date.
 */
export function makeChangeFeed(startedAt: number): ChangeFeed {
  const kept: Change[] = [];
  let last = startedAt;
  let wake = Promise.withResolvers<void>();
  return {
    publish(topics) {
      last += 1;
      kept.push({ position: last, topics });
      if (kept.length > KEPT) kept.shift();
      wake.resolve();
      wake = Promise.withResolvers();
    },
    async *follow(position, signal) {
      let seen = position ?? last;
      const isMissing = seen > last || seen < (kept[0]?.position ?? last + 1) - 1;
      if (position !== null && isMissing) {
        seen = last;
        yield { position: last, topics: everything };
      }
      while (!signal.aborted) {
        const next = wake.promise;
        const fresh = kept.filter((change) => change.position > seen);
        for (const change of fresh) {
          seen = change.position;
          yield change;
        }
        if (fresh.length === 0) await untilEither(next, signal);
      }
    },
  };
}

async function untilEither(event: Promise<void>, signal: AbortSignal): Promise<void> {
  const aborted = Promise.withResolvers<void>();
  const stop = (): void => aborted.resolve();
  signal.addEventListener("abort", stop, { once: true });
  await Promise.race([event, aborted.promise]);
  signal.removeEventListener("abort", stop);
}
