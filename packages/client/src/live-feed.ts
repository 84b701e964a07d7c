import type { Topic } from "./answers.ts";
import { everyTopic } from "./stale-keys.ts";

/** What is asked of an event source: the platform's and that of the package `eventsource` both are one. */
export type EventSourceClass = new (url: string) => EventStream;

type EventStream = {
  readonly readyState: number;
  addEventListener(type: string, listener: (event: { readonly data?: unknown }) => void): void;
  close(): void;
};

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
/** The server says something every 15 s; after twice that the stream is dead, even where nobody closed it. */
const LONGEST_SILENCE_MS = 30_000;
/** `EventSource.CLOSED`, which a class given by a caller need not have. */
const CLOSED = 2;

/**
 * Follows the changes of the office until the returned function is called. The stream heals itself after most
 * interruptions; where it ends (a proxy that answered with an error, a server that stopped) it is opened again, after
 * pauses that double. After every interruption all topics are told, because something may have been missed.
 *
 * It reads the events of tRPC's stream by itself: the link that tRPC has for them weighs more than the rest of its client.
 */
export function followChanges(settings: FeedSettings, listener: LiveListener): () => void {
  const Source = settings.eventSource ?? EventSource;
  let connection: Connection = "connecting";
  let pauseMs = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closeCurrent = (): void => undefined;

  const become = (next: Connection): void => {
    if (next === connection) return;
    const wasLost = connection === "lost";
    connection = next;
    listener.onConnection(next);
    if (wasLost && next === "online") listener.onTopics(everyTopic);
  };
  const openAgainLater = (): void => {
    closeCurrent();
    become("lost");
    timer = setTimeout(open, pauseMs);
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  };
  const open = (): void => {
    closeCurrent = hear(new Source(`${settings.url}/live.changes`), {
      onConnected: () => {
        pauseMs = FIRST_PAUSE_MS;
        become("online");
      },
      onTopics: listener.onTopics,
      onInterrupted: () => become("lost"),
      onEnd: openAgainLater,
    });
  };

  open();
  return () => {
    clearTimeout(timer);
    closeCurrent();
  };
}

type Heard = {
  readonly onConnected: () => void;
  readonly onTopics: (topics: readonly Topic[]) => void;
  /** It heals itself. */
  readonly onInterrupted: () => void;
  readonly onEnd: () => void;
};

/** Listens to one stream until it is closed; silence ends it as well as an error does. */
function hear(stream: EventStream, { onConnected, onTopics, onInterrupted, onEnd }: Heard): () => void {
  let silence = setTimeout(onEnd, LONGEST_SILENCE_MS);
  const on = (type: string, act: (data: unknown) => void): void =>
    stream.addEventListener(type, ({ data }) => {
      clearTimeout(silence);
      silence = setTimeout(onEnd, LONGEST_SILENCE_MS);
      act(data);
    });
  on("connected", onConnected);
  on("ping", () => undefined);
  on("message", (data) => onTopics(topicsIn(data)));
  on("serialized-error", onEnd);
  on("return", onEnd);
  on("error", () => (stream.readyState === CLOSED ? onEnd() : onInterrupted()));
  return () => {
    clearTimeout(silence);
    stream.close();
  };
}

function topicsIn(data: unknown): readonly Topic[] {
  const change: unknown = JSON.parse(String(data));
  const told = typeof change === "object" && change !== null && "topics" in change ? change.topics : null;
  return Array.isArray(told) ? everyTopic.filter((topic) => told.includes(topic)) : [];
}
