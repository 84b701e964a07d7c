import { OFFICE_ROOT } from "@dondoc/domain";
import { suoiHoa } from "@dondoc/domain/scenarios";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { suoiHoaOffice, suoiHoaToday } from "../testing/suoi-hoa-office.ts";
import { callerOf } from "../testing/test-office.ts";
import { repairCounts } from "./repair-counts.ts";
import { foldDeltas } from "./roll-up.store.ts";
import { officeStatistic, unitStatistics } from "./statistic.query.ts";

describeOnEachDatabase("counting an office again", (database) => {
  const differing = async () =>
    Object.fromEntries((await repairCounts(database())).map(({ table, differing: n }) => [table, n]));
  const statistics = async () => {
    const below = await unitStatistics(database(), { scope: "below", ids: "all" }, suoiHoaToday);
    return [await officeStatistic(database(), suoiHoaToday), below(suoiHoa.district), below(suoiHoa.commune)];
  };

  test("finds nothing in an office that nobody has counted yet", async () => {
    expect(await repairCounts(database())).toEqual([]);
  });

  describe("once somebody looked", () => {
    let right: Awaited<ReturnType<typeof statistics>>;
    beforeAll(async () => {
      await callerOf(await suoiHoaOffice(database())).task.due({ all: true });
      right = await statistics();
    }, 60_000);

    test("finds nothing wrong, whether or not the deltas are folded", async () => {
      const nothing = { owed: 0, unit_above: 0, roll_up_count: 0, roll_up_due: 0 };
      expect(await differing()).toEqual(nothing);
      while ((await foldDeltas(database())) > 0);
      expect(await differing()).toEqual(nothing);
      expect(await statistics()).toEqual(right);
    });

    test("says which tables were wrong, and puts them right", async () => {
      const run = (query: ReturnType<typeof sql>) => query.execute(database().db());
      await run(sql`update roll_up_count set n = n + 1 where scope = 'office'`);
      await run(sql`update owed set unit_key = 'zz' where unit_id is not null`);
      await run(sql`delete from unit_above where root_id = ${OFFICE_ROOT} and unit_id <> above_id`);
      await run(sql`update roll_up_due set n = n + 1 where scope = 'below'`);
      expect(await statistics()).not.toEqual(right);
      const found = await differing();
      expect(Object.values(found).every((n) => n > 0)).toBe(true);
      expect(await statistics()).toEqual(right);
      expect(new Set(Object.values(await differing()))).toEqual(new Set([0]));
    });

    test("names the counter that was damaged, and finds nothing the second time", async () => {
      await sql`update roll_up_count set n = n + 1 where scope = 'office'`.execute(database().db());
      const named = async () => (await repairCounts(database())).flatMap(({ examples }) => examples);
      const keys = await named();
      expect(keys.length).toBeGreaterThan(0);
      for (const key of keys) expect(key).toContain(" office ");
      expect(await named()).toEqual([]);
    });
  });
});
