import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toGuideJson } from "./guide-json.ts";
import { readText } from "./read-text.ts";

/** The labelled material lies beside the repository and is no part of it. */
const material = join(import.meta.dirname, "../../../../shared/reading");
const isHere = existsSync(join(material, "score.mjs"));
const out = mkdtempSync(join(tmpdir(), "dondoc-reading-"));

function textsIn(folder: string): string[] {
  return readdirSync(join(material, folder)).filter((name) => name.endsWith(".txt"));
}

function read(folder: string, name: string) {
  return readText(readFileSync(join(material, folder, name), "utf8"));
}

/** The last line of the scorer: the mean of its headline measures. */
function scoreOf(ids: readonly string[]): number {
  const answer = execFileSync(process.execPath, [join(material, "score.mjs"), out, "--ids", ids.join(",")], {
    encoding: "utf8",
  });
  return Number(/overall .*: micro ([\d.]+)/.exec(answer)?.[1]);
}

describe("the labelled documents", () => {
  beforeAll(() => {
    if (!isHere) return;
    for (const name of textsIn("dev")) {
      const reading = read("dev", name);
      const id = name.slice(0, -4);
      if (reading.ok)
        writeFileSync(join(out, `${id}.json`), JSON.stringify(toGuideJson(id, reading.value.draft)));
    }
  });
  afterAll(() => rmSync(out, { recursive: true }));

  test("the two source plans score at least 97", (ctx) => {
    if (!isHere) ctx.skip("the labelled material is not beside the repository");
    expect(scoreOf(["143-KH-TU", "77-KH-UBND"])).toBeGreaterThanOrEqual(97);
  });

  test("the source plans set 15 and 16 bullets in their part II, and the second names 3 sources of money", (ctx) => {
    if (!isHere) ctx.skip("the labelled material is not beside the repository");
    const counts = ["143-KH-TU.txt", "77-KH-UBND.txt"].map((name) => {
      const reading = read("dev", name);
      if (!reading.ok) throw new Error(reading.problem.code);
      const { tasks, funding } = reading.value.draft;
      const ofPartTwo = Map.groupBy(
        tasks.filter(({ sectionPath }) => sectionPath?.startsWith("II/")),
        ({ sectionPath }) => sectionPath,
      );
      return { bullets: [...ofPartTwo.values()].map((of) => of.length), funding: funding.length };
    });
    expect(counts).toEqual([
      { bullets: [3, 3, 4, 3, 2], funding: 0 },
      { bullets: [2, 3, 8, 3], funding: 3 },
    ]);
  });

  test("the development set scores at least 95, and no document of it below 85", (ctx) => {
    if (!isHere) ctx.skip("the labelled material is not beside the repository");
    const ids = textsIn("dev").map((name) => name.slice(0, -4));
    expect(scoreOf(ids)).toBeGreaterThanOrEqual(95);
    for (const id of ids) expect([id, scoreOf([id]) >= 85]).toEqual([id, true]);
  });

  test("every unlabelled document gives a header and something to do", (ctx) => {
    if (!isHere) ctx.skip("the labelled material is not beside the repository");
    for (const name of textsIn("unlabelled")) {
      const reading = read("unlabelled", name);
      if (!reading.ok) throw new Error(`${name}: ${reading.problem.code}`);
      const { document, tasks } = reading.value.draft;
      expect([name, document.type !== null, document.issuer !== null, tasks.length > 0]).toEqual([
        name,
        true,
        true,
        true,
      ]);
    }
  });
});
