import { describe, expect, test } from "vitest";
import { isReached } from "./target.ts";

describe("a target of 60", () => {
  test.each([
    ["trên 60%", ">", 60, false],
    ["trên 60%", ">", 60.01, true],
    ["từ 60% trở lên", ">=", 60, true],
    ["từ 60% trở lên", ">=", 59.99, false],
    ["dưới 60%", "<", 60, false],
    ["dưới 60%", "<", 59.99, true],
    ["không quá 60%", "<=", 60, true],
    ["không quá 60%", "<=", 60.01, false],
    ["đạt 60%", "=", 60, true],
    ["đạt 60%", "=", 60.1, false],
  ] as const)("written '%s' (%s) and measured %f: %s", (_, comparator, measured, reached) => {
    expect(isReached({ comparator, value: 60, valueMax: null }, measured)).toBe(reached);
  });

  test("that is only roughly said is never judged", () => {
    expect(isReached({ comparator: "~", value: 60, valueMax: null }, 60)).toBeNull();
  });
});

describe("a range from 400 to 420", () => {
  const range = { comparator: "range", value: 400, valueMax: 420 } as const;

  test.each([
    [399, false],
    [400, true],
    [420, true],
    [421, false],
  ])("measured %i: %s", (measured, reached) => expect(isReached(range, measured)).toBe(reached));

  test("without an upper end is its one value", () => {
    expect([399, 400, 401].map((measured) => isReached({ ...range, valueMax: null }, measured))).toEqual([
      false,
      true,
      false,
    ]);
  });
});
