import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { draftOf, examplesIn, planWith } from "../testing/read.ts";

const examples = (name: string): string[] =>
  examplesIn(readFileSync(join(import.meta.dirname, "examples", `${name}.txt`), "utf8"));

const dateCodes = [
  "due-before-issue",
  "due-after-its-period",
  "deadlines-contradict",
  "no-such-day",
  "interim-after-final",
];

/** What is said of the dates of a plan of 05-3-2026 around the given body, each with the words it points at. */
function checksOf(body: string): string[] {
  const text = planWith(body);
  return draftOf(text)
    .checks.filter(({ code }) => dateCodes.includes(code))
    .map(({ code, span }) => `${code} | ${text.slice(span.start, span.end)}`);
}

const asItem = (words: string): string => `II. NHIỆM VỤ\n1. Chung\n- ${words}\n- Giữ sạch kho giống.`;

describe("times that are wrong", () => {
  test.each(examples("dates-wrong").map((line) => line.split(" | ")))("%s: %s", (code, item, words) => {
    expect(checksOf(asItem(item ?? ""))).toEqual([`${code} | ${words}`]);
  });
});

describe("times that nothing is certainly wrong with", () => {
  test.each(examples("dates-right"))("%s", (item) => {
    expect(checksOf(asItem(item))).toEqual([]);
  });
});

describe("a deadline behind the time it stands under", () => {
  const late = "Sửa mương, xong trước ngày 15/7/2026";

  test("is one behind the line that closes its group", () => {
    const group = `1. Chung\n- ${late}.\n- Giữ kho giống.\n* Thanh tra Sở chủ trì thực hiện, hoàn thành trong quý II/2026.`;
    expect(checksOf(`II. NHIỆM VỤ\n${group}`)).toEqual(["due-after-its-period | xong trước ngày 15/7/2026"]);
  });

  test("is one behind the quarter or the year of its heading", () => {
    const body = `II. NHIỆM VỤ\n1. Trong quý II/2026\n- ${late}.\n2. Nhiệm vụ trong quý III/2026\n- ${late} nữa.`;
    expect(checksOf(body)).toEqual(["due-after-its-period | xong trước ngày 15/7/2026"]);
  });

  test("is one behind the year of the plan", () => {
    expect(checksOf(asItem("Sửa mương, xong trước ngày 15/7/2027."))).toEqual([
      "due-after-its-period | xong trước ngày 15/7/2027",
    ]);
  });

  test("is no report or review, which follows the time it is about", () => {
    expect(checksOf(asItem("Tổng kết việc sửa mương trước ngày 15/01/2027."))).toEqual([]);
  });

  test("is not told by a heading that names another paper", () => {
    const body = `II. NHIỆM VỤ\n1. Thực hiện Chương trình nước sạch quý II/2026\n- ${late}.`;
    expect(checksOf(body)).toEqual([]);
  });
});

describe("target years the wrong way round", () => {
  const asTarget = (words: string): string =>
    `I. MỤC TIÊU ĐẾN NĂM 2030\n- ${words}\nII. NHIỆM VỤ\n- Giữ kho giống.`;

  test.each([
    ["an interim year after the last", "Đến năm 2030, 80% số mương được lát, trong đó đến năm 2035 đạt 50%."],
    ["a start after the end", "Tăng số mương được lát từ 40% năm 2030 lên 60% năm 2026."],
    ["a year behind that of the heading", "Đến năm 2035, 80% số mương được lát."],
  ])("are %s", (_, words) => {
    expect(new Set(checksOf(asTarget(words)).map((check) => check.split(" | ")[0]))).toEqual(
      new Set(["interim-after-final"]),
    );
  });

  test.each([
    [
      "an interim year before the last",
      "Đến năm 2030, 80% số mương được lát, trong đó đến năm 2028 đạt 50%.",
    ],
    ["a rise from one year to a later", "Tăng số mương được lát từ 40% năm 2026 lên 60% năm 2030."],
    ["a view beyond it", "80% số mương được lát, định hướng đến năm 2035 đạt 90%."],
  ])("are not %s", (_, words) => {
    expect(checksOf(asTarget(words))).toEqual([]);
  });
});
