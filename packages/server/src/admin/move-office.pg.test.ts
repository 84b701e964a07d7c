import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../database/database.ts";
import { fillDemoOffice } from "../demo/fill-demo-office.ts";
import { rebuildTables } from "../history/rebuild-tables.ts";
import { verifyLedger } from "../ledger/verify-ledger.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables, openTestDatabase } from "../testing/open-test-database.ts";
import { memoryFiles } from "../testing/memory-files.ts";
import { callerOf, testOffice } from "../testing/test-office.ts";
import { carryFiles } from "./carry-files.ts";
import { moveOffice } from "./move-office.ts";

describeOnEachDatabase("moving an office into this database", (to) => {
  const files = memoryFiles();
  let from: Database;
  beforeAll(async () => {
    from = await openTestDatabase();
    await fillDemoOffice({ ...testOffice(from), files: { store: files, scan: null } });
  });
  afterAll(() => from.close());
  beforeEach(() => emptyTables(to()));

  test("carries every row, and both ledgers have the same heads", async () => {
    const moved = await moveOffice(from, to());
    expect(moved).toMatchObject({ ok: true });
    expect(await verifyLedger(to())).toEqual(await verifyLedger(from));
    const { tables } = await rebuildTables(to());
    expect(tables.filter(({ differing }) => differing > 0)).toEqual([]);
    const asOf = { asOf: testOffice(from).clock.today() };
    expect(await callerOf(testOffice(to())).overview.show(asOf)).toEqual(
      await callerOf(testOffice(from)).overview.show(asOf),
    );
  });

  test("its files follow it into another store, and each is proven to be there", async () => {
    await moveOffice(from, to());
    const other = memoryFiles();
    expect(await carryFiles(to(), { from: files, to: other }, {})).toEqual({ files: 2, missing: [] });
    expect(await carryFiles(to(), { from: other, to: other }, {})).toEqual({ files: 2, missing: [] });
    const lost = await carryFiles(to(), { from: memoryFiles(), to: memoryFiles() }, {});
    expect(lost).toMatchObject({ files: 0, missing: [expect.any(String), expect.any(String)] });
  });

  test("leaves an office that goes on: new things take new numbers, and keys hold again", async () => {
    await moveOffice(from, to());
    const { rows } = await sql<{ root: number }>`select nextval('directive_root')::integer as root`.execute(
      to().db(),
    );
    expect(rows[0]?.root).toBeGreaterThan(1);
    await expect(
      sql`insert into target select root_id, gen_random_uuid(), gen_random_uuid(), indicator, comparator, value,
        value_max, unit, denominator, year, as_written, span from target limit 1`.execute(to().db()),
    ).rejects.toThrow(/foreign key/);
    await expect(sql`update event set type = 'x'`.execute(to().db())).rejects.toThrow(/only added to/);
  });

  test("is refused where there is an office already", async () => {
    await moveOffice(from, to());
    const before = await verifyLedger(to());
    expect(await moveOffice(from, to())).toMatchObject({
      ok: false,
      problem: { code: "target-not-empty" },
    });
    expect(await verifyLedger(to())).toEqual(before);
  });

  describe("leaves nothing behind", () => {
    test("when it is stopped on the way", async () => {
      const stop = new AbortController();
      const progress = (): void => stop.abort(new Error("stopped"));
      await expect(moveOffice(from, to(), { signal: stop.signal, progress })).rejects.toThrow("stopped");
      expect(await verifyLedger(to())).toMatchObject({ value: { events: 0 } });
      expect(await moveOffice(from, to())).toMatchObject({ ok: true });
    });

    test("when the first office's ledger is broken", async () => {
      await from.transaction(async () => {
        await sql`set local session_replication_role = replica`.execute(from.db());
        await sql`update event set data = '{}' where position = 3`.execute(from.db());
      });
      expect(await moveOffice(from, to())).toMatchObject({ problem: { code: "history-broken" } });
      expect(await verifyLedger(to())).toMatchObject({ value: { events: 0 } });
    });
  });
});
