import type { DraftSection } from "@dondoc/domain/draft";
import { describe, expect, test } from "vitest";
import { yearsAbove } from "./target-year.ts";

const section = (path: string, title: string, start: number): DraftSection => ({
  path,
  title,
  level: path.split("/").length,
  span: { start, end: start + title.length },
});
const sections = [
  section("I", "MỤC TIÊU ĐẾN NĂM 2030", 0),
  section("I/1", "Mục tiêu chung", 100),
  section("I/2", "Chỉ tiêu giai đoạn 2026-2028", 200),
  section("II", "NHIỆM VỤ", 300),
];

describe("the year that headings give their targets", () => {
  test("is that of the nearest heading that names one", () => {
    expect([150, 250].map(yearsAbove(sections))).toEqual([2030, 2028]);
  });
  test("does not reach into the next section", () => {
    expect(yearsAbove(sections)(350)).toBeNull();
    expect(yearsAbove([])(350)).toBeNull();
  });
});
