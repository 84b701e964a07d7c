import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryRoot, writtenFiles } from "./source-files.ts";

const longest = 300;

/** Files that may be longer, each with its reason. The aim is none. */
const exceptions: Readonly<Record<string, string>> = {};

test("no source file is longer than 300 lines", () => {
  const sources = writtenFiles().filter((path) => /^(packages|apps|tests)\/.*\.(tsx?|css|sql)$/.test(path));
  expect(sources.length, "the check looked at the sources").toBeGreaterThan(60);
  const long = sources
    .map((path) => ({ path, lines: linesOf(path) }))
    .filter(({ path, lines }) => lines > longest && !(path in exceptions))
    .map(({ path, lines }) => `${path}: ${lines} lines`);
  expect(
    long,
    "A file that needs section banners is two files: name the second idea and move it out.",
  ).toEqual([]);
});

test("every exception is still needed", () => {
  const short = Object.keys(exceptions).filter((path) => linesOf(path) <= longest);
  expect(short, "Take these out of the list of exceptions.").toEqual([]);
});

function linesOf(path: string): number {
  return readFileSync(join(repositoryRoot, path), "utf8").trimEnd().split("\n").length;
}
