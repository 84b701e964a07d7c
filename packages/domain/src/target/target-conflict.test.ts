import { describe, expect, test } from "vitest";
import { overSixty as upper } from "../scenarios/over-sixty.ts";
import type { Target } from "./target.ts";
import { compareWithUpper } from "./target-conflict.ts";

const conflictsOf = (lower: Partial<Target>, above: Target = upper) => {
  const comparison = compareWithUpper({ ...above, ...lower }, above);
  return comparison.kind === "comparable" ? comparison.conflicts : comparison.because;
};

describe("a lower level's target", () => {
  test("may be the same or more, and earlier", () => {
    expect(conflictsOf({})).toEqual([]);
    expect(conflictsOf({ value: 65, year: 2028, comparator: ">=" })).toEqual([]);
  });

  test("may not be less", () => {
    expect(conflictsOf({ value: 55 })).toEqual([{ kind: "weaker-value", upper: 60, lower: 55 }]);
  });

  test("loses something by 'từ 60%' under 'trên 60%'", () => {
    expect(conflictsOf({ comparator: ">=" })).toEqual([{ kind: "weaker-comparator" }]);
  });

  test("may not come later or leave the year out", () => {
    expect(conflictsOf({ year: 2035 })).toEqual([{ kind: "later-year", upper: 2030, lower: 2035 }]);
    expect(conflictsOf({ year: null })).toEqual([{ kind: "no-year", upper: 2030 }]);
    expect(conflictsOf({ year: 2035 }, { ...upper, year: null })).toEqual([]);
  });

  test("where less is better may not be more", () => {
    const poor: Target = { ...upper, comparator: "<", value: 4 };
    expect(conflictsOf({ value: 5 }, poor)).toEqual([{ kind: "weaker-value", upper: 4, lower: 5 }]);
    expect(conflictsOf({ value: 3 }, poor)).toEqual([]);
  });

  test("may not point the other way", () => {
    expect(conflictsOf({ comparator: "<=" })).toEqual([{ kind: "other-direction" }]);
  });
});

describe("what is not compared", () => {
  test.each([
    ["another unit", { unit: "%/năm" }, "other-unit"],
    ["a share of something else", { denominator: "hộ gia đình" }, "other-denominator"],
    ["a value to keep", { comparator: "=" }, "neither-up-nor-down"],
  ] as const)("%s", (_, lower, because) => expect(conflictsOf(lower)).toBe(because));

  test("a count: a part of the whole is no weaker target", () => {
    expect(conflictsOf({ value: 2 }, { ...upper, value: 35, unit: "KCN", denominator: null })).toBe(
      "a-count",
    );
  });

  test("a denominator that one of the two leaves out does not stand in the way", () => {
    expect(conflictsOf({ denominator: null })).toEqual([]);
    expect(conflictsOf({ denominator: "Dân số" })).toEqual([]);
  });
});
