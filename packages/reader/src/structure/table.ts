import { startsUnit } from "../assignment/unit-words.ts";
import { isPersonName } from "../closing/posts.ts";
import { bareKey, spelledKey } from "../text/key.ts";
import type { Line } from "../text/lines.ts";
import { markerOf } from "./marker.ts";
import { type Column, columnOf } from "./table-column.ts";

/** A row of a table whose cells stand on lines of their own, with the number or heading it goes under. */
export type TableRow = {
  readonly cells: readonly (readonly Line[])[];
  /** Label of the group of rows ("II"), where the table has groups. */
  readonly group: string | null;
  /** The column of each cell, where the layout itself tells. */
  readonly columns?: readonly Column[];
};

export type Table = {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** Indices of lines: of the first heading cell, and behind the last row. */
  readonly from: number;
  readonly to: number;
};

const HEADING_CELLS_AT_MOST = 10;
const ordinal = /^\(?(\d{1,3}(?:\.\d{1,2}){0,2})\s*[.)]?$/;
const groupLabel = /^([IVX]{1,5}|[A-HĐ])\s*[.)]?$/;

/** Tables of tasks among the lines. Word processors and layout tools write each cell on a line of its own. */
export function tablesIn(written: readonly Line[]): Table[] {
  const lines = withoutEvenSpacing(written);
  const tables: Table[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? "";
    if (text.length > 9 || !/^(?:s?tt|so tt|so thu tu)$/.test(bareKey(text))) continue;
    const table = tableAt(lines, at);
    if (table === null) continue;
    tables.push(table);
    at = table.to - 1;
  }
  return tables;
}

/** Where a blank line follows every line it parts no rows. */
function withoutEvenSpacing(lines: readonly Line[]): readonly Line[] {
  const spaced = lines.filter((line) => line.blanksBefore > 0).length;
  if (spaced <= lines.length * 0.6) return lines;
  return lines.map((line) => ({ ...line, blanksBefore: Math.max(0, line.blanksBefore - 1) }));
}

/** Length of a full line, where cells are wrapped; unwrapped cells have no such thing. */
function fullLine(lines: readonly Line[], from: number): number {
  const longest = lines.slice(from, from + 400).reduce((most, line) => Math.max(most, line.text.length), 0);
  const full = longest * 0.8;
  const wraps = lines.slice(from, from + 400).filter((line, index, all) => {
    const next = all[index + 1];
    return line.text.length >= full && next !== undefined && /^\p{Ll}/u.test(next.text);
  });
  return longest >= 60 && longest <= 120 && wraps.length >= 2 ? full : Number.POSITIVE_INFINITY;
}

function tableAt(lines: readonly Line[], from: number): Table | null {
  const columns: Column[] = [];
  let at = from + 1;
  for (; at < Math.min(lines.length, from + 1 + HEADING_CELLS_AT_MOST); at += 1) {
    const line = lines[at];
    if (line === undefined || ordinal.test(line.text) || groupLabel.test(line.text)) break;
    if (line.text.length > 90 || (columns.length > 1 && line.blanksBefore > 0)) break;
    columns.push(columnOf(line.text));
  }
  if (columns.includes("form") || !columns.includes("task") || columns.length < 2) return null;
  const isNumbered = ordinal.test(lines[at]?.text ?? "") || groupLabel.test(lines[at]?.text ?? "");
  const { rows, to } = isNumbered ? numberedRows(lines, at) : spacedRows(lines, at);
  return rows.length === 0 ? null : { columns, rows, from, to };
}

/** Rows that begin with their ordinal; a Roman numeral opens a group, its title follows. */
function numberedRows(
  lines: readonly Line[],
  from: number,
): { readonly rows: TableRow[]; readonly to: number } {
  const rows: TableRow[] = [];
  let group: string | null = null;
  let inTitle = false;
  const full = fullLine(lines, from);
  let cells: Line[][] | null = null;
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || (endsTable(line) && !opensGroup(lines, at))) break;
    const titled = /^([IVX]{1,5})\s*[.)]?\s+\S/.exec(line.text)?.[1];
    const label = groupLabel.exec(line.text)?.[1] ?? (opensGroup(lines, at) ? titled : undefined);
    if (ordinal.test(line.text) || label !== undefined) {
      if (cells !== null) rows.push({ cells, group });
      cells = label === undefined ? [] : null;
      inTitle = label !== undefined;
      group = label ?? group;
      continue;
    }
    if (inTitle || cells === null) continue;
    addCell(cells, line, full);
  }
  if (cells !== null) rows.push({ cells, group });
  return { rows: rows.filter((row) => row.cells.length > 0), to: at };
}

/** Rows that a blank line parts, in tables that leave their ordinals to the word processor. */
function spacedRows(
  lines: readonly Line[],
  from: number,
): { readonly rows: TableRow[]; readonly to: number } {
  const full = fullLine(lines, from);
  const rows: { cells: Line[][]; group: null }[] = [];
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || endsTable(line)) break;
    if (line.blanksBefore > 0 || rows.length === 0) rows.push({ cells: [], group: null });
    const cells = rows.at(-1)?.cells;
    if (cells !== undefined) addCell(cells, line, full);
  }
  return { rows, to: at };
}

/** A line that goes on in lower case inside a sentence belongs to the cell above. */
function addCell(cells: Line[][], line: Line, full: number): void {
  const above = cells.at(-1)?.at(-1);
  const isListed = /^[-+]\s?\S/.test(line.text) && above !== undefined && /^[-+]\s?\S/.test(above.text);
  const goesOn =
    above !== undefined &&
    /^\p{Ll}/u.test(line.text) &&
    /[\p{L},]$/u.test(above.text) &&
    !/^(?:các|ubnd)\s/iu.test(line.text);
  const isUnit = startsUnit(line.text, spelledKey(line.text)) || isPersonName(line.text);
  const isWrapped = above !== undefined && above.text.length >= full && !/[.;:]$/.test(above.text) && !isUnit;
  if (
    goesOn ||
    isWrapped ||
    isListed ||
    (above !== undefined && /^[-+]\s/.test(line.text) && cells.length === 1)
  )
    cells.at(-1)?.push(line);
  else cells.push([line]);
}

/** "II. Nhóm nhiệm vụ …" on one line, with a row behind it. */
function opensGroup(lines: readonly Line[], at: number): boolean {
  if (!/^[IVX]{1,5}\s*[.)]?\s+\S/.test(lines[at]?.text ?? "")) return false;
  return lines.slice(at + 1, at + 3).some((line) => ordinal.test(line.text));
}

function endsTable(line: Line): boolean {
  if (/^(?:noi nhan|phu luc|tren day la|ghi chu\s*:)/.test(bareKey(line.text))) return true;
  const marker = markerOf(line.text);
  if (marker === null || line.text.length < 14) return false;
  return marker.kind === "roman" || marker.kind === "article" || marker.kind === "chapter";
}
