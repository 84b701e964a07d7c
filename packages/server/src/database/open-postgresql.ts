import { Kysely, PostgresDialect, sql } from "kysely";
import { Pool, type QueryResult, types } from "pg";
import { type Database, type Engine, makeDatabase } from "./database.ts";
import type { DatabaseLimits } from "./database-settings.ts";
import { migrate } from "./migrate.ts";
import { PostgresqlListener } from "./postgresql-listener.ts";
import { preparing } from "./prepared-statements.ts";
import { refuseOtherReplica } from "./replica.ts";
import type { Tables } from "./tables.ts";
import { arrayElementTypes, typeParsers } from "./type-parsers.ts";

const CONNECT_TIMEOUT_MS = 10_000;
const HEALTH_TIMEOUT_MS = 2000;
const OLDEST_VERSION = 150_000;
const TEXT_ARRAY = 1009;

/** A real PostgreSQL. Its server guards its own disk and interrupts statements that take too long. */
export async function openPostgresql(
  url: string,
  limits: DatabaseLimits,
  readUrl: string | null = null,
): Promise<Database> {
  const pool = poolAt(url, limits, "-c TimeZone=UTC");
  const replica = readUrl === null ? null : replicaAt(readUrl, limits);
  const listener = new PostgresqlListener(url, limits.report);
  const engine: Engine = {
    kind: "postgresql",
    dialect: (beforeAcquire) => new PostgresDialect({ pool: preparing(pool, beforeAcquire) }),
    isHealthy: () => answers(pool),
    listen: (channel, heard) => listener.listen(channel, heard),
    foreign: () => (text, values) => foreignOn(pool, text, values),
    replica,
    close: async (destroyPool) => {
      await listener.close();
      await destroyPool();
    },
  };
  const database = makeDatabase(engine, limits);
  try {
    await refuseOldServer(database);
    await migrateUnhurried(url, limits.migrationsFolder);
    if (replica !== null) await refuseOtherReplica(database.kysely, replica);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

function poolAt(url: string, limits: DatabaseLimits, options: string): Pool {
  const pool = new Pool({
    connectionString: url,
    max: limits.poolSize,
    types: { getTypeParser: parserOf },
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: limits.statementTimeoutMs,
    idle_in_transaction_session_timeout: limits.transactionTimeoutMs,
    application_name: "dondoc",
    pipeline: true,
    options,
  });
  // An idle connection that the server closes is not an outage: the pool opens another.
  pool.on("error", (failure) => {
    if (!pool.ending) limits.report(failure);
  });
  // Nor is one that breaks while somebody has it but asks nothing just then: unheard, it would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** A connection on which something failed may be in the middle of a transaction: it is not used again. */
async function foreignOn(pool: Pool, text: string, values: readonly unknown[]) {
  const client = await pool.connect();
  try {
    // Several statements are answered with a list of results, which the types do not know of.
    const found: QueryResult<object> | QueryResult<object>[] = await (values.length === 0
      ? client.query<object>(text)
      : client.query<object>(text, [...values]));
    client.release();
    const results = "rows" in found ? [found] : found;
    return { rows: results.flatMap(({ rows }): unknown[] => rows) };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Nothing is ever written there, also where the copy would take it. */
function replicaAt(url: string, limits: DatabaseLimits): Kysely<Tables> {
  const pool = poolAt(url, limits, "-c TimeZone=UTC -c default_transaction_read_only=on");
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/**
 * A migration may build an index for minutes, and another instance waits for it as long: neither must meet the limit
 * that statements have otherwise.
 */
async function migrateUnhurried(url: string, folder: URL): Promise<void> {
  const pool = new Pool({
    connectionString: url,
    application_name: "dondoc migration",
    options: "-c TimeZone=UTC",
  });
  // What breaks in the middle shows as a failed migration; unheard, it would end the process.
  pool.on("error", () => undefined);
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(kysely, folder);
  } finally {
    await kysely.destroy();
  }
}

async function refuseOldServer(database: Database): Promise<void> {
  const { rows } = await sql<{ version: string }>`
    select current_setting('server_version_num') as version`.execute(database.kysely);
  const version = Number(rows[0]?.version);
  if (!(version >= OLDEST_VERSION)) throw new Error(`PostgreSQL 15 or newer is needed; this is ${version}.`);
}

async function answers(pool: Pool): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), HEALTH_TIMEOUT_MS);
  pool.query("select 1").then(
    () => resolve(true),
    () => resolve(false),
  );
  return promise.finally(() => clearTimeout(timer));
}

type Parser = (text: string) => unknown;

/** As `pg` types it, this is a function from an enum to `any`. */
const ownParser: (oid: number, format?: "text" | "binary") => Parser = types.getTypeParser;

function parserOf(oid: number, format?: "text" | "binary"): Parser {
  if (format === "binary") return ownParser(oid, format);
  const element = typeParsers[arrayElementTypes[oid] ?? -1];
  if (element !== undefined) return (text) => eachOf(ownParser(TEXT_ARRAY)(text), element);
  return typeParsers[oid] ?? ownParser(oid);
}

function eachOf(value: unknown, parse: Parser): unknown {
  if (Array.isArray(value)) return value.map((item) => eachOf(item, parse));
  return typeof value === "string" ? parse(value) : value;
}
