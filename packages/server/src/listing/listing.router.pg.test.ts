import { given, suoiHoa } from "@dondoc/domain/scenarios";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Office } from "../office/office.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { ruleBookOffice, seriesId } from "../testing/rule-book-office.ts";
import { personOf } from "../testing/suoi-hoa-office.ts";
import { callerAs, callerOf } from "../testing/test-office.ts";
import type { MadeFile } from "../paper/made-file.ts";

const Listed = z.object({
  form: z.literal("dondoc.listing/1"),
  list: z.string(),
  asOf: z.string(),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
});

function textOf({ base64 }: MadeFile): string {
  return Buffer.from(base64, "base64").toString();
}

describeOnEachDatabase("a list as a file", (database) => {
  let office: Office;
  beforeAll(async () => {
    await emptyTables(database());
    ({ office } = await ruleBookOffice(database()));
  }, 60_000);

  const rowsOf = async (
    input: Parameters<ReturnType<typeof callerOf>["listing"]["file"]>[0],
    who = callerOf(office),
  ) => Listed.parse(JSON.parse(textOf(await who.listing.file(input)))).rows;

  test("has what the page of tasks has with the same filters, in its order", async () => {
    for (const filter of [
      { all: true },
      { withinDays: 366, unitId: suoiHoa.commune },
      { planId: given.planId },
    ]) {
      const { items } = await callerOf(office).task.due(filter);
      const rows = await rowsOf({ ...filter, list: "due", format: "json" });
      expect(rows.map(({ id, dueOn }) => [id, dueOn])).toEqual(items.map(({ id, dueOn }) => [id, dueOn]));
      expect(rows.length).toBeGreaterThan(0);
    }
  });

  test("has the plans with their four cells", async () => {
    const { plans } = await callerOf(office).plan.list();
    const rows = await rowsOf({ list: "plans", format: "json" });
    expect(rows.map(({ number, openInTime, fallenDue }) => [number, openInTime, fallenDue])).toEqual(
      plans.map(({ number, statistic, rate }) => [number, statistic.openInTime, rate.denominator]),
    );
  });

  test("has the units that the page finds, and no others", async () => {
    const found = await rowsOf({ list: "units", format: "json", text: "ban da", isOwingOnly: true });
    expect(found.map(({ unit }) => unit)).toEqual(["Ủy ban nhân dân xã Bản Đá"]);
    const all = await rowsOf({ list: "units", format: "json" });
    const { units } = await callerOf(office).unit.list();
    expect(all.map(({ id }) => id)).toEqual(units.map(({ id }) => id));
  });

  test("has a column for each period of what is collected", async () => {
    const rows = await rowsOf({ list: "collection", format: "json", seriesId });
    const { instances } = await callerOf(office).report.collection({ seriesId });
    expect(Object.keys(rows[0] ?? {})).toEqual(["unit", ...instances.map(({ period }) => period)]);
  });

  test("leaves out what its reader may not see", async () => {
    const stranger = callerAs(office, personOf("minh@noi-khac", "reporter", suoiHoa.otherCommune));
    const rows = await rowsOf({ list: "due", all: true, format: "json" }, stranger);
    expect(rows.map(({ unit }) => unit)).not.toContain("Ủy ban nhân dân xã Bản Đá");
  });

  describe("is named for its list and day", () => {
    test.each(["csv", "xlsx", "json"] as const)("as %s", async (format) => {
      const file = await callerOf(office).listing.file({ list: "plans", format });
      expect(file.fileName).toBe(`dondoc-plans-2024-06-10.${format}`);
    });
  });

  test("has its heading in the language that is asked for", async () => {
    const file = await callerOf(office).listing.file({ list: "plans", format: "csv", language: "en" });
    expect(textOf(file)).toContain('"Number","Issuer"');
  });
});
