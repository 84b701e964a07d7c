import { expect, test } from "vitest";
import { docxText } from "./docx-text.ts";
import { abstractList, cell, level, list, makeDocx, numbered, p, table } from "./testing/make-docx.ts";

const numbering = abstractList(1, level(0, "decimal", { text: "%1." })) + list(1, 1);
/** Long enough that two thousand of them are parsed in many pieces. */
const filler = "x".repeat(400);

function linesOf(body: string): string[] {
  const result = docxText(makeDocx({ body, numbering }));
  return result.ok ? result.value.text.split("\n") : [result.problem.code];
}

test("a document parsed in pieces counts its paragraphs through", () => {
  const lines = linesOf(Array.from({ length: 4_000 }, (_, at) => numbered(`${at} ${filler}`, 1)).join(""));
  expect(lines.map((line) => line.slice(0, line.indexOf("x")))).toEqual(
    Array.from({ length: 4_000 }, (_, at) => `${at + 1}. ${at} `),
  );
});

test("a long table between paragraphs keeps every row once and in order", () => {
  const rows = Array.from({ length: 3_000 }, (_, at) => cell(p(`row ${at}`)) + cell(p(filler)));
  const lines = linesOf(p("before") + table(...rows) + p("after"));
  expect(lines.filter((line) => line !== filler)).toEqual([
    "before",
    ...rows.map((_, at) => `row ${at}`),
    "after",
  ]);
  expect(lines).toHaveLength(6_002);
});
