import { readFile, readdir } from "node:fs/promises";
import { type Kysely, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import type { Tables } from "./tables.ts";

const migrationFile = /^(\d{4})-[a-z0-9-]+\.sql$/;

/** The migration files in order. Throws on a gap or a number used twice: two people would apply different histories. */
export async function migrationFiles(folder: URL): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).sort();
  for (const [index, file] of files.entries()) {
    const number = migrationFile.exec(file)?.[1];
    if (Number(number) !== index + 1) {
      throw new Error(
        `${file} should be migration ${String(index + 1).padStart(4, "0")}: numbers run without gaps.`,
      );
    }
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
