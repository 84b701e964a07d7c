import { printable } from "../printable.ts";
import type { Listing, ListingCell } from "./listing.ts";

/** By it spreadsheets know that the file is UTF-8. */
const MARK = "\uFEFF";

/** RFC 4180, one header line. A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvOfListing({ columns, rows }: Listing): string {
  const lines = [columns.map(({ name }) => name), ...rows];
  return MARK + lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

function quoted(cell: ListingCell): string {
  const text = typeof cell === "string" ? guarded(printable(cell)) : String(cell ?? "");
  return `"${text.replaceAll('"', '""')}"`;
}

/** Spreadsheets look for a formula behind spaces and tabs as well; what is a number is one in its own column. */
function guarded(text: string): string {
  return /^\s*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
}
