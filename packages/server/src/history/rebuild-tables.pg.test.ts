import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { fillDemoOffice } from "../demo/fill-demo-office.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { testOffice } from "../testing/test-office.ts";
import { rebuildTables } from "./rebuild-tables.ts";

describeOnEachDatabase("making the tables again from the ledger", (database) => {
  beforeEach(async () => {
    await emptyTables(database());
    await fillDemoOffice(testOffice(database()));
  });

  const differences = async () =>
    (await rebuildTables(database())).tables.filter(({ differing }) => differing > 0);

  describe("of the demonstration office", () => {
    test("gives every row that stands, and no other", async () => {
      const { events, tables } = await rebuildTables(database());
      expect(events).toBeGreaterThan(100);
      expect(tables.map(({ table }) => table)).toContain("assignment");
      for (const { rows, rebuiltRows, differing } of tables)
        expect({ rebuiltRows, differing }).toEqual({ rebuiltRows: rows, differing: 0 });
    });

    test("gives the same where a rollback has left a gap in the numbers", async () => {
      await database().transaction(async () => {
        await sql`select nextval(pg_get_serial_sequence('assignment', 'ordinal'))`.execute(database().db());
      });
      expect(await differences()).toEqual([]);
    });

    test("changes nothing itself", async () => {
      await sql`update task set statement = 'khác' where ordinal = 1`.execute(database().db());
      const before = await differences();
      expect(await differences()).toEqual(before);
      expect(before).toHaveLength(1);
    });
  });

  describe("names", () => {
    test("a row that was changed behind the ledger's back", async () => {
      await sql`update unit set name = 'Một tên khác' where ordinal = (select min(ordinal) from unit)`.execute(
        database().db(),
      );
      expect(await differences()).toMatchObject([
        { table: "unit", differing: 1, examples: [{ because: "different" }] },
      ]);
    });

    test("a row that was taken away", async () => {
      await sql`delete from target where id = (select min(id::text)::uuid from target)`.execute(
        database().db(),
      );
      expect(await differences()).toMatchObject([
        { table: "target", differing: 1, examples: [{ because: "missing" }] },
      ]);
    });

    test("a row that nobody set", async () => {
      await sql`insert into target select root_id, gen_random_uuid(), plan_id, indicator, comparator, value,
        value_max, unit, denominator, year, as_written, span from target limit 1`.execute(database().db());
      expect(await differences()).toMatchObject([
        { table: "target", differing: 1, examples: [{ because: "not-in-ledger" }] },
      ]);
    });
  });
});
