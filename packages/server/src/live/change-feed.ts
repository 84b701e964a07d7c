/** What a change touched: enough for a client to know which of its queries are stale, and nothing to read. */
export type Topic = "plan" | "task" | "draft" | "unit";
export type Change = {
  readonly position: number;
  readonly topics: readonly Topic[];
  /** What it is about, for who may see only some of it; `null`: too many to name. */
  readonly planIds?: readonly string[] | null;
  readonly unitIds?: readonly string[] | null;
};

export type ChangeFeed = {
  readonly publish: (topics: readonly Topic[]) => void;
  /** Changes after `position`, then new ones as they come, until the signal. */
  readonly follow: (position: number | null, signal: AbortSignal) => AsyncGenerator<Change>;
};

/**
 * Changes kept for clients that come back, and for those that read slowly: whoever is further behind is told that
 * everything may have changed, so that no reader holds memory.
 */
export const KEPT = 256;

const everything: readonly Topic[] = ["plan", "task", "draft", "unit"];

/** Changes of this process alone, in order, as tests need them. */
export function makeChangeFeed(startedAt: number): ChangeFeed {
  const ring = makeRing(startedAt);
  let last = startedAt;
  return {
    follow: ring.follow,
    publish(topics) {
      last += 1;
      ring.add({ position: last, topics });
    },
  };
}

export type Ring = Pick<ChangeFeed, "follow"> & {
  /** The next change; positions only grow. */
  readonly add: (change: Change) => void;
  /** Ends every follower: their clients come back, to whoever answers then. */
  readonly close: () => void;
};

/** The newest changes, and those who follow them. It knows nothing of what was before `startedAt`. */
export function makeRing(startedAt: number): Ring {
  const kept: Change[] = [];
  let last = startedAt;
  let wake = Promise.withResolvers<void>();
  const closing = new AbortController();
  const wakeAll = (): void => {
    wake.resolve();
    wake = Promise.withResolvers();
  };
  return {
    add(change) {
      last = change.position;
      kept.push(change);
      if (kept.length > KEPT) kept.shift();
      wakeAll();
    },
    close() {
      closing.abort();
      wakeAll();
    },
    async *follow(position, signal) {
      let seen = position ?? last;
      const isMissing = seen > last || seen < (kept[0]?.position ?? last + 1) - 1;
      if (position !== null && isMissing) {
        seen = last;
        yield { position: last, topics: everything };
      }
      while (!signal.aborted && !closing.signal.aborted) {
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
