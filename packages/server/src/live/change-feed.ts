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
  // The newest change that is no longer kept: whoever has not seen it has missed something.
  let dropped = startedAt;
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
      if (kept.length > KEPT) dropped = kept.shift()?.position ?? dropped;
      wakeAll();
    },
    close() {
      closing.abort();
      wakeAll();
    },
    async *follow(position, signal) {
      let seen = position ?? last;
      if (seen > last) seen = -1;
      while (!signal.aborted && !closing.signal.aborted) {
        const next = wake.promise;
        const change = seen < dropped ? { position: last, topics: everything } : nextOf(kept, seen);
        if (change === undefined) await untilEither(next, signal);
        else {
          seen = change.position;
          yield change;
        }
      }
    },
  };
}

/** The oldest change behind a position; the newest are looked at first, since hardly anybody is far behind. */
function nextOf(kept: readonly Change[], seen: number): Change | undefined {
  const before = kept.findLastIndex(({ position }) => position <= seen);
  return kept[before + 1];
}

async function untilEither(event: Promise<void>, signal: AbortSignal): Promise<void> {
  const aborted = Promise.withResolvers<void>();
  const stop = (): void => aborted.resolve();
  signal.addEventListener("abort", stop, { once: true });
  await Promise.race([event, aborted.promise]);
  signal.removeEventListener("abort", stop);
}
