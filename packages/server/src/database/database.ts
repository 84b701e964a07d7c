import { AsyncLocalStorage } from "node:async_hooks";
import { type CompiledQuery, type Dialect, Kysely } from "kysely";
import { DatabaseUnavailable, TransactionTimedOut } from "./database-errors.ts";
import { GuardedDialect } from "./guarded-dialect.ts";
import type { Tables } from "./tables.ts";

export type TransactionOptions = {
  /** One consistent picture of everything; writing is refused. */
  readonly readOnly?: boolean;
  /** Instead of the limit in the settings, for imports. */
  readonly timeoutMs?: number;
};

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
   */
  transaction<T>(work: () => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Whether this code runs inside `transaction`. */
  inTransaction(): boolean;
  /** Runs `effect` once the transaction is committed, and never when it is rolled back. Only inside `transaction`. */
  afterCommit(effect: () => void): void;
  isHealthy(): Promise<boolean>;
  /** Hears NOTIFY on a channel. After a lost connection `heard` is called with "": something may have been missed. */
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
};

/** What an engine brings: its dialect, and what the two do differently. */
export type Engine = Pick<Database, "kind" | "isHealthy" | "listen"> & {
  readonly dialect: Dialect;
  readonly beforeQuery: (query: CompiledQuery) => void;
  readonly close: () => Promise<void>;
};

type Ambient = {
  readonly handle: Kysely<Tables>;
  readonly effects: (() => void)[];
  isOver: boolean;
};

export function makeDatabase(
  engine: Engine,
  limits: { readonly transactionTimeoutMs: number; readonly report: (failure: unknown) => void },
): Database {
  const ambient = new AsyncLocalStorage<Ambient>();
  const kysely = new Kysely<Tables>({
    dialect: new GuardedDialect(engine.dialect, {
      beforeAcquire: () => refuseOutsideHandle(ambient.getStore()),
      beforeQuery: engine.beforeQuery,
    }),
  });
  let isClosed = false;

  async function begin<T>(work: () => Promise<T>, options: TransactionOptions): Promise<T> {
    const effects: (() => void)[] = [];
    const timeoutMs = options.timeoutMs ?? limits.transactionTimeoutMs;
    let refusal: { readonly value: T } | undefined;
    const outcome = await kysely
      .transaction()
      .setAccessMode(options.readOnly === true ? "read only" : "read write")
      .execute(async (handle) => {
        const current: Ambient = { handle, effects, isOver: false };
        try {
          const value = await within(timeoutMs, ambient.run(current, work));
          if (!isRefusal(value)) return value;
          refusal = { value };
          throw new RolledBack();
        } finally {
          current.isOver = true;
        }
      })
      .catch((error: unknown) => {
        if (refusal !== undefined && error instanceof RolledBack) return refusal.value;
        throw error;
      });
    if (refusal === undefined) ambient.exit(() => runEffects(effects, limits.report));
    return outcome;
  }

  return {
    kind: engine.kind,
    kysely,
    db: () => openTransaction(ambient.getStore())?.handle ?? kysely,
    inTransaction: () => openTransaction(ambient.getStore()) !== undefined,
    async transaction(work, options = {}) {
      if (isClosed) throw new DatabaseUnavailable("closed");
      return openTransaction(ambient.getStore()) === undefined ? begin(work, options) : work();
    },
    afterCommit(effect) {
      const current = openTransaction(ambient.getStore());
      if (current === undefined) throw new Error("afterCommit is only for code inside a transaction.");
      current.effects.push(effect);
    },
    isHealthy: async () => !isClosed && engine.isHealthy(),
    listen: engine.listen,
    async close() {
      if (isClosed) return;
      isClosed = true;
      await kysely.destroy();
      await engine.close();
    },
  };
}

/** Only leaves Kysely's callback with a refusal; never seen outside. */
class RolledBack extends Error {}

function isRefusal(value: unknown): boolean {
  return typeof value === "object" && value !== null && "ok" in value && value.ok === false;
}

/** Code that a transaction left running must not write outside of it, half done. */
function openTransaction(current: Ambient | undefined): Ambient | undefined {
  if (current?.isOver !== true) return current;
  throw new Error("This code was started inside a transaction that is over: start it from afterCommit.");
}

function refuseOutsideHandle(current: Ambient | undefined): void {
  if (current === undefined || current.isOver) return;
  throw new Error(
    "Inside a transaction use db(): the outside handle would wait for it, and it for the handle.",
  );
}

async function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new TransactionTimedOut(timeoutMs)), timeoutMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** The commit stands whatever an effect does. */
function runEffects(effects: readonly (() => void)[], report: (failure: unknown) => void): void {
  for (const effect of effects) {
    try {
      effect();
    } catch (failure) {
      report(failure);
    }
  }
}
