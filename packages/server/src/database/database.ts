import { AsyncLocalStorage } from "node:async_hooks";
import { type Dialect, Kysely } from "kysely";
import { DatabaseUnavailable } from "./database-errors.ts";
import type { Tables } from "./tables.ts";
import { retryConflicts } from "./retry-conflicts.ts";
import { type TransactionLimits, type TransactionOptions, Transactions } from "./transactions.ts";

export type Database = {
  readonly kind: "embedded" | "postgresql";
  /**
   * The handle outside every transaction, for migrations and jobs. Using it inside `transaction` throws: on the
   * embedded database, which is one connection, it would wait for ever.
   */
  readonly kysely: Kysely<Tables>;
  /** The handle to use: that of the transaction this code runs in, or the one outside of transactions. */
  db(): Kysely<Tables>;
  /**
   * Commits what `work` did when it returns, and rolls it back when it throws or returns a refusal (`ok: false`),
   * which is then returned. Inside another transaction it joins that one: there a refusal rolls nothing back by itself.
   * `work` is run again when another writer got in the way (retry-conflicts.ts): what it does outside the database must
   * wait for `afterCommit`.
   */
  transaction<T>(work: () => Promise<T>, options?: TransactionOptions): Promise<T>;
  /**
   * Runs `work` with its reads on the replica, where there is one: what stands there may be a moment old. Transactions in
   * it, and everything inside a transaction, speak to the database itself.
   */
  reading<T>(work: () => Promise<T>): Promise<T>;
  readonly hasReplica: boolean;
  /** Whether this code runs inside `transaction`. */
  inTransaction(): boolean;
  /** Runs `effect` once the transaction is committed, and never when it is rolled back. Only inside `transaction`. */
  afterCommit(effect: () => void): void;
  /**
   * For a library that brings SQL of its own, outside every transaction. Without values it may be many statements, also a
   * transaction of its own; what fails leaves none open. The rows of all come as one list.
   */
  foreign(text: string, values: readonly unknown[]): Promise<{ readonly rows: unknown[] }>;
  isHealthy(): Promise<boolean>;
  /** Hears NOTIFY on a channel. After a lost connection `heard` is called with "": something may have been missed. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
};

/** What an engine brings: its dialect, and what the two do differently. */
export type Engine = Pick<Database, "kind" | "isHealthy" | "listen"> & {
  /** Must call `beforeAcquire` before it hands out a connection: it throws where taking one is a mistake. */
  readonly dialect: (beforeAcquire: () => void) => Dialect;
  /** Must call `destroyPool`, which waits for whoever uses a connection, before it takes the engine away. */
  readonly close: (destroyPool: () => Promise<void>) => Promise<void>;
  readonly foreign: (kysely: Kysely<Tables>) => Database["foreign"];
  /** A copy that is only read. */
  readonly replica?: Kysely<Tables> | null;
};

export function makeDatabase(engine: Engine, limits: TransactionLimits): Database {
  const transactions = new Transactions(limits);
  const kysely = new Kysely<Tables>({
    dialect: engine.dialect(() => transactions.refuseOutsideHandle()),
  });
  const replica = engine.replica ?? null;
  const readingFrom = new AsyncLocalStorage<Kysely<Tables>>();
  let isClosed = false;
  return {
    kind: engine.kind,
    kysely,
    db: () => transactions.current()?.handle ?? readingFrom.getStore() ?? kysely,
    reading: (work) => (replica === null ? work() : readingFrom.run(replica, work)),
    hasReplica: replica !== null,
    inTransaction: () => transactions.current() !== undefined,
    async transaction(work, options = {}) {
      if (isClosed) throw new DatabaseUnavailable("closed");
      return transactions.current() === undefined
        ? retryConflicts(() => transactions.run(kysely, work, options))
        : work();
    },
    afterCommit(effect) {
      const current = transactions.current();
      if (current === undefined) throw new Error("afterCommit is only for code inside a transaction.");
      current.effects.push(effect);
    },
    foreign: engine.foreign(kysely),
    isHealthy: async () => !isClosed && (await engine.isHealthy()),
    listen: engine.listen,
    async close() {
      if (isClosed) return;
      isClosed = true;
      await replica?.destroy();
      await engine.close(() => kysely.destroy());
    },
  };
}
