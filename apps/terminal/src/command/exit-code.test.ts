import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { exitCodes } from "./exit-code.ts";

test("the README of the command names every exit code, and no other", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const rows = [...readme.matchAll(/^\| (\d+) +\| (\w+) +\|/gmu)].map(([, code, name]) => [
    name,
    Number(code),
  ]);
  expect(Object.fromEntries(rows)).toEqual(exitCodes);
});
