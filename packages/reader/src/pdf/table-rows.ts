import type { Cell, Grid } from "./grid.ts";
import { joinedLines, runsOver } from "./paragraphs.ts";
import type { Run } from "./page-marks.ts";
import { type TextLine, textLines } from "./text-line.ts";

/** Cells of a row from left to right, each with its column and its paragraphs (none when it is empty). */
export type TableRow = readonly TableCell[];
export type TableCell = { readonly column: number; readonly paragraphs: readonly string[] };

/** Room between a border and the words that word processors leave at least. */
const PADDING = 2;

export function tableRows(grid: Grid, runs: readonly Run[]): TableRow[] {
  const rows = Map.groupBy(grid.cells, (cell) => cell.row);
  return [...rows.values()]
    .map((cells) => cells.map((cell) => ({ column: cell.column, paragraphs: paragraphsIn(cell, runs) })))
    .filter((row) => row.some((cell) => cell.paragraphs.length > 0));
}

function paragraphsIn(cell: Cell, runs: readonly Run[]): string[] {
  const lines = textLines(runs.filter((run) => isIn(cell, run))).filter((line) => line.text !== "");
  const inset = Math.max(
    PADDING,
    ...lines.map((line) => line.x - cell.left).map((room) => Math.min(room, 8)),
  );
  // Centred or not, a line is full when its width leaves no room for the next word.
  const width = cell.right - cell.left - inset * 2;
  const flush = lines.map((line) => ({ ...line, x: 0, right: line.right - line.x }));
  return joinedLines(flush, (line, next) => isCarriedOn(line, next) || runsOver(line, next, width));
}

/** What begins in lower case goes on: paragraphs of a cell begin with a capital or a dash. */
function isCarriedOn(line: TextLine, next: TextLine): boolean {
  return /^\p{Ll}(?![.)])/u.test(next.text) && !/[.;:]$/.test(line.text);
}

function isIn(cell: Cell, run: Run): boolean {
  const x = (run.x + run.right) / 2;
  const y = run.y - run.size * 0.35;
  return x > cell.left && x <= cell.right && y > cell.top && y <= cell.bottom;
}
