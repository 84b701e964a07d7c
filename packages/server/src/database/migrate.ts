import { readFile, readdir } from "node:fs/promises";
import { type Kysely, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import type { Tables } from "./tables.ts";

const migrationFile = /^(\d{4})-[a-z0-9-]+\.sql$/;

/** The migration files in order. Throws on a number used twice: two people would apply different histories. */
export async function migrationFiles(folder: URL): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).sort();
  let last = 0;
  for (const file of files) {
    const number = Number(migrationFile.exec(file)?.[1]);
    if (!(number > last)) throw new Error(`${file} needs a number of its own, higher than ${last}.`);
    last = number;
  }
  return files;
}

/**
 * Brings the schema up to date, under Kysely's lock, all in one transaction. A file may hold many statements; it is
 * sent as it stands. Throws when one fails, and when the database knows a migration that this version does not.
 */
export async function migrate(kysely: Kysely<Tables>, folder: URL): Promise<void> {
  const migrator = new Migrator({
    db: kysely,
    migrationTableName: "schema_migration",
    migrationLockTableName: "schema_migration_lock",
    provider: { getMigrations: () => readMigrations(folder) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error("The database could not be brought up to date.", { cause: error });
}

async function readMigrations(folder: URL): Promise<Record<string, Migration>> {
  const migrations: Record<string, Migration> = {};
  for (const file of await migrationFiles(folder)) {
    const text = await readFile(new URL(file, folder), "utf8");
    migrations[file.replace(/\.sql$/, "")] = {
      up: async (handle) => {
        await sql.raw(text).execute(handle);
      },
    };
  }
  return migrations;
}
