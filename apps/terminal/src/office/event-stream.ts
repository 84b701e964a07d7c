import type { IncomingMessage } from "node:http";
import type { EventSourceClass } from "@dondoc/client";
import { EventParser, type StreamEvent } from "./event-parser.ts";
import { requesting } from "./http-fetch.ts";

type Listener = (event: StreamEvent) => void;

const CONNECTING = 0;
const OPEN = 1;
const CLOSED = 2;

/** As long as browsers wait before they connect again. */
const PAUSE_MS = 3_000;

/**
 * What tRPC asks of an event source, by `node:http`: a package for it needs the platform's fetch, which takes longer to
 * load than the dashboard takes to show its first rows, and 10 MB. Connects again by itself until it is closed; an answer
 * that is no stream of events closes it.
 */
export class EventStream {
  readonly CONNECTING = CONNECTING;
  readonly OPEN = OPEN;
  readonly CLOSED = CLOSED;
  readyState = CONNECTING;
  readonly #url: URL;
  readonly #token: string | null;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #stop = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastEventId = "";

  constructor(url: string | URL, token: string | null) {
    this.#url = new URL(url);
    this.#token = token;
    this.#connect();
  }

  addEventListener(type: string, listener: Listener): void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
  }

  removeEventListener(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener);
  }

  close(): void {
    this.readyState = CLOSED;
    clearTimeout(this.#timer);
    this.#stop.abort();
  }

  #connect(): void {
    const { signal } = this.#stop;
    const asking = requesting(this.#url).request(this.#url, { headers: this.#headers(), signal });
    asking.on("error", () => this.#lost());
    asking.on("response", (response) => this.#answered(response));
    asking.end();
  }

  #headers(): Record<string, string> {
    return {
      accept: "text/event-stream",
      "cache-control": "no-cache",
      ...(this.#lastEventId === "" ? {} : { "last-event-id": this.#lastEventId }),
      ...(this.#token === null ? {} : { authorization: `Bearer ${this.#token}` }),
    };
  }

  #answered(response: IncomingMessage): void {
    const { statusCode, headers } = response;
    if (statusCode !== 200 || headers["content-type"]?.startsWith("text/event-stream") !== true) {
      this.close();
      this.#tell({ type: "error", data: `answered ${statusCode}`, lastEventId: "" });
      return;
    }
    this.readyState = OPEN;
    this.#tell({ type: "open", data: "", lastEventId: "" });
    const parser = new EventParser((event) => {
      this.#lastEventId = event.lastEventId;
      this.#tell(event);
    });
    response.setEncoding("utf8");
    response.on("data", (text: string) => {
      if (!parser.take(text)) response.destroy(new Error("the event is too large"));
    });
    response.on("error", () => this.#lost());
    response.on("end", () => this.#lost());
  }

  /** The connection is gone: after a pause another one is made. */
  #lost(): void {
    if (this.readyState === CLOSED || this.#timer !== undefined) return;
    this.readyState = CONNECTING;
    this.#tell({ type: "error", data: "", lastEventId: "" });
    if (this.#stop.signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#connect();
    }, PAUSE_MS);
  }

  #tell(event: StreamEvent): void {
    for (const listener of this.#listeners.get(event.type) ?? []) listener(event);
  }
}

/** The event source of one who asks; it says so, as every other request does. */
export function eventSourceWith(token: string | null): EventSourceClass {
  return class extends EventStream {
    constructor(url: string | URL) {
      super(url, token);
    }
  };
}
