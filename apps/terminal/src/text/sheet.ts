import { printable } from "./cell.ts";

/** Rows for other programs and papers: the first one is the heading. */
export type Sheet = readonly (readonly string[])[];

/** RFC 4180, one header line. A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvOf(sheet: Sheet): string {
  const quoted = (cell: string): string => `"${guarded(printable(cell)).replaceAll('"', '""')}"`;
  return sheet.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}

/** A table of Markdown; what means something to Markdown or HTML in a document is escaped. */
export function markdownOf(sheet: Sheet): string {
  const [heading = [], ...rows] = sheet;
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell) => escaped(printable(cell))).join(" | ")} |\n`;
  return line(heading) + `|${" --- |".repeat(heading.length)}\n` + rows.map(line).join("");
}

/** Negative days of something late are a number, not a formula. */
function guarded(cell: string): string {
  return /^[=+\-@]/u.test(cell) && !/^-?\d+$/u.test(cell) ? `'${cell}` : cell;
}

function escaped(cell: string): string {
  return cell.replace(/[\\|`*_[\]<>]/gu, String.raw`\$&`);
}
