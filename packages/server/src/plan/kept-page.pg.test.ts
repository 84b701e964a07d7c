import { type PlanId, day } from "@dondoc/domain";
import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { fillDemoOffice } from "../demo/fill-demo-office.ts";
import type { Office } from "../office/office.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { testOffice } from "../testing/test-office.ts";
import { planDetail } from "./plan-detail.query.ts";
import { plans } from "./plan.store.ts";

const looking = { asOf: day("2024-10-01"), sight: { kind: "everything" } } as const;

describeOnEachDatabase("the pages of plans that are kept", (database) => {
  let office: Office;
  let asked = 0;
  let ids: ReadonlyMap<string, PlanId>;
  beforeAll(async () => {
    await fillDemoOffice(testOffice(database()));
    ids = new Map((await plans(database())).map(({ number, id }) => [number, id]));
    await sql`insert into course (root_id, kind, id, plan_id, status, state)
      select root_id, 'accountability', id, id, 'stated', '{"stated": []}' from plan`.execute(
      database().db(),
    );
    const counting = {
      ...database(),
      db: () => {
        asked += 1;
        return database().db();
      },
    };
    office = testOffice(counting);
  }, 60_000);

  async function page(number: string) {
    const id = ids.get(number);
    const shown = id === undefined ? null : await planDetail(office, id, looking);
    if (shown === null) throw new Error(`The office knows ${number}.`);
    return shown;
  }

  /** How many statements the pages of both held papers take. */
  async function statements(): Promise<number> {
    asked = 0;
    for (const number of ["143-KH/TU", "77/KH-UBND"]) await page(number);
    return asked;
  }

  beforeEach(async () => void (await statements()));

  test("cost one statement, one for reports that came in and one for who belongs to a group", async () => {
    for (const [number, count] of Object.entries({ "143-KH/TU": 2, "154/KH-UBND": 1, "77/KH-UBND": 3 })) {
      await page(number);
      asked = 0;
      await page(number);
      expect([number, asked]).toEqual([number, count]);
    }
  });

  test.each([
    "plan",
    "directive",
    "draft",
    "task",
    "assignment",
    "report_series",
    "target",
    "course",
    "unit",
    "unit_group",
  ])("are read again once a row of theirs in the table %s was written", async (table) => {
    const before = await statements();
    expect(await statements()).toBe(before);
    const shown = await page("77/KH-UBND");
    await sql`update ${sql.table(table)} set root_id = root_id`.execute(database().db());
    expect(await statements()).toBeGreaterThan(before);
    expect(await page("77/KH-UBND")).toEqual(shown);
  });

  test("are read again once a unit above those that they name was written", async () => {
    const before = await statements();
    await sql`update unit set root_id = root_id where parent_id is null`.execute(database().db());
    expect(await statements()).toBeGreaterThan(before);
  });

  test("show what was added and no longer what was taken away", async () => {
    const { length } = (await page("77/KH-UBND")).targets;
    const added = sql`'018cc251-f400-7000-9000-0000000000ff'::uuid`;
    await sql`insert into target select root_id, ${added}, plan_id, indicator, comparator, value, value_max, unit,
      denominator, year, as_written, span from target
      where plan_id = (select id from plan where number = '77/KH-UBND') limit 1`.execute(database().db());
    expect((await page("77/KH-UBND")).targets).toHaveLength(length + 1);
    await sql`delete from target where id = ${added}`.execute(database().db());
    expect((await page("77/KH-UBND")).targets).toHaveLength(length);
  });
});
