import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type HeldRow, rowsOfMust, rulesPage } from "./rules-page.ts";
import { repositoryRoot, sourceFile } from "./source-files.ts";
import { testNamesOf } from "./test-names.ts";

const { held, noRules } = rulesPage(readFileSync(join(repositoryRoot, "apps/docs/rules.md"), "utf8"));
const reference = join(repositoryRoot, "../shared/domain.md");

describe("the page of rules", () => {
  test("names tests that exist", () => {
    expect(held.length, "the check read the table").toBeGreaterThan(60);
    expect(held.filter((line) => !exists(line))).toEqual([]);
  });

  test("would notice a test or a file that is gone", () => {
    const file = "tests/architecture/rules-page.test.ts";
    expect(exists({ file, test: "the page of rules › names tests that exist" })).toBe(true);
    expect(exists({ file, test: "names tests that exist" })).toBe(false);
    expect(exists({ file: "tests/architecture/gone.test.ts", test: "x" })).toBe(false);
  });

  test("says of every row what the rule is and where it comes from", () => {
    const firstLines = [...Map.groupBy(held, ({ row }) => row).values()].flatMap(([first]) => first ?? []);
    expect(firstLines.filter(({ rule, source }) => rule === "" || source === "")).toEqual([]);
  });

  test("calls a row a rule or says why it is none, never both", () => {
    const rules = new Set(held.map(({ row }) => row));
    expect(noRules.filter(({ row, reason }) => rules.has(row) || reason.length < 20)).toEqual([]);
  });

  test("has a line for every row that is a must", (ctx) => {
    if (!existsSync(reference)) ctx.skip("there is no domain reference beside the repository (../shared)");
    const must = rowsOfMust(readFileSync(reference, "utf8"));
    expect(must.length, "the check read the reference").toBeGreaterThan(40);
    const told = new Set([...held, ...noRules].map(({ row }) => row));
    expect(
      must.filter((row) => !told.has(row)),
      "Write the test of these rows and name it in apps/docs/rules.md.",
    ).toEqual([]);
  });
});

function exists({ file, test }: Pick<HeldRow, "file" | "test">): boolean {
  const path = join(repositoryRoot, file);
  if (!existsSync(path)) return false;
  return testNamesOf(sourceFile(file, readFileSync(path, "utf8"))).some((each) => each.path === test);
}
