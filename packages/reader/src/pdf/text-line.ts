import type { Run } from "./page-marks.ts";

/** Runs on one line of print with no wide gap between them. */
export type TextLine = {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** A raised figure stands before its words: it begins a footnote. */
  readonly isNote: boolean;
};

/** Letters of one line may stand a little off it. */
const OFF_LINE = 0.3;
/** A space narrower than this, in letter heights, is only the letters being set apart. */
const SPACE_AT_LEAST = 0.16;
/** A gap wider than this, in letter heights, parts columns. */
const COLUMN_GAP_AT_LEAST = 1.4;

/** The lines of print, from top to bottom and left to right. Footnote marks are left out. */
export function textLines(runs: readonly Run[]): TextLine[] {
  const { kept, noteStarts } = withoutMarks(withoutDoubles(runs));
  return rowsOf(kept).flatMap((row) => piecesOf(row).map((piece) => lineFrom(piece, noteStarts)));
}

function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    const isOnLine = first !== undefined && run.y - first.y <= OFF_LINE * Math.max(first.size, run.size);
    if (row !== undefined && isOnLine) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x));
}

function piecesOf(row: readonly Run[]): Run[][] {
  const pieces: Run[][] = [];
  let right = 0;
  for (const run of row) {
    const piece = pieces.at(-1);
    if (piece !== undefined && run.x - right <= COLUMN_GAP_AT_LEAST * run.size) piece.push(run);
    else pieces.push([run]);
    right = Math.max(right, run.right);
  }
  return pieces;
}

function lineFrom(runs: readonly Run[], noteStarts: ReadonlySet<Run>): TextLine {
  let text = "";
  let right = 0;
  let [widest] = runs;
  for (const run of runs) {
    if (run.text.length > (widest?.text.length ?? 0)) widest = run;
    const gap = run.x - right;
    const parts = text !== "" && gap > SPACE_AT_LEAST * run.size && !/^[\s,.;:)]/.test(run.text);
    text += parts ? ` ${run.text}` : run.text;
    right = Math.max(right, run.right);
  }
  const [first] = runs;
  return {
    text: text.replace(/\s+/g, " ").trim(),
    x: first?.x ?? 0,
    right,
    y: widest?.y ?? 0,
    size: widest?.size ?? 0,
    isNote: first !== undefined && noteStarts.has(first),
  };
}

/** Some printers make letters bold by printing them twice. */
function withoutDoubles(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run>();
  return runs.filter((run) => {
    const known = seen.get(run.text);
    seen.set(run.text, run);
    return known === undefined || Math.abs(known.x - run.x) > 1 || Math.abs(known.y - run.y) > 1;
  });
}

const mark = /^\(?[\d*]{1,3}\)?$/;
/** "m" before a raised 2 or 3 is a measure: the figure stays. */
const measure = /(?:^|[\s\d])[kcdm]?m$/;

/** Small raised figures: dropped after a word, and at the start of a line the sign of a footnote. */
function withoutMarks(runs: readonly Run[]): { kept: Run[]; noteStarts: ReadonlySet<Run> } {
  const byHeight = Map.groupBy(runs, (run) => Math.floor(run.y / BAND));
  const noteStarts = new Set<Run>();
  const kept = runs.flatMap((run): Run[] => {
    if (!mark.test(run.text.trim())) return [run];
    const band = Math.floor(run.y / BAND);
    const near = [band, band + 1].flatMap((at) => byHeight.get(at) ?? []);
    const above = near.filter((word) => isRaisedBeside(run, word));
    const before = above.find((word) => Math.abs(run.x - word.right) < 2);
    if (before !== undefined) {
      const isMeasure = measure.test(before.text) && /^[23]$/.test(run.text.trim());
      return isMeasure ? [{ ...run, y: before.y }] : [];
    }
    const after = above.find((word) => word.x >= run.x && word.x - run.right < 6);
    if (after !== undefined) noteStarts.add(after);
    return after === undefined ? [run] : [];
  });
  return { kept, noteStarts };
}

const BAND = 24;

function isRaisedBeside(run: Run, word: Run): boolean {
  const raised = word.y - run.y;
  return word.size > run.size * 1.15 && raised > word.size * 0.15 && raised < word.size * 0.8;
}
