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

/**
 * Says that it supports several connections, although it has one: Kysely's own queue for single connections would
 * wait for ever where the guard below it can refuse (see guarded-driver.ts). `EmbeddedDriver` queues instead.
 */
class EmbeddedAdapter extends PGliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #worker: EmbeddedWorker;

  constructor(worker: EmbeddedWorker) {
    this.#worker = worker;
  }

  /** Without parameters the simple protocol is used, as `pg` does, so that a migration may hold many statements. */
  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
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
  #isTaken = false;

  constructor(worker: EmbeddedWorker) {
    this.#connection = new EmbeddedConnection(worker);
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#isTaken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#isTaken = true;
    return this.#connection;
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

  destroy(): Promise<void> {
    return Promise.resolve();
  }
}

/** PostgreSQL's language over the worker's messages. Closing the worker is the business of whoever started it. */
export class EmbeddedDialect implements Dialect {
  readonly #worker: EmbeddedWorker;

  constructor(worker: EmbeddedWorker) {
    this.#worker = worker;
  }

  createAdapter(): DialectAdapter {
    return new EmbeddedAdapter();
  }

  createDriver(): Driver {
    return new EmbeddedDriver(this.#worker);
  }

  createIntrospector(database: Kysely<unknown>): DatabaseIntrospector {
    return new PostgresIntrospector(database);
  }

  createQueryCompiler(): QueryCompiler {
    return new PostgresQueryCompiler();
  }
}
