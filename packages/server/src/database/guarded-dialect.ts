import type { DatabaseIntrospector, Dialect, DialectAdapter, Driver, Kysely, QueryCompiler } from "kysely";
import { type DriverGuard, GuardedDriver } from "./guarded-driver.ts";

/** Any dialect, with the guard round its driver. */
export class GuardedDialect implements Dialect {
  readonly #dialect: Dialect;
  readonly #guard: DriverGuard;

  constructor(dialect: Dialect, guard: DriverGuard) {
    this.#dialect = dialect;
    this.#guard = guard;
  }

  createDriver(): Driver {
    return new GuardedDriver(this.#dialect.createDriver(), this.#guard);
  }

  createAdapter(): DialectAdapter {
    return this.#dialect.createAdapter();
  }

  createIntrospector(database: Kysely<unknown>): DatabaseIntrospector {
    return this.#dialect.createIntrospector(database);
  }

  createQueryCompiler(): QueryCompiler {
    return this.#dialect.createQueryCompiler();
  }
}
