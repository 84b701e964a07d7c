import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rename, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { Client } from "pg";
import type { Database } from "../database/database.ts";
import { type DatabaseLimits, limitsOf } from "../database/database-settings.ts";
import { migrationFiles } from "../database/migrate.ts";
import { startEmbedded } from "../database/open-embedded.ts";
import { openPostgresql } from "../database/open-postgresql.ts";

export type TestEngine = Database["kind"];

/** The PostgreSQL to test on as well; every test database is made and dropped there. */
export const testPostgresqlUrl: string | undefined = process.env.DATABASE_URL || undefined;

/**
 * A migrated, empty database of its own for one test file: embedded in memory (no disk, from a template, about a
 * second) or a throw-away database on the PostgreSQL of `DATABASE_URL`. Closing it removes it.
 */
export async function openTestDatabase(
  engine: TestEngine = "embedded",
  limits: Partial<DatabaseLimits> = {},
): Promise<Database> {
  if (engine === "postgresql") return openThrowAway(limitsOf(limits));
  const template = await migratedTemplate();
  const { database } = await startEmbedded(
    { kind: "memory", template },
    { ...limitsOf(limits), syncs: false, afterClose: () => undefined },
  );
  return database;
}

/**
 * Empties every table but the list of migrations, and numbers from one again. By deleting: for the few rows of a test
 * that takes a tenth of the time of truncating, which makes a new file for every table and index.
 */
export async function emptyTables(database: Database): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = 'public' and tablename not like 'schema\\_migration%'`.execute(database.db());
  const emptied = rows.map(({ name }, index) => `emptied${index} as (delete from ${name})`);
  await database.transaction(async () => {
    // The ledger's trigger refuses to be emptied; a replica fires no triggers.
    await sql`set local session_replication_role = replica`.execute(database.db());
    await sql.raw(`with ${emptied.join(", ")} select`).execute(database.db());
    await sql`
      select setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
      from pg_sequences where schemaname = 'public'`.execute(database.db());
  });
}

async function openThrowAway(limits: DatabaseLimits): Promise<Database> {
  if (testPostgresqlUrl === undefined) throw new Error("DATABASE_URL is not set.");
  const name = `dondoc_test_${randomUUID().replaceAll("-", "")}`;
  await onServer(`create database ${name}`);
  const url = new URL(testPostgresqlUrl);
  url.pathname = `/${name}`;
  const database = await openPostgresql(url.href, limits);
  return {
    ...database,
    close: async () => {
      await database.close();
      await dropDatabase(name);
    },
  };
}

/**
 * Drops a database and ends whoever of us is still connected. Not `with (force)`: that fails when an autovacuum worker
 * happens to be in it, which only a superuser may end, while a plain drop asks that worker to leave.
 */
export async function dropDatabase(name: string): Promise<void> {
  await onServer(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and usename = current_user`,
  );
  await onServer(`drop database if exists ${name}`);
}

export async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: testPostgresqlUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

const cache = new URL("../../node_modules/.cache/dondoc/", import.meta.url);

/** A tar of an empty, migrated database, named by what it was made from. Two makers at once do not disturb each other. */
async function migratedTemplate(): Promise<string> {
  const name = `${await fingerprint()}.tar`;
  const template = fileURLToPath(new URL(name, cache));
  if (existsSync(template)) return template;
  await mkdir(cache, { recursive: true });
  const unfinished = `${template}.${process.pid}-${randomUUID()}`;
  const { database, worker } = await startEmbedded(
    { kind: "memory", template: undefined },
    { ...limitsOf({}), syncs: false, afterClose: () => undefined },
  );
  await worker.ask({ op: "dump", file: unfinished });
  await database.close();
  for (const old of await readdir(cache)) {
    if (old.endsWith(".tar") && old !== name) await rm(new URL(old, cache), { force: true });
  }
  await rename(unfinished, template);
  return template;
}

async function fingerprint(): Promise<string> {
  const { migrationsFolder } = limitsOf({});
  const hash = createHash("sha256");
  hash.update(await readFile(fileURLToPath(import.meta.resolve("@electric-sql/pglite"))));
  for (const file of await migrationFiles(migrationsFolder)) {
    hash.update(file).update(await readFile(new URL(file, migrationsFolder)));
  }
  return hash.digest("hex").slice(0, 16);
}
