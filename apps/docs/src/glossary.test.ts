import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryRoot } from "./sources.ts";

test("every name of the glossary is one of the domain package", () => {
  const page = readFileSync(join(repositoryRoot, "apps/docs/glossary.md"), "utf8");
  const names = [...page.matchAll(/^\| [^|]+\| `([^`]+)` +\|/gm)].flatMap(([, name]) => name ?? []);
  expect(names.length, "the check read the table").toBeGreaterThan(40);
  const folder = join(repositoryRoot, "packages/domain/src");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  expect(names.filter((name) => !new RegExp(String.raw`(?<![\w-])${name}(?![\w-])`).test(sources))).toEqual(
    [],
  );
});
