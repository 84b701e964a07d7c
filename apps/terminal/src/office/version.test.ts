import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { VERSION, worksTogether } from "./version.ts";

test("the version is the package's", () => {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  expect(JSON.parse(text)).toMatchObject({ version: VERSION });
});

test("before 1.0 a minor version makes a difference, later only a major one", () => {
  expect([worksTogether("0.1.0", "0.1.9"), worksTogether("0.1.0", "0.2.0")]).toEqual([true, false]);
  expect([worksTogether("1.2.0", "1.9.0"), worksTogether("1.0.0", "2.0.0")]).toEqual([true, false]);
});
