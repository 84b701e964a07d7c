import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "./database.ts";
import { DatabaseUnavailable } from "./database-errors.ts";
import { type DatabaseLimits, limitsOf } from "./database-settings.ts";
import { openDatabase } from "./open-database.ts";
import { startEmbedded } from "./open-embedded.ts";

let folder: string;
let opened: Database | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dondoc-embedded-"));
  // The first start makes the folder; the tests below open it again, which takes a tenth of the time.
  await (await openDatabase({ folder })).close();
});
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});
afterAll(() => rmSync(folder, { recursive: true }));

async function open(limits: Partial<DatabaseLimits> = {}): Promise<Database> {
  opened = await openDatabase({ folder, ...limits });
  return opened;
}

const newTable = (database: Database, name: string): Promise<unknown> =>
  sql.raw(`create table ${name} (n integer primary key)`).execute(database.db());

async function count(database: Database, table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(
    database.db(),
  );
  return rows[0]?.n ?? -1;
}

describe("the embedded database", () => {
  test("lies in its data folder, and finds again what was written", async () => {
    const first = await open();
    await newTable(first, "kept");
    await sql`insert into kept values (1)`.execute(first.db());
    await first.close();
    expect(existsSync(join(folder, "database", "PG_VERSION"))).toBe(true);
    expect(existsSync(join(folder, "database.new"))).toBe(false);
    expect(await count(await open(), "kept")).toBe(1);
  });

  test("refuses a folder that is in use, and takes it once it is closed", async () => {
    const first = await open();
    await expect(openDatabase({ folder })).rejects.toMatchObject({ code: "data-folder-in-use", folder });
    await first.close();
    expect(await (await open()).isHealthy()).toBe(true);
  });

  test("says why it does not open, and leaves the folder free", async () => {
    const broken = mkdtempSync(join(tmpdir(), "dondoc-broken-"));
    mkdirSync(join(broken, "database"));
    writeFileSync(join(broken, "database", "PG_VERSION"), "9.6");
    const reported: unknown[] = [];
    for (const _ of ["once", "again"]) {
      const opening = openDatabase({ folder: broken, report: (failure) => reported.push(failure) });
      await expect(opening).rejects.toMatchObject({
        because: "crashed",
        cause: expect.any(Error) as unknown,
      });
    }
    expect(reported).toEqual([]);
    rmSync(broken, { recursive: true });
  });

  test("refuses everything after it was closed", async () => {
    const database = await open();
    await database.close();
    expect(await database.isHealthy()).toBe(false);
    await expect(database.transaction(() => Promise.resolve(1))).rejects.toMatchObject({ because: "closed" });
  });

  test("hands every commit to the disk before it is acknowledged", async () => {
    const { database, worker } = await startEmbedded(
      { kind: "folder", folder },
      { ...limitsOf({}), syncs: true, afterClose: () => undefined },
    );
    opened = database;
    await newTable(database, "synced");
    const syncCount = async (): Promise<number> => (await worker.ask({ op: "sync-count" })).syncCount ?? -1;
    for (let n = 0; n < 20; n += 1) {
      const before = await syncCount();
      await sql`insert into synced values (${n})`.execute(database.db());
      expect(await syncCount()).toBeGreaterThan(before);
    }
    const { rows } = await sql`
      select current_setting('fsync') as fsync, current_setting('wal_sync_method') as method`.execute(
      database.db(),
    );
    expect(rows).toEqual([{ fsync: "on", method: "fsync" }]);
  });

  test("does not stop the main thread while a statement runs", async () => {
    const database = await open();
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 5);
    await sql`select sum(n) from generate_series(1, 2000000) as n`.execute(database.db());
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(10);
  });

  test("vacuums and analyses by itself", async () => {
    const database = await open({ upkeepEveryMs: 1000 });
    await sql`create table vacuumed as select n from generate_series(1, 5000) as n`.execute(database.db());
    const estimate = async (): Promise<unknown> =>
      (
        await sql`select reltuples::integer as n from pg_class where relname = 'vacuumed'`.execute(
          database.db(),
        )
      ).rows[0];
    await expect.poll(estimate, { timeout: 20_000 }).toEqual({ n: 5000 });
  });

  test("writes a checkpoint by itself once its log has grown, so that no import fills the disk with it", async () => {
    const database = await open({ upkeepEveryMs: 40_000, checkpointAfterBytes: 1024 * 1024 });
    const redo = async (): Promise<unknown> =>
      (await sql`select redo_lsn::text from pg_control_checkpoint()`.execute(database.db())).rows[0];
    const before = await redo();
    await sql`create table logged as select n from generate_series(1, 50000) as n`.execute(database.db());
    await expect.poll(redo, { timeout: 20_000 }).not.toEqual(before);
  });

  test("lets a transaction end before it closes", async () => {
    const database = await open();
    await newTable(database, "closing");
    const writing = database.transaction(async () => {
      await sql`insert into closing values (1)`.execute(database.db());
      await after(200);
      await sql`insert into closing values (2)`.execute(database.db());
    });
    await after(50);
    await Promise.all([database.close(), writing]);
    expect(await count(await open(), "closing")).toBe(2);
  });
});

describe("a disk that is nearly full", () => {
  const nearlyFull = { neededFreeBytes: Number.MAX_SAFE_INTEGER };

  test("is read from, and not written to", async () => {
    const roomy = await open();
    await newTable(roomy, "narrow");
    await roomy.close();
    const database = await open(nearlyFull);
    expect(await count(database, "narrow")).toBe(0);
    expect(await database.transaction(() => count(database, "narrow"))).toBe(0);
    const refusals = [
      () => sql`insert into narrow values (1)`.execute(database.db()),
      () => database.transaction(() => sql`with n as (delete from narrow) select 1`.execute(database.db())),
      () => database.db().deleteFrom("event").execute(),
      () => newTable(database, "narrower"),
    ];
    for (const refusal of refusals) {
      await expect(refusal()).rejects.toMatchObject({ code: "disk-nearly-full" });
    }
    expect(await count(database, "narrow")).toBe(0);
  });
});

describe("a stuck worker", () => {
  const impatient = { heartbeatMs: 50, stuckAfterMs: 2000 };
  const endless = sql`do $$ begin loop end loop; end $$`;

  test("is ended: who waits is told, and the database is unhealthy", async () => {
    const reported: unknown[] = [];
    const database = await open({ ...impatient, report: (failure) => reported.push(failure) });
    expect(await database.isHealthy()).toBe(true);
    const waiting = [endless.execute(database.db()), sql`select 1`.execute(database.db())];
    const inTransaction = database.transaction(() => sql`select 1`.execute(database.db()));
    const outcomes = await Promise.allSettled([...waiting, inTransaction]);
    const stuck = expect.objectContaining({
      reason: expect.objectContaining({ code: "database-unavailable", because: "stuck" }) as unknown,
    }) as unknown;
    expect(outcomes).toEqual([stuck, stuck, stuck]);
    expect(await database.isHealthy()).toBe(false);
    await expect(sql`select 1`.execute(database.db())).rejects.toThrow(DatabaseUnavailable);
    expect(reported).toEqual([expect.objectContaining({ because: "stuck" })]);
  });

  test("loses nothing that was acknowledged, and frees its folder when it is closed", async () => {
    const first = await open({ ...impatient, report: () => undefined });
    await newTable(first, "survived");
    await sql`insert into survived values (1)`.execute(first.db());
    await expect(endless.execute(first.db())).rejects.toMatchObject({ because: "stuck" });
    await first.close();
    expect(await count(await open(), "survived")).toBe(1);
  });

  test("is not one that has nothing to do", async () => {
    const database = await open({ heartbeatMs: 100, stuckAfterMs: 2000 });
    await after(3000);
    expect(await database.isHealthy()).toBe(true);
  });
});

describe("a first start that is killed", () => {
  test("leaves a folder that opens", async () => {
    const openingMs = [300, 1000, 2500];
    const target = mkdtempSync(join(tmpdir(), "dondoc-killed-start-"));
    const script = `
      const { openDatabase } = await import(${JSON.stringify(new URL("./open-database.ts", import.meta.url).href)});
      await openDatabase({ folder: ${JSON.stringify(target)} });`;
    for (const ms of openingMs) {
      const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "ignore" });
      const gone = once(child, "exit");
      await after(ms);
      child.kill("SIGKILL");
      await gone;
    }
    const database = await openDatabase({ folder: target });
    expect(await count(database, "event")).toBe(0);
    expect(existsSync(join(target, "database.new"))).toBe(false);
    await database.close();
    rmSync(target, { recursive: true });
  }, 120_000);
});
