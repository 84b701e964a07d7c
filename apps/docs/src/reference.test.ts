import { describe, expect, test } from "vitest";
import { describedIn } from "./docstrings.ts";
import { pageText, referencePages } from "./reference.ts";
import { declaring, givenOn, sourceOf } from "./sources.ts";

const pages = referencePages();
const entries = pages.flatMap((page) => page.entries);

describe("the reference", () => {
  test("holds everything the domain gives away, by the folder of its concept", () => {
    expect(entries.length).toBeGreaterThan(350);
    expect(pages.map(({ concept }) => concept)).toEqual(
      expect.arrayContaining(["kernel", "unit", "plan", "task", "report", "roll-up", "access", "country"]),
    );
    const doors = new Set(entries.map(({ door }) => door));
    for (const door of ["@dondoc/domain", "@dondoc/domain/follow-up", "@dondoc/domain/country"])
      expect(doors).toContain(door);
  });

  test("finds a docstring for every export", () => {
    const silent = entries.filter(({ docstring }) => docstring === null);
    expect(
      silent.map(({ path, name }) => `${path}: ${name}`),
      "Say above the declaration what its name cannot: shapes, units, errors, and the source of a rule.",
    ).toEqual([]);
  });

  test("says of a rule what it is, where it stands and from where it comes", () => {
    const page = pages.find(({ concept }) => concept === "task");
    if (page === undefined) throw new Error("no page of tasks");
    const text = pageText(page);
    expect(text).toContain("## timeliness\n\n`packages/domain/src/task/timeliness.ts`");
    expect(text).toContain("### lastGoodDay\n\nThe last day on which");
    expect(text).not.toContain("return { kind: isDone");
  });

  test("follows a name to the file that declares it", () => {
    const name = { name: "addDays", path: "packages/domain/src/kernel/calendar-day.ts" };
    expect(declaring(name).path).toBe("packages/domain/src/kernel/days.ts");
    const door = sourceOf("packages/x/src/index.ts", 'export { type A, b } from "./c/d.ts";');
    expect(givenOn(door)).toEqual([
      { name: "A", path: "packages/x/src/c/d.ts" },
      { name: "b", path: "packages/x/src/c/d.ts" },
    ]);
  });
});

describe("what is read of a declaration", () => {
  const source = (text: string) => sourceOf("packages/x/src/x.ts", text);

  test("is the comment right above it, and a function without its body", () => {
    const text =
      "/** Of the file. */\nconst a = 1;\n\n/**\n * Two lines\n * of words.\n */\nexport function f(n: number): number {\n  return n;\n}\n";
    expect(describedIn(source(text), "f")).toEqual({
      name: "f",
      docstring: "Two lines\nof words.",
      declarations: ["function f(n: number): number"],
    });
  });

  test("is one entry for a schema and its type", () => {
    const text = "/** A day. */\nexport const Day = z.string();\nexport type Day = z.infer<typeof Day>;\n";
    expect(describedIn(source(text), "Day")).toEqual({
      name: "Day",
      docstring: "A day.",
      declarations: ["const Day = z.string();", "type Day = z.infer<typeof Day>;"],
    });
  });

  test("is silence where another declaration or a mere remark stands above", () => {
    expect(describedIn(source("// A remark.\nexport const a = 1;\n"), "a").docstring).toBeNull();
    expect(
      describedIn(source("/** Of b. */\nconst b = 2;\nexport const a = b;\n"), "a").docstring,
    ).toBeNull();
  });

  test("is cut where it is long", () => {
    const long = `export const a = [\n${"  1,\n".repeat(100)}];\n`;
    expect(describedIn(source(long), "a").declarations[0]?.split("\n")).toHaveLength(41);
  });

  test("never becomes markup of the page", () => {
    const described = { ...describedIn(source("/** A <b> in {{ c }}. */\nexport const a = 1;\n"), "a") };
    const text = pageText({
      concept: "x",
      entries: [{ ...described, path: "packages/x/src/x.ts", door: "x" }],
    });
    expect(text).toContain("A &lt;b> in &#123;&#123; c }}.");
  });
});
