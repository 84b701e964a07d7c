import type { Database } from "../database/database.ts";
import { type ChangeFeed, KEPT, makeRing } from "./change-feed.ts";
import { CHANGE_CHANNEL, changesAfter, lastPosition } from "./outbox.store.ts";

export type OutboxFeed = ChangeFeed & {
  /** Calls `hurry` whenever something was committed here, for whoever publishes it. */
  readonly onPublish: (hurry: () => void) => void;
  readonly close: () => Promise<void>;
};

/** In case a notification was lost with its connection. */
const POLL_MS = 5_000;

/**
 * The changes of the office, whichever instance made them: tails what is published and tells all who follow here.
 * Positions are the database's, so that a client goes on at another instance, or after a restart, where it was.
 */
export async function openOutboxFeed(
  database: Database,
  report: (fault: unknown, reference: string) => void,
): Promise<OutboxFeed> {
  const newest = await lastPosition(database);
  let last = Math.max(0, newest - KEPT);
  const ring = makeRing(last);
  const stopping = new AbortController();
  let pulling: Promise<void> | null = null;
  let isAskedAgain = false;
  let hurryPublisher = (): void => undefined;

  async function pullAll(): Promise<void> {
    do {
      isAskedAgain = false;
      const changes = await changesAfter(database, last, KEPT);
      for (const change of changes) {
        last = change.position;
        ring.add(change);
      }
      if (changes.length === KEPT) isAskedAgain = true;
    } while (isAskedAgain && !stopping.signal.aborted);
  }

  function pull(): void {
    isAskedAgain = true;
    if (stopping.signal.aborted) return;
    pulling ??= pullAll()
      .catch((fault: unknown) => {
        if (!stopping.signal.aborted) report(fault, "live");
      })
      .finally(() => {
        pulling = null;
      });
  }

  await pullAll();
  const unlisten = await database.listen(CHANGE_CHANNEL, pull);
  const timer = setInterval(pull, POLL_MS);
  timer.unref();
  return {
    follow: ring.follow,
    // What changed was written to the outbox with the change itself (history/record.ts): it only has to be published.
    publish: () => hurryPublisher(),
    onPublish: (hurry) => void (hurryPublisher = hurry),
    close: async () => {
      stopping.abort();
      clearInterval(timer);
      ring.close();
      await pulling;
      await unlisten().catch(() => undefined);
    },
  };
}
