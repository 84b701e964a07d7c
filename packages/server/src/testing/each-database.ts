import { afterAll, beforeAll, describe } from "vitest";
import type { Database } from "../database/database.ts";
import type { DatabaseLimits } from "../database/database-settings.ts";
import { type TestEngine, openTestDatabase, testPostgresqlUrl } from "./open-test-database.ts";

const OPENING_TIMEOUT_MS = 60_000;

type Body = (database: () => Database) => void;

/**
 * Runs the tests of `body` on the embedded database, and on PostgreSQL when `DATABASE_URL` names one. One database is
 * opened for all of them: `database()` gives it to a test.
 */
export function describeOnEachDatabase(name: string, body: Body, limits: Partial<DatabaseLimits> = {}): void {
  describe(`${name}, on embedded`, () => {
    onOpened("embedded", body, limits);
  });
  describeOnPostgresql(name, body, limits);
}

/** For what only several connections can show. */
export function describeOnPostgresql(name: string, body: Body, limits: Partial<DatabaseLimits> = {}): void {
  const isMissing = testPostgresqlUrl === undefined;
  const where = isMissing ? "postgresql (DATABASE_URL is not set)" : "postgresql";
  describe.skipIf(isMissing)(`${name}, on ${where}`, () => {
    onOpened("postgresql", body, limits);
  });
}

function onOpened(engine: TestEngine, body: Body, limits: Partial<DatabaseLimits>): void {
  let opened: Database | undefined;
  beforeAll(async () => {
    opened = await openTestDatabase(engine, limits);
  }, OPENING_TIMEOUT_MS);
  afterAll(() => opened?.close(), OPENING_TIMEOUT_MS);
  body(() => {
    if (opened === undefined) throw new Error("The test database is open only while tests run.");
    return opened;
  });
}
