import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { draftOf, examplesIn, planWith } from "../testing/read.ts";
import { spelledPhrases } from "./spelled-phrases.ts";

const examples = (name: string): string[] =>
  examplesIn(readFileSync(join(import.meta.dirname, "examples", `${name}.txt`), "utf8"));

/** The words of a plan of these items that are said to be misspelled. */
function misspelled(...items: readonly string[]): string[] {
  const text = planWith(`II. NHIỆM VỤ\n1. Chung\n${items.map((item) => `- ${item}`).join("\n")}`);
  return draftOf(text)
    .checks.filter(({ code }) => code === "phrase-misspelled")
    .map(({ span }) => text.slice(span.start, span.end));
}

describe("a phrase that is misspelled", () => {
  test.each(examples("misspelled").map((line) => line.split(" | ")))("%s", (item, words) => {
    expect(misspelled(item ?? "").join(" ; ")).toBe(words);
  });

  test("is pointed at in a heading as well", () => {
    const text = planWith("II. NHIÊM VỤ\n1. Chung\n- Đắp đê.");
    const [check] = draftOf(text).checks.filter(({ code }) => code === "phrase-misspelled");
    expect(text.slice(check?.span.start, check?.span.end)).toBe("NHIÊM VỤ");
  });

  test("is left as it is written", () => {
    const draft = draftOf(planWith("II. NHIỆM VỤ\n1. Chung\n- Sửa kè, hoàn thành trong qúy II."));
    expect(draft.tasks[0]?.statement).toBe("Sửa kè, hoàn thành trong qúy II.");
    expect(draft.tasks[0]?.deadline?.schedule).toMatchObject({ dueOn: "2026-06-30" });
  });
});

describe("words that are spelled right", () => {
  test.each(examples("spelled-right"))("%s", (item) => {
    expect(misspelled(item)).toEqual([]);
  });

  test.each(spelledPhrases.flatMap(({ spelled }) => spelled))(
    "%s, in small letters and in capitals",
    (phrase) => {
      expect(misspelled(`Trạm bơm ${phrase} đê.`, `TRẠM BƠM ${phrase.toUpperCase()} ĐÊ.`)).toEqual([]);
    },
  );
});

test("phrase after phrase misspelled is a bad scan, and one check says so", () => {
  const items = Array.from({ length: 14 }, (_, index) => `Tô chức đắp đê đoạn ${index + 1}.`);
  expect(misspelled(...items)).toEqual([]);
  const draft = draftOf(planWith(`II. NHIỆM VỤ\n1. Chung\n${items.map((item) => `- ${item}`).join("\n")}`));
  expect(draft.checks.filter(({ code }) => code === "text-of-low-quality")).toHaveLength(1);
});
