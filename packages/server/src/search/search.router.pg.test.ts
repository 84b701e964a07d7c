import { beforeAll, expect, test } from "vitest";
import { fillDemoOffice } from "../demo/fill-demo-office.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { callerOf, testOffice } from "../testing/test-office.ts";

describeOnEachDatabase("looking for something", (database) => {
  const find = async (text: string) => (await callerOf(testOffice(database())).search.find({ text })).found;
  beforeAll(() => fillDemoOffice(testOffice(database())), 60_000);

  test("finds a unit without its diacritics, and shows where", async () => {
    const [first] = await find("dinh bang");
    expect(first).toMatchObject({ kind: "unit", title: expect.stringContaining("Đình Bảng") as unknown });
    const words = first?.highlights.map(({ start, end }) => first.title.slice(start, end));
    expect(words).toEqual(["Đình", "Bảng"]);
  });

  test.each(["77/KH-UBND", "77khubnd", "77 kh"])("finds a document by its number: %s", async (text) => {
    expect((await find(text))[0]).toMatchObject({ kind: "plan", plan: { number: "77/KH-UBND" } });
  });

  test("finds what is being typed: the last word may be unfinished", async () => {
    expect((await find("Đồng Ngu")).some(({ title }) => title.includes("Đồng Nguyên"))).toBe(true);
  });

  test("finds tasks by their words, with the plan they belong to", async () => {
    const tasks = (await find("thư viện")).filter(({ kind }) => kind === "task");
    expect(tasks.length).toBeGreaterThan(0);
    expect(tasks[0]?.plan?.number).toMatch(/KH/u);
  });

  test.each(["", "   ", "%", "!!!", "' & | <->", "khong co chu nay"])(
    "finds nothing for %j",
    async (text) => {
      expect(await find(text)).toEqual([]);
    },
  );
});
