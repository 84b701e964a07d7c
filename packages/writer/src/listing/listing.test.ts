import { unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { csvOfListing } from "./csv-of-listing.ts";
import type { Listing } from "./listing.ts";
import { xlsxOfListing } from "./xlsx-of-listing.ts";

const columns = [
  { key: "statement", name: "Nội dung", width: 40 },
  { key: "days", name: "Số ngày", width: 10 },
];
const listing = (...statements: readonly string[]): Listing => ({
  title: "Việc đến hạn: 31/KH",
  columns,
  rows: statements.map((statement, at) => [statement, at === 0 ? -3 : null]),
});

const formulas = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  '=HYPERLINK("http://a")',
  "\t=1",
  " =1",
  "＝1",
  "=cmd|' /C calc'!A0",
];

describe("a list as CSV", () => {
  test("is UTF-8 that a spreadsheet knows, with quotes doubled and lines kept together", () => {
    expect(csvOfListing(listing('Đọc "sách"', "một, hai\nba"))).toBe(
      '\uFEFF"Nội dung","Số ngày"\r\n"Đọc ""sách""","-3"\r\n"một, hai ba",""\r\n',
    );
  });

  test.each(formulas)("keeps %j of a document as text, and no formula", (statement) => {
    const [, row = ""] = csvOfListing(listing(statement)).split("\r\n");
    expect(row).toMatch(/^"'/u);
  });
});

describe("a list as XLSX, read again by another library", () => {
  test("has its heading, its rows and its numbers", async () => {
    const rows = await readSheet(Buffer.from(await xlsxOfListing(listing("Đọc sách", "Sửa mái"))));
    expect(rows).toEqual([
      ["Nội dung", "Số ngày"],
      ["Đọc sách", -3],
      ["Sửa mái", null],
    ]);
  });

  test.each(formulas)("keeps %j of a document as text, and no formula", async (statement) => {
    const bytes = await xlsxOfListing(listing(statement));
    const sheet = new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"]);
    expect(sheet).not.toContain("<f>");
    const rows = await readSheet(Buffer.from(bytes));
    expect(String(rows[1]?.[0]).trim()).toBe(statement.trim());
  });
});
