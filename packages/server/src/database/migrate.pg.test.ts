import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { describeOnEachDatabase, describeOnPostgresql } from "../testing/each-database.ts";
import { openTestDatabase } from "../testing/open-test-database.ts";
import { limitsOf } from "./database-settings.ts";
import { migrate, migrationFiles } from "./migrate.ts";

const { migrationsFolder } = limitsOf({});
let folder: URL;

beforeEach(async () => {
  folder = pathToFileURL(`${await mkdtemp(join(tmpdir(), "dondoc-migrations-"))}/`);
});
afterEach(() => rm(folder, { recursive: true }));

async function lay(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(new URL(name, folder), text);
}

/** The migrations of the product, so that a folder of a test can go on from them. */
async function layOwn(): Promise<string> {
  const own = await migrationFiles(migrationsFolder);
  await lay(Object.fromEntries(own.map((file) => [file, "select 1"])));
  return String(Number(own.at(-1)?.slice(0, 4)) + 1).padStart(4, "0");
}

describe("the migration files", () => {
  test("of the product begin with the ledger", async () => {
    expect((await migrationFiles(migrationsFolder))[0]).toBe("0001-ledger.sql");
  });

  test("are found in order, and other files passed over", async () => {
    await lay({ "0002-b.sql": "", "0001-a.sql": "", "README.md": "" });
    expect(await migrationFiles(folder)).toEqual(["0001-a.sql", "0002-b.sql"]);
  });

  test.each([
    ["a number is used twice", ["0001-a.sql", "0001-b.sql"]],
    ["a name has no number", ["0001-a.sql", "later.sql"]],
  ])("are refused when %s", async (_, names) => {
    await lay(Object.fromEntries(names.map((name) => [name, ""])));
    await expect(migrationFiles(folder)).rejects.toThrow(/number of its own/);
  });
});

describeOnEachDatabase("migrating", (database) => {
  const tables = async (): Promise<readonly string[]> => {
    const { rows } = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = 'public' and tablename like 'made_%' order by 1`.execute(
      database().db(),
    );
    return rows.map(({ name }) => name);
  };

  test("a failing file leaves nothing behind, not even of the file before it", async () => {
    const next = await layOwn();
    const afterNext = String(Number(next) + 1).padStart(4, "0");
    await lay({
      [`${next}-a.sql`]: "create table made_a ()",
      [`${afterNext}-b.sql`]: "create tabel made_b ()",
    });
    await expect(migrate(database().kysely, folder)).rejects.toThrow(/up to date/);
    expect(await tables()).toEqual([]);
  });

  test("runs a file of many statements, functions with semicolons among them, once", async () => {
    const next = await layOwn();
    const text = `
      create table made_one (n integer); -- a comment; with a semicolon
      create function made() returns integer language plpgsql as $$ begin return 1; end $$;
      insert into made_one values (made());`;
    await lay({ [`${next}-made.sql`]: text });
    await migrate(database().kysely, folder);
    await migrate(database().kysely, folder);
    expect(await tables()).toEqual(["made_one"]);
    const { rows } = await sql`select n from made_one`.execute(database().db());
    expect(rows).toEqual([{ n: 1 }]);
  });

  test("refuses a database that a newer version has migrated", async () => {
    await expect(migrate(database().kysely, migrationsFolder)).rejects.toMatchObject({
      cause: expect.objectContaining({ message: expect.stringContaining("missing") as unknown }) as unknown,
    });
  });
});

describeOnPostgresql("migrating from several instances at once", (database) => {
  test("is done by one of them, and the others wait", async () => {
    const next = await layOwn();
    await lay({ [`${next}-made.sql`]: "create table made_once (); select pg_sleep(0.2)" });
    await Promise.all([1, 2, 3].map(() => migrate(database().kysely, folder)));
    const { rows } = await sql`select 1 as n from pg_tables where tablename = 'made_once'`.execute(
      database().db(),
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test("is not held to the limit that statements have", async () => {
    await lay({ "0001-slow.sql": "select pg_sleep(1)" });
    const limits = { statementTimeoutMs: 500, migrationsFolder: folder };
    const opened = await openTestDatabase("postgresql", limits);
    await expect(sql`select pg_sleep(1)`.execute(opened.db())).rejects.toMatchObject({ code: "57014" });
    await opened.close();
  });
});
