import { DraftTarget } from "@dondoc/domain/draft";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberOf } from "./target-quantity.ts";
import { targetsIn } from "./target.ts";
import { examplesIn, passageOf } from "./testing/examples.ts";

function read(where: string, words: string): string {
  const targets = targetsIn(passageOf(words), { inTargetSection: where === "section" });
  return targets.length === 0 ? "none" : targets.map(written).join(" ; ");
}

/** A target as the example files write it. */
function written({ comparator, value, valueMax, unit, denominator, year, indicator }: DraftTarget): string {
  return [
    comparator === "range" ? `${value}–${valueMax}` : `${comparator} ${value}`,
    `[${unit}]`,
    denominator === null ? [] : `/ ${denominator}`,
    year === null ? [] : `@ ${year}`,
    indicator === "" ? [] : `« ${indicator} »`,
  ]
    .flat()
    .join(" ");
}

const valid = examplesIn("target-valid.txt");
const invalid = examplesIn("target-invalid.txt");

describe("targets", () => {
  test.for(valid)("$line", ({ fields: [where = "", words = "", expected] }) => {
    expect(read(where, words)).toBe(expected);
  });
  test("every row of the domain reference §3.7 has an example", () => {
    const rows = new Set([...valid, ...invalid].map(({ note }) => Number.parseInt(note, 10)));
    expect(Array.from({ length: 38 }, (_, index) => index + 1).filter((row) => !rows.has(row))).toEqual([]);
  });
});

describe("numbers that are no target", () => {
  test.for(invalid)("$line", ({ fields: [where = "", words = ""] }) => {
    expect(read(where, words)).toBe("none");
  });
});

test("the comma is the decimal mark and the dot the thousands mark", () => {
  expect(["2.989,5", "1.510", "99,25", "99.25", "05", "1.234.567"].map(numberOf)).toEqual([
    2989.5, 1510, 99.25, 99.25, 5, 1_234_567,
  ]);
});

test("the year of the heading counts where the words give none", () => {
  const targets = targetsIn(passageOf("Tỷ lệ đô thị hóa đạt 45%, trong đó năm 2027 đạt 40%"), {
    inTargetSection: true,
    year: 2030,
  });
  expect(targets.map(({ value, year }) => [value, year])).toEqual([
    [45, 2030],
    [40, 2027],
  ]);
});

test("a target points at its own words among several", () => {
  const text = "Hình thành 04 khu công nghiệp, nâng số khu lên 9 KCN; tỷ lệ lấp đầy đạt trên 80%.";
  const targets = targetsIn(passageOf(text), { inTargetSection: true });
  expect(targets.map(({ asWritten }) => asWritten)).toEqual([
    "Hình thành 04 khu công nghiệp",
    "nâng số khu lên 9 KCN",
    "tỷ lệ lấp đầy đạt trên 80%",
  ]);
  for (const { span, asWritten } of targets) expect(text.slice(span.start, span.end)).toBe(asWritten);
});

const word = fc.constantFrom(
  ..."đạt 60% 1.510 49,1 - 50% từ đến trở lên tỷ lệ năm 2030 KCN và , ; . : ( ) /năm trên ≥ khoảng số".split(
    " ",
  ),
);
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(word, { maxLength: 60 }).map((words) => words.join(" ")),
);

describe("any text", () => {
  test("is read without a throw into targets of the domain, within the text", () => {
    fc.assert(
      fc.property(text, fc.boolean(), (words, inTargetSection) => {
        for (const target of targetsIn(passageOf(words), { inTargetSection })) {
          DraftTarget.parse(target);
          expect(words.slice(target.span.start, target.span.end)).toBe(target.asWritten);
        }
      }),
      { numRuns: 500 },
    );
  });
  test("ends with any line of ten thousand characters, long before a test is given up", () => {
    for (const piece of [
      "1",
      "1.000",
      "5 km và ",
      "100% ",
      "tỷ lệ ",
      "(",
      "12-",
      "năm 2026 ",
      "đến năm ",
      "đạt, ",
    ]) {
      const line = piece.repeat(Math.ceil(10_000 / piece.length));
      const ends = targetsIn(passageOf(line), { inTargetSection: true }).map(({ span }) => span.end);
      expect(Math.max(0, ...ends), piece).toBeLessThanOrEqual(line.length);
    }
  });
});
