import { AsyncLocalStorage } from "node:async_hooks";
import type { Kysely } from "kysely";
import { TransactionTimedOut } from "./database-errors.ts";
import type { Tables } from "./tables.ts";

export type TransactionOptions = {
  /** One access mode of PostgreSQL: writing is refused. */
  readonly readOnly?: boolean;
  /** Instead of the limit in the settings, for imports. */
  readonly timeoutMs?: number;
  /** Sees the whole office as it is at the first statement, however long it reads. */
  readonly isolation?: "repeatable read";
};

export type TransactionLimits = {
  readonly transactionTimeoutMs: number;
  readonly report: (failure: unknown) => void;
};

type Ambient = {
  readonly handle: Kysely<Tables>;
  readonly effects: (() => void)[];
  isOver: boolean;
};

/** Carries the transaction with the code that runs in it, so that no handle is passed from hand to hand. */
export class Transactions {
  readonly #ambient = new AsyncLocalStorage<Ambient>();
  readonly #limits: TransactionLimits;

  constructor(limits: TransactionLimits) {
    this.#limits = limits;
  }

  /** The transaction this code runs in. Throws for code that a transaction left running: it must not go on half done. */
  current(): Pick<Ambient, "handle" | "effects"> | undefined {
    const ambient = this.#ambient.getStore();
    if (ambient?.isOver !== true) return ambient;
    throw new Error("This code was started inside a transaction that is over: start it from afterCommit.");
  }

  /** On the embedded database, which is one connection, both would wait for each other for ever. */
  refuseOutsideHandle(): void {
    const ambient = this.#ambient.getStore();
    if (ambient === undefined || ambient.isOver) return;
    throw new Error("Inside a transaction use db(): the handle outside would wait for it to end.");
  }

  async run<T>(kysely: Kysely<Tables>, work: () => Promise<T>, options: TransactionOptions): Promise<T> {
    const effects: (() => void)[] = [];
    let refusal: { readonly value: T } | undefined;
    const opening = kysely
      .transaction()
      .setAccessMode(options.readOnly === true ? "read only" : "read write");
    const isolated = options.isolation === undefined ? opening : opening.setIsolationLevel(options.isolation);
    const transaction = isolated.execute(async (handle) => {
      const value = await this.#work({ handle, effects, isOver: false }, work, options);
      if (!isRefusal(value)) return value;
      refusal = { value };
      throw new RolledBack();
    });
    try {
      const value = await transaction;
      this.#ambient.exit(() => this.#runEffects(effects));
      return value;
    } catch (error) {
      if (refusal !== undefined && error instanceof RolledBack) return refusal.value;
      throw error;
    }
  }

  async #work<T>(ambient: Ambient, work: () => Promise<T>, options: TransactionOptions): Promise<T> {
    const timeoutMs = options.timeoutMs ?? this.#limits.transactionTimeoutMs;
    const { promise: timeout, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new TransactionTimedOut(timeoutMs)), timeoutMs);
    try {
      return await Promise.race([this.#ambient.run(ambient, work), timeout]);
    } finally {
      clearTimeout(timer);
      ambient.isOver = true;
    }
  }

  /** The commit stands whatever an effect does. */
  #runEffects(effects: readonly (() => void)[]): void {
    for (const effect of effects) {
      try {
        effect();
      } catch (failure) {
        this.#limits.report(failure);
      }
    }
  }
}

/** Leaves Kysely's callback with a refusal, and goes no further. */
class RolledBack extends Error {}

function isRefusal(value: unknown): boolean {
  return typeof value === "object" && value !== null && "ok" in value && value.ok === false;
}
