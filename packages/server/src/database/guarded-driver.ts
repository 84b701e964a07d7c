import type { CompiledQuery, DatabaseConnection, Driver, QueryResult, TransactionSettings } from "kysely";

export type DriverGuard = {
  /** Called before a connection is taken; throws where taking one is a mistake. */
  readonly beforeAcquire: () => void;
  /** Called before every statement; throws to refuse it. */
  readonly beforeQuery: (query: CompiledQuery) => void;
};

/**
 * A connection for one use. Kysely hands the same connection object to many users one after the other, so that code
 * left behind by a transaction that timed out could still write into somebody else's: a lease that was given back
 * refuses.
 */
class Lease implements DatabaseConnection {
  readonly connection: DatabaseConnection;
  readonly #guard: DriverGuard;
  #isOver = false;

  constructor(connection: DatabaseConnection, guard: DriverGuard) {
    this.connection = connection;
    this.#guard = guard;
  }

  end(): void {
    this.#isOver = true;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#isOver) throw new Error("This connection was given back: its transaction is over.");
    this.#guard.beforeQuery(query);
    return this.connection.executeQuery<R>(query);
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.connection.streamQuery<R>(query, chunkSize);
  }
}

function leased(connection: DatabaseConnection): Lease {
  if (connection instanceof Lease) return connection;
  throw new Error("A connection that this driver did not lease.");
}

/** Puts the guard and the leases round the driver of either engine. */
export class GuardedDriver implements Driver {
  readonly #driver: Driver;
  readonly #guard: DriverGuard;

  constructor(driver: Driver, guard: DriverGuard) {
    this.#driver = driver;
    this.#guard = guard;
  }

  init(): Promise<void> {
    return this.#driver.init();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#guard.beforeAcquire();
    return new Lease(await this.#driver.acquireConnection(), this.#guard);
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return this.#driver.beginTransaction(leased(connection).connection, settings);
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#driver.commitTransaction(leased(connection).connection);
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#driver.rollbackTransaction(leased(connection).connection);
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const lease = leased(connection);
    lease.end();
    await this.#driver.releaseConnection(lease.connection);
  }

  destroy(): Promise<void> {
    return this.#driver.destroy();
  }
}
