import { Worker } from "node:worker_threads";
import { DatabaseUnavailable, StatementFailed } from "./database-errors.ts";
import type { Answer, FromWorker, Request, ToWorker, WorkerStart } from "./worker-messages.ts";

type Pending = {
  readonly settle: (answer: Answer<never>) => void;
  readonly reject: (reason: Error) => void;
};

export type WorkerSettings = WorkerStart & {
  readonly workerUrl: URL;
  /** A worker that says nothing for this long is taken for stuck, and ended. */
  readonly stuckAfterMs: number;
  /** Told of an outage after the opening; one before it is thrown by `opened`. */
  readonly onUnavailable: (reason: DatabaseUnavailable) => void;
};

/**
 * The main thread's end of the embedded database: numbered requests, and the watchdog. A full disk turns a panic of
 * the engine into an endless loop in which no promise settles, so that silence is the only sign there is.
 */
export class EmbeddedWorker {
  readonly #worker: Worker;
  readonly #settings: WorkerSettings;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Map<string, Set<(payload: string) => void>>();
  readonly #opened = Promise.withResolvers<void>();
  readonly #ended = Promise.withResolvers<void>();
  readonly #watch: NodeJS.Timeout;
  #nextId = 1;
  #silentTicks = 0;
  #patience = 1;
  #isOpen = false;
  #isClosing = false;
  #unavailable: DatabaseUnavailable | undefined;

  constructor(settings: WorkerSettings) {
    this.#settings = settings;
    const { place, heartbeatMs, syncs } = settings;
    this.#worker = new Worker(settings.workerUrl);
    this.#worker.on("message", (message: FromWorker<never>) => this.#hear(message));
    this.#worker.on("error", (cause) => this.#giveUp(new DatabaseUnavailable("crashed", cause)));
    this.#worker.on("exit", () => {
      this.#giveUp(new DatabaseUnavailable(this.#isClosing ? "closed" : "crashed"));
      this.#ended.resolve();
    });
    const start: WorkerStart = { place, heartbeatMs, syncs };
    this.#worker.postMessage(start, []);
    this.#watch = setInterval(() => this.#tick(), settings.heartbeatMs);
  }

  /** Settles when the engine has started and recovered, or throws why it has not. */
  opened(): Promise<void> {
    return this.#opened.promise;
  }

  get unavailable(): DatabaseUnavailable | undefined {
    return this.#unavailable;
  }

  ask<Row>(request: Request): Promise<Answer<Row>> {
    if (this.#unavailable !== undefined) return Promise.reject(this.#unavailable);
    const id = this.#nextId;
    this.#nextId += 1;
    const { promise, resolve, reject } = Promise.withResolvers<Answer<Row>>();
    this.#pending.set(id, { settle: resolve, reject });
    const message: ToWorker = { id, request };
    try {
      this.#worker.postMessage(message, []);
    } catch (error) {
      // A parameter that cannot be copied to another thread, such as a function.
      this.#pending.delete(id);
      reject(error);
    }
    return promise;
  }

  /** For work that may honestly keep the engine busy, such as a migration that builds an index. */
  async withPatience<T>(times: number, work: () => Promise<T>): Promise<T> {
    this.#patience *= times;
    try {
      return await work();
    } finally {
      this.#patience /= times;
    }
  }

  async listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>> {
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners.add(heard));
    if (listeners.size === 1) await this.ask({ op: "listen", channel });
    return async () => {
      if (!listeners.delete(heard) || listeners.size > 0) return;
      await this.ask({ op: "unlisten", channel });
    };
  }

  /** Lets the engine write its last checkpoint. A worker that cannot is ended: that is a crash, which loses nothing. */
  async close(): Promise<void> {
    if (this.#unavailable === undefined) {
      this.#isClosing = true;
      await this.ask({ op: "close" }).catch(() => undefined);
    }
    await this.#worker.terminate();
    await this.#ended.promise;
  }

  #hear(message: FromWorker<never>): void {
    this.#silentTicks = 0;
    switch (message.kind) {
      case "alive":
        return;
      case "opened":
        this.#isOpen = true;
        this.#opened.resolve();
        return;
      case "not-opened":
        this.#giveUp(new DatabaseUnavailable("crashed", new StatementFailed(message.failure)));
        return;
      case "answered":
        this.#take(message.id)?.settle(message.answer);
        return;
      case "failed":
        this.#take(message.id)?.reject(new StatementFailed(message.failure));
        return;
      case "notified":
        for (const heard of this.#listeners.get(message.channel) ?? []) heard(message.payload);
        return;
      default:
        message satisfies never;
    }
  }

  #take(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    return pending;
  }

  /** Counts ticks and not milliseconds, so that a main thread that was itself busy or asleep blames nobody. */
  #tick(): void {
    this.#silentTicks += 1;
    const limit = (this.#settings.stuckAfterMs * this.#patience) / this.#settings.heartbeatMs;
    if (this.#silentTicks > limit) this.#giveUp(new DatabaseUnavailable("stuck"));
  }

  #giveUp(reason: DatabaseUnavailable): void {
    if (this.#unavailable !== undefined) return;
    this.#unavailable = reason;
    clearInterval(this.#watch);
    this.#opened.reject(reason);
    this.#opened.promise.catch(() => undefined);
    for (const { reject } of this.#pending.values()) reject(reason);
    this.#pending.clear();
    void this.#worker.terminate();
    if (this.#isOpen && reason.because !== "closed") this.#settings.onUnavailable(reason);
  }
}
