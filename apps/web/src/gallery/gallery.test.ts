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
  "IconShapes", // drawn once, by the frame of every page
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
