import { columnsIn, type Gutter, type TwoColumns } from "./columns.ts";
import { type Grid, gridsFrom } from "./grid.ts";
import type { PageMarks, Run } from "./page-marks.ts";
import { type TextLine, textLines } from "./text-line.ts";
import { type TableRow, tableRows } from "./table-rows.ts";

/** What a page holds, in reading order. */
export type Block =
  | { readonly kind: "flow"; readonly lines: readonly TextLine[] }
  | ({ readonly kind: "columns" } & TwoColumns)
  | { readonly kind: "table"; readonly columnLines: readonly number[]; readonly rows: readonly TableRow[] };

export type PageBlocks = {
  readonly width: number;
  readonly blocks: readonly Block[];
  /** Page numbers above and below the text. */
  readonly head: string | null;
  readonly foot: string | null;
  readonly notes: readonly TextLine[];
};

const pageNumber = /^(?:[-–—]\s?)?(?:trang\s+)?\d{1,4}(?:\s?[/|]\s?\d{1,4})?(?:\s?[-–—])?$/i;
/** The part of the page, above and below, where page numbers stand. */
const EDGE = 0.12;

/** The blocks of one page. `hint` is where the columns of the page before stood, if it ended with columns. */
export function pageBlocks(marks: PageMarks, hint: Gutter | null): PageBlocks {
  const grids = gridsFrom(marks.rules).filter((grid) => grid.right - grid.left > marks.width * 0.2);
  const inGrid = new Map<Run, Grid>();
  for (const run of marks.runs) {
    const grid = grids.find((one) => isInside(run, one));
    if (grid !== undefined) inGrid.set(run, grid);
  }
  const outside = marks.runs.filter((run) => !inGrid.has(run));
  const { lines, head, foot, notes } = withoutEdges(textLines(outside), marks);
  const page = textArea(lines, marks);
  const blocks: Block[] = [];
  let below = -Infinity;
  for (const grid of [...grids, null]) {
    const until = grid?.top ?? Infinity;
    const between = lines.filter((line) => line.y > below && line.y <= until);
    blocks.push(...textBlocks(between, page, blocks.length === 0 ? hint : null));
    if (grid === null) break;
    const runs = marks.runs.filter((run) => inGrid.get(run) === grid);
    blocks.push({ kind: "table", columnLines: grid.columnLines, rows: tableRows(grid, runs) });
    below = Math.max(below, until);
  }
  return { width: marks.width, blocks, head, foot, notes };
}

function isInside(run: Run, grid: Grid): boolean {
  const x = (run.x + run.right) / 2;
  const y = run.y - run.size * 0.35;
  return x > grid.left && x < grid.right && y > grid.top && y < grid.bottom;
}

function textArea(lines: readonly TextLine[], { width }: PageMarks): { left: number; right: number } {
  const left = lines.reduce((least, line) => Math.min(least, line.x), width / 2);
  const right = lines.reduce((most, line) => Math.max(most, line.right), width / 2);
  return { left, right };
}

function textBlocks(
  lines: readonly TextLine[],
  page: { readonly left: number; readonly right: number },
  hint: Gutter | null,
): Block[] {
  const blocks: Block[] = [];
  let flow: TextLine[] = [];
  const close = (): void => {
    if (flow.length > 0) blocks.push({ kind: "flow", lines: flow });
    flow = [];
  };
  for (const part of columnsIn(lines, page, hint)) {
    if (part.kind === "flow") flow.push(part.line);
    else {
      close();
      blocks.push(part);
    }
  }
  close();
  return blocks;
}

type Edges = {
  readonly lines: readonly TextLine[];
  readonly head: string | null;
  readonly foot: string | null;
  readonly notes: readonly TextLine[];
};

/** Page numbers and footnotes taken from the running text. */
function withoutEdges(lines: readonly TextLine[], { height }: PageMarks): Edges {
  const isEdge = (line: TextLine | undefined): line is TextLine =>
    line !== undefined &&
    pageNumber.test(line.text) &&
    (line.y < height * EDGE || line.y > height * (1 - EDGE));
  const first = lines[0];
  const last = lines.at(-1);
  const head = isEdge(first) && first.y < height / 2 ? first : null;
  const foot = isEdge(last) && last.y > height / 2 ? last : null;
  const inner = lines.filter((line) => line !== head && line !== foot && line.text !== "");
  const noteAt = inner.findIndex((line) => line.isNote && line.y > height * 0.3);
  return {
    lines: noteAt < 0 ? inner : inner.slice(0, noteAt),
    head: head?.text ?? null,
    foot: foot?.text ?? null,
    notes: noteAt < 0 ? [] : inner.slice(noteAt),
  };
}
