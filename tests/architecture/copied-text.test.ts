import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { officialPatterns, officialWordings } from "./official-wordings.ts";
import { repositoryRoot, writtenFiles } from "./source-files.ts";

/**
 * The papers that the reader is measured with are read from ../shared and never become part of the project. A run of
 * eight words is no accident any more, except in what has one official wording.
 */
const runLength = 8;
const papers = join(repositoryRoot, "../shared");
const paperFolders = ["sources", "reading/dev", "reading/unlabelled"];

const isText = (path: string) =>
  !/pnpm-lock|\.(png|jpe?g|webp|ico|woff2?|ttf|docx?|pdf|xlsx|gz|bin)$/.test(path);

describe("the papers under ../shared", () => {
  test("are not copied into the project", (ctx) => {
    if (!existsSync(papers)) ctx.skip("there are no papers beside the repository (../shared)");
    const known = runsOfPapers();
    expect(known.size, "the check read the papers").toBeGreaterThan(10_000);
    const files = writtenFiles().filter(isText);
    expect(files.length, "the check looked at the repository").toBeGreaterThan(100);
    const copied = files.flatMap((path) =>
      passagesOf(withoutOfficial(readBounded(path)), (run) => known.has(run)).map(
        (passage) => `${path}: "${passage}" of ${known.get(passage.split(" ", runLength).join(" "))}`,
      ),
    );
    expect(
      copied,
      "Say it in your own words, or read it from ../shared in the test. Only an official title or name may be added to " +
        "official-wordings.ts.",
    ).toEqual([]);
  });

  test("may be quoted where there is one official wording", () => {
    const [number, issuedOn] = ["70-KL/TW", "31-01-2024"];
    const text = `theo Kết luận số ${number} ngày ${issuedOn} của Bộ Chính trị`;
    expect(withoutOfficial(text)).toBe("theo kết luận | của |");
  });

  test("would be recognised in other cases, punctuation and line breaks", () => {
    expect(runsOf("Một, hai — BA\nbốn (năm) sáu; bảy. Tám")).toEqual(["một hai ba bốn năm sáu bảy tám"]);
  });
});

function runsOfPapers(): ReadonlyMap<string, string> {
  const runs = new Map<string, string>();
  for (const folder of paperFolders) {
    for (const name of readdirSync(join(papers, folder)).filter((file) => file.endsWith(".txt"))) {
      for (const run of runsOf(readFileSync(join(papers, folder, name), "utf8"))) runs.set(run, name);
    }
  }
  return runs;
}

function runsOf(text: string): readonly string[] {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - runLength + 1)).map((_, at) => runAt(words, at));
}

/** Runs that are known, those that overlap joined to one passage. */
function passagesOf(text: string, isKnown: (run: string) => boolean): readonly string[] {
  const words = wordsOf(text);
  const passages: { from: number; to: number }[] = [];
  for (let at = 0; at + runLength <= words.length; at += 1) {
    if (!isKnown(runAt(words, at))) continue;
    const last = passages.at(-1);
    if (last !== undefined && at < last.to) last.to = at + runLength;
    else passages.push({ from: at, to: at + runLength });
  }
  return passages.map(({ from, to }) => words.slice(from, to).join(" "));
}

const breaks = officialWordings
  .map((wording) => wordsOf(wording).join(" "))
  .toSorted((a, b) => b.length - a.length);

/** The words of a text, a bar in place of each official wording: no run goes across it. */
function withoutOfficial(text: string): string {
  const words = officialPatterns.reduce(
    (rest, pattern) => rest.replaceAll(pattern, "|"),
    wordsOf(text).join(" "),
  );
  return breaks.reduce((rest, wording) => ` ${rest} `.replaceAll(` ${wording} `, " | ").trim(), words);
}

function runAt(words: readonly string[], at: number): string {
  return words.slice(at, at + runLength).join(" ");
}

function wordsOf(text: string): readonly string[] {
  const words = text
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== "");
}

function readBounded(path: string): string {
  const file = join(repositoryRoot, path);
  return statSync(file).size > 2_000_000 ? "" : readFileSync(file, "utf8");
}
