import { bareKey } from "../text/key.ts";
import type { Line } from "../text/lines.ts";
import { matchesOf } from "../text/matches.ts";
import type { Table, TableRow } from "./table.ts";
import { type Column, columnOf } from "./table-column.ts";

/** A run of words between wide gaps, with the place on the page where it begins. */
type Chunk = { readonly line: Line; readonly from: number; readonly to: number };

const HEADING_LINES_AT_MOST = 5;
const ROW_LINES_AT_MOST = 2000;
const ordinal = /^\(?\d{1,3}[.)]?$/;
const groupLabel = /^([IVX]{1,5}|[A-HĐ])[.)]?$/;

/** Tables that a layout tool kept in place: columns stand under one another, a cell runs over several lines. */
export function alignedTablesIn(lines: readonly Line[]): Table[] {
  const tables: Table[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const table = tableAt(lines, at);
    if (table === null) continue;
    tables.push(table);
    at = table.to - 1;
  }
  return tables;
}

function tableAt(lines: readonly Line[], from: number): Table | null {
  // Nearly every line is none, which its first letters show.
  if (!/^s?tt\s/.test(bareKey(lines[from]?.text.slice(0, 4) ?? ""))) return null;
  const heading = chunksOf(lines[from]);
  if (heading.length < 3 || !/^s?tt$/.test(bareKey(heading[0]?.line.text ?? ""))) return null;
  const names = heading.map((chunk) => chunk.line.text);
  let first = from + 1;
  for (; first < Math.min(lines.length, from + HEADING_LINES_AT_MOST); first += 1) {
    const chunks = chunksOf(lines[first]);
    if (isLabel(chunks[0]) || (lines[first]?.blanksBefore ?? 0) > 0) break;
    // A heading of two lines has its second words under the first.
    const under = chunks.map((chunk) => overlapping(heading, chunk));
    if (under.includes(-1)) break;
    chunks.forEach((chunk, index) => {
      names[under[index] ?? 0] += ` ${chunk.line.text}`;
    });
  }
  const columns = names.map((name, index): Column => (index === 0 ? "other" : columnOf(name)));
  const saysMore = columns.some(
    (column) => column === "lead" || column === "coordinate" || column === "time",
  );
  if (!columns.includes("task") || !saysMore || columns.includes("form")) return null;
  let to = first;
  while (to < Math.min(lines.length, first + ROW_LINES_AT_MOST) && !endsTable(lines[to])) to += 1;
  const body = lines.slice(first, to);
  const rows = rowsOf(body, columns, bordersOf(heading, body));
  return rows.length === 0 ? null : { columns, rows, from, to };
}

function chunksOf(line: Line | undefined): Chunk[] {
  if (line === undefined) return [];
  return matchesOf(line.text, /\S+(?: \S+)*/g).map((match) => {
    const start = line.start + match.index;
    const from = line.indent + match.index;
    const text = match[0];
    return { line: { ...line, text, start, end: start + text.length }, from, to: from + text.length };
  });
}

function isLabel(chunk: Chunk | undefined): boolean {
  return chunk !== undefined && (ordinal.test(chunk.line.text) || groupLabel.test(chunk.line.text));
}

function overlapping(heading: readonly Chunk[], chunk: Chunk): number {
  return heading.findIndex((above) => above.from < chunk.to && chunk.from < above.to);
}

function endsTable(line: Line | undefined): boolean {
  if (line === undefined) return true;
  const isWide = line.text.length > 90 && !/\s{2}/.test(line.text);
  return isWide || /^(?:noi nhan|phu luc|tren day la|ghi chu\s*:)/.test(bareKey(line.text));
}

/** Where each column begins: at the place most cells begin, or half way between two headings. */
function bordersOf(heading: readonly Chunk[], body: readonly Line[]): number[] {
  const starts = body.flatMap((line) => chunksOf(line).map((chunk) => chunk.from));
  return heading.map((chunk, index) => {
    const before = heading[index - 1];
    if (before === undefined) return 0;
    const counts = new Map<number, number>();
    for (const start of starts)
      if (start > before.to && start <= chunk.to) counts.set(start, (counts.get(start) ?? 0) + 1);
    const usual = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0];
    const between = (before.to + chunk.from) / 2;
    return usual === undefined || usual[1] < 2 ? between : Math.min(between, usual[0]);
  });
}

function rowsOf(body: readonly Line[], columns: readonly Column[], borders: readonly number[]): TableRow[] {
  const rows: TableRow[] = [];
  let group: string | null = null;
  for (const block of blocksOf(body)) {
    const cells = columns.map((): Line[] => []);
    for (const chunk of block.flatMap((line) => chunksOf(line))) {
      const place = borders.findLastIndex((border) => border <= chunk.from + 0.5);
      cells[Math.max(0, place)]?.push(chunk.line);
    }
    const label = groupLabel.exec(cells[0]?.[0]?.text ?? "")?.[1];
    const filled = columns.flatMap((_, index) => ((cells[index] ?? []).length > 0 ? [index] : []));
    if (label !== undefined) group = label;
    else if (filled.some((index) => columns[index] === "task"))
      rows.push({
        cells: filled.map((index) => cells[index] ?? []),
        columns: filled.map((index) => columns[index] ?? "other"),
        group,
      });
  }
  return rows;
}

/** The lines of each row. The ordinal may stand half way down its row, so blank lines count before it does. */
function blocksOf(body: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  const spaced = body.filter((line) => line.blanksBefore > 0).length;
  const ordinals = body.filter((line) => isLabel(chunksOf(line)[0])).length;
  const partsByBlanks = spaced >= ordinals - 1;
  for (const line of body) {
    const opens = partsByBlanks ? line.blanksBefore > 0 : isLabel(chunksOf(line)[0]);
    if (opens || blocks.length === 0) blocks.push([]);
    blocks.at(-1)?.push(line);
  }
  const merged: Line[][] = [];
  for (const block of blocks) {
    const above = merged.at(-1);
    const isRest = !block.some((line) => isLabel(chunksOf(line)[0]));
    if (isRest && above !== undefined) above.push(...block);
    else merged.push(block);
  }
  return merged;
}
