import type { Span } from "@dondoc/domain";
import type { SheetRow } from "./sheet-row.ts";

/** A cell with its place in the text. */
export type LaidCell = { readonly text: string; readonly span: Span };
export type LaidRow = { readonly line: number; readonly cells: readonly LaidCell[] };
export type LaidRows = { readonly text: string; readonly rows: readonly LaidRow[] };

const BETWEEN = " | ";

/** A sheet as text, one row a line, so that whatever is read from it can be shown where it stands. */
export function textOfRows(rows: readonly SheetRow[]): LaidRows {
  const parts: string[] = [];
  let length = 0;
  const add = (text: string): Span => {
    const start = length;
    parts.push(text);
    length += text.length;
    return { start, end: length };
  };
  const laid = rows.map(({ line, cells }) => {
    const placed = cells.map((cell, at) => {
      if (at > 0) add(BETWEEN);
      const text = cell.replaceAll(/\s+/gu, " ").trim();
      return { text: cell, span: add(text) };
    });
    add("\n");
    return { line, cells: placed };
  });
  return { text: parts.join(""), rows: laid };
}
