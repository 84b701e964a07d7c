import { describe, expect, test } from "vitest";
import { oddSignsIn } from "./odd-signs.ts";

describe("signs of a bad scan", () => {
  test("none in words, capitals, figures and symbols as offices write them", () => {
    expect(oddSignsIn("Số: 12/KH-UBND, ngày 05/8/2026; Sở Y tế, TP. Đà Nẵng (100%) – 2.5 km2")).toBe(0);
  });

  test("a sign that no office types counts each time", () => {
    expect(oddSignsIn("Kế ho|ch #1 ~ {")).toBe(4);
  });

  test("capitals inside a word count, a single one does not", () => {
    expect(oddSignsIn("thựcHIện")).toBe(1);
    expect(oddSignsIn("GDĐT và iPhone")).toBe(0);
  });

  test("a figure counts between letters only", () => {
    expect(oddSignsIn("th0ng b4o")).toBe(2);
    expect(oddSignsIn("km2 và 5a")).toBe(0);
  });
});
