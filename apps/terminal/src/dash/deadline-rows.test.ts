import { expect, test } from "vitest";
import { makeItems, makeView } from "../testing/make-office.ts";
import { type Lens, firstLens } from "./dashboard-state.ts";
import { cursorIndex, deadlineRows } from "./deadline-rows.ts";

const shown = (lens: Lens, items = makeItems()): string[] =>
  deadlineRows(makeView(items), lens).rows.map((row) =>
    row.kind === "group" ? `${row.group} ${row.count}` : row.key,
  );

test("late things come first, and what has no day is folded with its count", () => {
  const rows = shown(firstLens);
  expect(rows[0]).toBe("overdue 1");
  expect(rows.filter((row) => /^[a-z-]+ \d+$/u.test(row))).toEqual([
    "overdue 1",
    "this-week 0",
    "this-month 5",
    "later 0",
    "undated 3",
    "continuous 1",
  ]);
  expect(rows).toHaveLength(6 + 1 + 5);
});

test("a filter opens every group and hides the empty ones", () => {
  const lens: Lens = { ...firstLens, query: "xa hoi hoa" };
  expect(shown(lens)[0]).toBe("undated 3");
  expect(shown(lens)).toHaveLength(4);
});

test("a view shows only its kind, unfolded", () => {
  expect(shown({ ...firstLens, view: "continuous" })[0]).toBe("continuous 1");
  expect(shown({ ...firstLens, view: "overdue" })).toHaveLength(2);
});

test("an office without plans has no headings", () => {
  expect(shown(firstLens, [])).toEqual([]);
});

test("rows are numbered through all that matches", () => {
  const { rows, matched } = deadlineRows(makeView(), { ...firstLens, folded: new Set() });
  expect(rows.flatMap((row) => (row.kind === "item" ? [row.at] : []))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
  expect(matched).toBe(10);
});

test("the cursor stays on its row, and starts on the first thing that can be opened", () => {
  const { rows } = deadlineRows(makeView(), firstLens);
  expect(cursorIndex(rows, null)).toBe(1);
  expect(cursorIndex(rows, "group:this-month")).toBe(3);
  expect(cursorIndex(rows, "gone")).toBe(1);
});

test("rows are made once for one lens", () => {
  const office = makeView();
  expect(deadlineRows(office, firstLens)).toBe(deadlineRows(office, firstLens));
  expect(deadlineRows(office, firstLens)).not.toBe(deadlineRows(office, { ...firstLens }));
});
