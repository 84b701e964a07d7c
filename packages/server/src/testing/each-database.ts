import { afterAll, beforeAll, describe } from "vitest";
import type { Database } from "../database/database.ts";
import type { DatabaseLimits } from "../database/database-settings.ts";
import { type TestEngine, openTestDatabase, testPostgresqlUrl } from "./open-test-database.ts";

const OPENING_TIMEOUT_MS = 60_000;

/**
 * Runs the tests of `body` on the embedded database, and on PostgreSQL when `DATABASE_URL` names one. One database is
 * opened for all of them: `database()` gives it to a test.
 */
export function describeOnEachDatabase(
  name: string,
  body: (database: () => Database, engine: TestEngine) => void,
  limits: Partial<DatabaseLimits> = {},
): void {
  for (const engine of ["embedded", "postgresql"] as const) {
    const isMissing = engine === "postgresql" && testPostgresqlUrl === undefined;
    const title = isMissing ? `${name}, on postgresql (DATABASE_URL is not set)` : `${name}, on ${engine}`;
    describe.skipIf(isMissing)(title, () => {
      let opened: Database | undefined;
      beforeAll(async () => {
        opened = await openTestDatabase(engine, limits);
      }, OPENING_TIMEOUT_MS);
      afterAll(() => opened?.close(), OPENING_TIMEOUT_MS);
      const database = (): Database => {
        if (opened === undefined) throw new Error("The test database is open only while tests run.");
        return opened;
      };
      body(database, engine);
    });
  }
}
