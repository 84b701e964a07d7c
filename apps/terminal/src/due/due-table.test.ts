import { describe, expect, test } from "vitest";
import { cellWidth } from "../text/cell.ts";
import { makeItems, makeList } from "../testing/make-office.ts";
import { dueTable } from "./due-table.ts";

const items = makeItems();
const list = makeList(items);

describe("on a terminal", () => {
  test.each([60, 80, 100, 160])("no line is wider than %i columns", (columns) => {
    const lines = dueTable(list, { language: "vi", columns });
    expect(Math.max(...lines.map(cellWidth))).toBeLessThanOrEqual(columns);
  });

  test("groups have their heading and the table ends with its day and rate", () => {
    const lines = dueTable(list, { language: "vi", columns: 120 });
    expect(lines).toContain("QUÁ HẠN  1");
    expect(lines.at(-1)).toBe("10 việc; tính đến 01-10-2024. Đúng hạn 0/1 việc đến hạn.");
  });

  test("the words of the paper stand beside the day", () => {
    const [line = ""] = dueTable(list, { language: "vi", columns: 160 }).filter((each) =>
      each.includes("Đình Bảng"),
    );
    expect(line).toMatch(/^- +trước 20-10-2024 {2}còn 19 ngày {2}Mỗi năm … trước ngày 20 tháng 10 {2}/u);
  });
});

describe("in a pipe", () => {
  test("every thing is one whole line below one heading", () => {
    const lines = dueTable(list, { language: "en", columns: null });
    expect(lines).toHaveLength(1 + items.length);
    expect(lines[0]).toMatch(/^CODE +DUE +LEFT +AS WRITTEN +UNIT +PLAN +TASK$/u);
    expect(lines.join("\n")).not.toContain("…\n");
  });
});

test("nothing due is said with its day", () => {
  expect(dueTable({ ...list, items: [] }, { language: "vi", columns: 80 })).toEqual([
    "Không có việc nào; tính đến 01-10-2024.",
  ]);
});
