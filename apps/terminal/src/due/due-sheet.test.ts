import { expect, test } from "vitest";
import { makeItem, makeItems, makeList } from "../testing/make-office.ts";
import { csvOf, markdownOf } from "../text/sheet.ts";
import { dueJson } from "./due-json.ts";
import { dueSheet } from "./due-sheet.ts";

const listOf = (items: ReturnType<typeof makeItems>) => dueSheet(dueJson(makeList(items)).items);

test("a list of comma-separated values has one line a task under one of names", () => {
  const lines = csvOf(listOf(makeItems())).trimEnd().split("\r\n");
  expect(lines).toHaveLength(makeItems().length + 1);
  expect(lines[0]).toMatch(/^"id","dueOn","days",/u);
  expect(lines[1]).toContain('"2024-06-30","-93","overdue"');
});

test.each(["=HYPERLINK(1)", "+1+1", "-1+1", "@SUM(A1)"])("a spreadsheet takes %s for text", (statement) => {
  expect(csvOf(listOf([makeItem(1, { statement })]))).toContain(`"'${statement}"`);
});

test("quotation marks are doubled, and a line break is no new line", () => {
  const csv = csvOf(listOf([makeItem(1, { statement: 'báo cáo "năm"\n2024' })]));
  expect(csv).toContain('"báo cáo ""năm"" 2024"');
});

test("a table of Markdown is not broken by what a document says", () => {
  const table = markdownOf(listOf([makeItem(1, { statement: "a|b <script> [x](y)" })]));
  expect(table).toContain(String.raw`a\|b \<script\> \[x\](y)`);
  expect(table.split("\n")[1]).toMatch(/^\| --- \|/u);
});
