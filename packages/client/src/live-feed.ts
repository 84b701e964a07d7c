import type { AppRouter } from "@dondoc/server";
import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import type { Topic } from "./answers.ts";
import { everyTopic } from "./stale-keys.ts";

/** What tRPC asks of an event source: the platform's and that of the package `eventsource` both are one. */
export type EventSourceClass = NonNullable<Parameters<typeof httpSubscriptionLink>[0]["EventSource"]>;

export type FeedSettings = {
  /** Where tRPC is mounted, as for `createClient`. */
  readonly url: string;
  /** Needed where the platform has none: Node clients pass the one of the package `eventsource`. */
  readonly eventSource?: EventSourceClass;
};

/** `connecting` is only the first time; afterwards the feed is `online` or `lost`. */
export type Connection = "connecting" | "online" | "lost";

export type LiveListener = {
  readonly onTopics: (topics: readonly Topic[]) => void;
  readonly onConnection: (connection: Connection) => void;
};

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

/**
 * Follows the changes of the office until the returned function is called. The stream heals itself after most
 * interruptions; where it ends (a proxy that answered with an error, a server that stopped) it is opened again, after
 * pauses that double. After every interruption all topics are told, because something may have been missed.
 */
export function followChanges(settings: FeedSettings, listener: LiveListener): () => void {
  const client = feedClient(settings);
  let connection: Connection = "connecting";
  let pauseMs = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopCurrent = (): void => undefined;
  let isStopped = false;

  const become = (next: Connection): void => {
    if (next === connection) return;
    const wasLost = connection === "lost";
    connection = next;
    listener.onConnection(next);
    if (wasLost && next === "online") listener.onTopics(everyTopic);
  };
  const openAgainLater = (): void => {
    if (isStopped || timer !== undefined) return;
    become("lost");
    timer = setTimeout(() => {
      timer = undefined;
      open();
    }, pauseMs);
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  };
  const open = (): void => {
    stopCurrent();
    const subscription = client.live.changes.subscribe(undefined, {
      onData: ({ data }) => listener.onTopics(data.topics),
      onError: openAgainLater,
      onStopped: openAgainLater,
      onConnectionStateChange: ({ state, error }) => {
        if (state === "pending") {
          pauseMs = FIRST_PAUSE_MS;
          become("online");
        }
        if (state === "connecting" && error !== null) become("lost");
      },
    });
    stopCurrent = () => subscription.unsubscribe();
  };

  open();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    stopCurrent();
  };
}

function feedClient({ url, eventSource }: FeedSettings) {
  const source = eventSource === undefined ? { url } : { url, EventSource: eventSource };
  return createTRPCClient<AppRouter>({ links: [httpSubscriptionLink(source)] });
}
