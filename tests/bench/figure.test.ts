import { describe, expect, test } from "vitest";
import { lineOf, mediansOf, meetsBar } from "./figure.ts";

const atMostThree = { name: "roll-up ÷ loop", unit: "×", bar: { atMost: 3 } };

describe("a figure", () => {
  test("is ok at its bar and short beyond it", () => {
    expect(lineOf({ ...atMostThree, value: 3 })).toBe("roll-up ÷ loop  3 × (bar ≤ 3) ok");
    expect(lineOf({ ...atMostThree, value: 3.017 })).toBe("roll-up ÷ loop  3.02 × (bar ≤ 3) short");
    expect(meetsBar({ ...atMostThree, bar: { atLeast: 0.1 }, value: 0.09 })).toBe(false);
  });

  test("that could not be measured is short", () => {
    expect(meetsBar({ ...atMostThree, value: Number.NaN })).toBe(false);
  });
});

test("ways are measured in turns, each as often as there are rounds", () => {
  const turns: string[] = [];
  const medians = mediansOf(3, [() => turns.push("a"), () => turns.push("b")]);
  expect(turns.join("")).toBe("ababab");
  expect(medians).toHaveLength(2);
});
