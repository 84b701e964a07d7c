import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryRoot, sourceFiles } from "./source-files.ts";

/**
 * The reader is measured with papers of real offices and knows none of them: a rule that names a place, a unit, a
 * person or a document of these papers reads nothing else better. Example files and tests say where a phrase was seen.
 */
const papers = join(repositoryRoot, "../shared");
const paperFolders = ["sources", "reading/dev", "reading/unlabelled"];

/** Bodies of the whole country, and kinds of bodies, that the rules may name, with the reason. */
const national: Readonly<Record<string, string>> = {
  "viet nam": "the name of the state, in the heading of every paper",
  "chinh phu": "issues decrees: tables of cited issuers and of symbols (domain reference §3.3)",
  "thu tuong chinh phu": "issues directives and decisions under TTg",
  "quoc hoi": "issues laws under QH",
  "bo chinh tri": "issues resolutions of the Party",
  "ban bi thu": "issues directives of the Party",
  "trung tam": "the word for a centre, which one ward has for its name",
  "van phong": "the kind of body, without the one it serves",
  "uy ban nhan dan tinh": "the kind of body, without its province",
  "ubnd tinh": "the kind of body, without its province",
  "ban thuong vu": "the standing body of any Party committee, not of one",
};

describe("the rules of the reader", () => {
  test("name no place, unit, person or document of the papers they are measured with", (ctx) => {
    if (!existsSync(papers)) ctx.skip("there are no papers beside the repository (../shared)");
    const names = namesOfPapers();
    expect(names.size, "names that were read from the papers").toBeGreaterThan(150);
    const files = sourceFiles(isRule);
    expect(files.length, "rule files that were looked at").toBeGreaterThan(80);
    const found = files.flatMap(({ path, text }) => {
      const words = asWords(text);
      return [...names]
        .filter(([name]) => words.includes(` ${name} `))
        .map(([name, paper]) => `${path}: "${name}" of ${paper}`);
    });
    expect(
      found,
      "Say what the words have in common, or move the case to an example file. A body of the whole country may be added " +
        "to the list above, with its reason.",
    ).toEqual([]);
  });

  test("would be caught with or without diacritics, in any case", () => {
    expect(asWords("/^(?:tinh kien  giang|Số 77/KH-UBND)/")).toContain(" kien giang ");
    expect(asWords("KIÊN GIANG, ngày")).toContain(" kien giang ");
    expect([...placesIn("xã Bản Xèo và huyện Bát Xát; tỉnh ta")]).toEqual(["ban xeo", "bat xat"]);
  });
});

function isRule(path: string): boolean {
  return path.startsWith("packages/reader/src/") && !/\.test\.ts$|\/testing\/|\/examples\//.test(path);
}

/** Each name in the form of `asWords`, with the paper it was read in. */
function namesOfPapers(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const folder of paperFolders) {
    for (const file of readdirSync(join(papers, folder))) {
      const text = readFileSync(join(papers, folder, file), "utf8").normalize("NFC");
      const found = file.endsWith(".json")
        ? labelledNames(JSON.parse(text))
        : [...placesIn(text), ...numbersIn(text)];
      for (const name of found) if (isTelling(name)) names.set(name, `${folder}/${file}`);
    }
  }
  return names;
}

/** One word is too common to be a name; a national body is nobody's own. */
function isTelling(name: string): boolean {
  return name.split(" ").length > 1 && national[name] === undefined;
}

const place =
  /(?:[Tt]ỉnh|[Tt]hành phố|[Tt]hị xã|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|[Tt]hôn|[Kk]hu kinh tế)\s(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,2})(?!\p{L})/gu;

/** Proper names behind the word for a kind of place. */
function placesIn(text: string): ReadonlySet<string> {
  const found = [...text.replace(/\s+/g, " ").matchAll(place)].map((match) => match[1] ?? "");
  return new Set(found.map((name) => asWords(name).trim()));
}

/** "77/KH-UBND", "143-KH/TU": serial and symbol together are one document's own. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/\d+(?:\/\d{4})?[-/]\p{Lu}[\p{L}]*[-/]\p{Lu}[\p{L}-]*/gu)].map(([number]) =>
    asWords(number).trim(),
  );
}

/** Places, issuers, signers and numbers that the labels name, wherever they stand. */
function labelledNames(label: unknown): string[] {
  if (Array.isArray(label)) return label.flatMap(labelledNames);
  if (typeof label !== "object" || label === null) return [];
  return Object.entries(label).flatMap(([key, value]: readonly [string, unknown]) => {
    const isName = /^(?:place|issuer|parent_issuer|number|name)$/.test(key);
    if (typeof value === "string") return isName ? [asWords(value).trim()] : [];
    return labelledNames(value);
  });
}

/** Words in lower case and without marks, a space around each, so that a name is found at no part of a word. */
function asWords(text: string): string {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/gu, "d").toLowerCase();
  return ` ${bare.replace(/[^a-z0-9]+/g, " ").trim()} `;
}
