import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { draftOf, examplesIn, planWith } from "../testing/read.ts";
import { namesProduct } from "./five-clear.ts";

const examples = (name: string): string[] =>
  examplesIn(readFileSync(join(import.meta.dirname, "examples", `${name}.txt`), "utf8"));
const isNamed = (statement: string): boolean => namesProduct({ outputs: [], statement });

describe("a product is named", () => {
  test.each(examples("product-valid"))("%s", (statement) => {
    expect(isNamed(statement)).toBe(true);
  });

  test("by the column that stands beside the task", () => {
    expect(namesProduct({ outputs: ["Cầu treo"], statement: "Xây dựng cầu treo." })).toBe(true);
  });
});

describe("no product is named", () => {
  test.each(examples("product-invalid"))("%s", (statement) => {
    expect(isNamed(statement)).toBe(false);
  });
});

/** Checks of one code in a paper, each with the words it points at and the tasks it stands for. */
function found(text: string, code: string) {
  return draftOf(text)
    .checks.filter((check) => check.code === code)
    .map(({ span, tasks }) => ({ words: text.slice(span.start, span.end), tasks }));
}

const undated = ["Mở lớp dạy bơi.", "Sửa bể bơi xã.", "Thay phao cứu hộ."];

/** A plan of one group of items. */
function planOf(items: readonly string[]): string {
  return planWith(`II. NHIỆM VỤ\n1. Chung\n${items.map((item) => `- ${item}`).join("\n")}`);
}

/** An appendix with a task in each row. */
function tableOf(rows: readonly (readonly [task: string, time: string, product: string])[]): string {
  const lines = rows.map(([task, time, product], index) =>
    [String(index + 1), task, "Sở Y tế", time, product].join("\t"),
  );
  return [
    "PHỤ LỤC",
    "DANH MỤC NHIỆM VỤ",
    "",
    "STT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn\tSản phẩm",
    ...lines,
  ].join("\n");
}

describe("tasks without a deadline", () => {
  test("are told by one check where a paper goes without deadlines, from the first of them to the last", () => {
    const text = planOf(["Chuẩn bị sân, xong trước ngày 30/6/2026.", ...undated]);
    const [check, ...others] = found(text, "task-without-deadline");
    expect(others).toEqual([]);
    expect(check?.tasks).toEqual(["T2", "T3", "T4"]);
    expect(check?.words).toMatch(/^Mở lớp dạy bơi\.[\s\S]*Thay phao cứu hộ\.$/);
  });

  test("are pointed at one by one where most others have a deadline", () => {
    const dated = ["15/5", "30/6", "15/7", "31/8", "30/9"].map(
      (day, index) => `Khám đợt ${index + 1}, xong trước ngày ${day}/2026.`,
    );
    expect(found(planOf([...dated, "Sửa bể bơi xã."]), "task-without-deadline")).toEqual([
      { words: "Sửa bể bơi xã.", tasks: undefined },
    ]);
  });

  test("are those of words that name no time", () => {
    expect(found(planOf(["Kịp thời thay phao cứu hộ."]), "task-without-deadline")).toHaveLength(1);
  });

  test("are not those done all the time, every year or on request", () => {
    const items = [
      "Thường xuyên trực bể bơi.",
      "Hằng năm, tổ chức giải bơi.",
      "Chậm nhất 5 ngày kể từ khi phao hỏng, thay phao.",
    ];
    expect(found(planOf(items), "task-without-deadline")).toEqual([]);
  });
});

describe("tasks without a product", () => {
  test("are told by one check where the paper names none", () => {
    const checks = found(planOf(undated), "task-without-product");
    expect(checks.map(({ tasks }) => tasks)).toEqual([["T1", "T2", "T3"]]);
  });

  test("are the rows whose cell was left empty", () => {
    const text = tableOf([
      ["Mở lớp dạy bơi", "Quý I/2026", "Lớp học"],
      ["Sửa bể bơi xã", "Quý II/2026", "Bể bơi"],
      ["Thay phao cứu hộ", "Quý II/2026", ""],
      ["Tổ chức giải bơi", "Quý III/2026", "Giải bơi"],
    ]);
    expect(found(text, "task-without-product")).toEqual([{ words: "Thay phao cứu hộ", tasks: undefined }]);
  });
});
