import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const source = fileURLToPath(new URL("..", import.meta.url));
const read = (pattern: string) =>
  globSync(pattern, { cwd: source })
    .filter((file) => !file.includes(".test."))
    .map((file) => readFileSync(`${source}/${file}`, "utf8"))
    .join("\n");

/** Parts of another part that never stand alone. */
const inside = new Set([
  "Thread", // drawn by Pair
]);

test("shows every part", () => {
  const parts = [...read("parts/**/*.tsx").matchAll(/^export function ([A-Z]\w+)/gmu)].map(
    ([, name = ""]) => name,
  );
  const gallery = read("gallery/*.tsx");
  expect(parts.length).toBeGreaterThan(15);
  expect(parts.filter((name) => !inside.has(name) && !gallery.includes(`name: "${name}"`))).toEqual([]);
  expect(parts.filter((name) => !inside.has(name) && !gallery.includes(`<${name}`))).toEqual([]);
});

test("draws every mark that a part may name", () => {
  const names = [...read("parts/icon.tsx").matchAll(/^ {2}\| "(\w+)"/gmu)].map(([, name = ""]) => name);
  const page = readFileSync(`${source}/../index.html`, "utf8");
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !page.includes(`<symbol id="i-${name}"`))).toEqual([]);
});
