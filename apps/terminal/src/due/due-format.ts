import { printable } from "../text/cell.ts";
import type { DueJson } from "./due-json.ts";

/** Forms of a list for other programs and papers. */
const formats = ["table", "csv", "md"] as const;
type Format = (typeof formats)[number];

export function isFormat(text: string): text is Format {
  return formats.some((format) => format === text);
}

/** Columns of `due --format csv|md`; names are those of `dondoc.due/1` and stay in every language. */
const columns = [
  "id",
  "dueOn",
  "days",
  "timeliness",
  "asWritten",
  "unit",
  "role",
  "status",
  "plan",
  "statement",
] as const;

/** RFC 4180, one header line. A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
export function dueCsv(list: DueJson): string {
  const quoted = (cell: string): string => `"${guarded(cell).replaceAll('"', '""')}"`;
  return rowsOf(list)
    .map((row) => `${row.map(quoted).join(",")}\r\n`)
    .join("");
}

/** A table of Markdown; what means something to Markdown or HTML in a document is escaped. */
export function dueMarkdown(list: DueJson): string {
  const [heading = [], ...rows] = rowsOf(list);
  const line = (row: readonly string[]): string => `| ${row.map(escaped).join(" | ")} |\n`;
  return line(heading) + `|${" --- |".repeat(heading.length)}\n` + rows.map(line).join("");
}

function rowsOf(list: DueJson): readonly (readonly string[])[] {
  const rows = list.items.map((item) => {
    const { id, due, days, timeliness, unit, role, status, plan, statement } = item;
    const day = days === null ? "" : String(days);
    const cells = [id, due?.on ?? "", day, timeliness, due?.asWritten ?? "", unit?.name ?? "", role, status];
    return [...cells, plan.number, statement].map(printable);
  });
  return [columns, ...rows];
}

/** A late task's negative days are a number, not a formula. */
function guarded(cell: string): string {
  return /^[=+\-@]/u.test(cell) && !/^-?\d+$/u.test(cell) ? `'${cell}` : cell;
}

function escaped(cell: string): string {
  return cell.replace(/[\\|`*_[\]<>]/gu, String.raw`\$&`);
}
