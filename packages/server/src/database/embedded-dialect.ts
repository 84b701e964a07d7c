import {
  AbortedTransactionError,
  CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  PGliteAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from "kysely";
import type { EmbeddedWorker } from "./embedded-worker-client.ts";

export type EmbeddedGuard = {
  /** Called before the connection is waited for; throws where waiting would never end. */
  readonly beforeAcquire: () => void;
  /** Called before every statement; throws to refuse it. */
  readonly beforeQuery: (query: CompiledQuery) => void;
};

/**
 * Says that it supports several connections, although it has one: Kysely's own queue for single connections would
 * wait for ever where the guard can refuse. `EmbeddedDriver` queues instead.
 */
class EmbeddedAdapter extends PGliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #worker: EmbeddedWorker;
  readonly #guard: EmbeddedGuard;

  constructor(worker: EmbeddedWorker, guard: EmbeddedGuard) {
    this.#worker = worker;
    this.#guard = guard;
  }

  /** Without parameters the simple protocol is used, as `pg` does, so that a migration may hold many statements. */
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    this.#guard.beforeQuery(query);
    const { sql, parameters } = query;
    const { rows, affectedRows, command } = await this.#worker.ask<R>(
      parameters.length === 0 ? { op: "script", sql } : { op: "query", sql, parameters },
    );
    if (affectedRows === undefined || command === "SELECT") return { rows };
    return { rows, numAffectedRows: BigInt(affectedRows) };
  }

  async commit(): Promise<void> {
    const { command } = await this.#worker.ask({ op: "script", sql: "commit" });
    if (command === "ROLLBACK") throw new AbortedTransactionError();
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("The embedded database does not stream: read by pages.");
  }
}

/** One connection, handed out first come first served. */
class EmbeddedDriver implements Driver {
  readonly #connection: EmbeddedConnection;
  readonly #waiting: (() => void)[] = [];
  readonly #guard: EmbeddedGuard;
  #isTaken = false;

  constructor(worker: EmbeddedWorker, guard: EmbeddedGuard) {
    this.#connection = new EmbeddedConnection(worker, guard);
    this.#guard = guard;
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#guard.beforeAcquire();
    return await this.#take();
  }

  releaseConnection(): Promise<void> {
    const next = this.#waiting.shift();
    if (next === undefined) this.#isTaken = false;
    else next();
    return Promise.resolve();
  }

  async beginTransaction(_connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const level = settings.isolationLevel === undefined ? "" : ` isolation level ${settings.isolationLevel}`;
    const access = settings.accessMode === undefined ? "" : ` ${settings.accessMode}`;
    await this.#connection.executeQuery(CompiledQuery.raw(`start transaction${level}${access}`));
  }

  async commitTransaction(): Promise<void> {
    await this.#connection.commit();
  }

  async rollbackTransaction(): Promise<void> {
    await this.#connection.executeQuery(CompiledQuery.raw("rollback"));
  }

  /** Whoever has the connection, or waits for it, comes first; nobody comes after. */
  async destroy(): Promise<void> {
    await this.#take();
  }

  async #take(): Promise<EmbeddedConnection> {
    if (this.#isTaken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#isTaken = true;
    return this.#connection;
  }
}

/** PostgreSQL's language over the worker's messages. Closing the worker is the business of whoever started it. */
export class EmbeddedDialect implements Dialect {
  readonly #worker: EmbeddedWorker;
  readonly #guard: EmbeddedGuard;

  constructor(worker: EmbeddedWorker, guard: EmbeddedGuard) {
    this.#worker = worker;
    this.#guard = guard;
  }

  createAdapter(): DialectAdapter {
    return new EmbeddedAdapter();
  }

  createDriver(): Driver {
    return new EmbeddedDriver(this.#worker, this.#guard);
  }

  createIntrospector(database: Kysely<unknown>): DatabaseIntrospector {
    return new PostgresIntrospector(database);
  }

  createQueryCompiler(): QueryCompiler {
    return new PostgresQueryCompiler();
  }
}
