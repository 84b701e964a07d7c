import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { followChanges } from "./live-feed.ts";
import { everyTopic } from "./stale-keys.ts";

type Listener = (event: { readonly data?: unknown }) => void;

/** Stands where the platform's event source stands: a test says what comes over it. */
class Stream {
  static opened: Stream[] = [];
  readyState = 1;
  isClosed = false;
  readonly url: string;
  readonly #listeners = new Map<string, Listener>();

  constructor(url: string) {
    this.url = url;
    Stream.opened.push(this);
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.set(type, listener);
  }

  close(): void {
    this.isClosed = true;
  }

  tells(type: string, data = ""): void {
    if (!this.isClosed) this.#listeners.get(type)?.({ data });
  }
}

let told: unknown[] = [];
let stop = (): void => undefined;

function stream(): Stream {
  const newest = Stream.opened.at(-1);
  if (newest === undefined) throw new Error("No stream was opened.");
  return newest;
}

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  Stream.opened = [];
  stop = followChanges(
    { url: "/trpc", eventSource: Stream },
    { onTopics: (topics) => told.push(topics), onConnection: (connection) => told.push(connection) },
  );
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe("following the changes of the office", () => {
  test("tells what changed, and nothing that is no topic", () => {
    expect(stream().url).toBe("/trpc/live.changes");
    stream().tells("connected", "{}");
    stream().tells("message", JSON.stringify({ topics: ["task", "weather"] }));
    stream().tells("message", JSON.stringify({ ack: true }));
    expect(told).toEqual(["online", ["task"], []]);
  });

  test("tells every topic after an interruption that healed by itself", () => {
    stream().tells("connected", "{}");
    stream().readyState = 0;
    stream().tells("error");
    stream().tells("connected", "{}");
    expect(told).toEqual(["online", "lost", "online", everyTopic]);
    expect(Stream.opened.length).toBe(1);
  });

  test("opens a stream that ended again, after pauses that double", () => {
    stream().tells("connected", "{}");
    stream().tells("return");
    expect(told).toEqual(["online", "lost"]);
    vi.advanceTimersByTime(999);
    expect(Stream.opened.length).toBe(1);
    vi.advanceTimersByTime(1);
    expect(Stream.opened.length).toBe(2);
    stream().readyState = 2;
    stream().tells("error");
    vi.advanceTimersByTime(1_999);
    expect(Stream.opened.length).toBe(2);
    vi.advanceTimersByTime(1);
    expect(Stream.opened.length).toBe(3);
  });

  test("takes a long silence for an end, and a ping for a sign of life", () => {
    stream().tells("connected", "{}");
    vi.advanceTimersByTime(20_000);
    stream().tells("ping");
    vi.advanceTimersByTime(20_000);
    expect(told).toEqual(["online"]);
    vi.advanceTimersByTime(11_000);
    expect(told).toEqual(["online", "lost"]);
    expect(Stream.opened.length).toBe(2);
  });

  test("ends when nobody follows any more, also in a pause", () => {
    stream().tells("return");
    stop();
    vi.advanceTimersByTime(60_000);
    expect(Stream.opened.length).toBe(1);
    expect(stream().isClosed).toBe(true);
  });
});
