import type { Size } from "./place.ts";

/** Which parts fit and how large they are; everything follows from the size of the window. */
export type Layout = {
  readonly isTooSmall: boolean;
  /** Views and units stand beside the list; otherwise they take its place when asked for. */
  readonly isWide: boolean;
  readonly hasStatistic: boolean;
  /** Cells inside the left pane, when it stands beside. */
  readonly paneWidth: number;
  readonly listWidth: number;
  /** Lines of the list below its column heading. */
  readonly listHeight: number;
  /** 0 where there is no room or it is switched off. */
  readonly previewHeight: number;
  /** Lines between the header and the last two lines, for detail and help. */
  readonly bodyHeight: number;
};

export const SMALLEST: Size = { columns: 40, rows: 10 };

const WIDE_COLUMNS = 110;
const PANE_WIDTH = 26;

/** The bottom of every screen: a line that tells and a line of keys. */
const FOOT_LINES = 2;

export function layoutOf(size: Size, hasPreview: boolean): Layout {
  const { columns, rows } = size;
  const isWide = columns >= WIDE_COLUMNS && rows >= 16;
  const hasStatistic = rows >= 16;
  const previewHeight = hasPreview ? roomForPreview(rows) : 0;
  const head = (hasStatistic ? 2 : 1) + (isWide ? 2 : 0);
  const previewLines = previewHeight === 0 ? 0 : previewHeight + 1;
  return {
    isTooSmall: columns < SMALLEST.columns || rows < SMALLEST.rows,
    isWide,
    hasStatistic,
    paneWidth: PANE_WIDTH,
    listWidth: isWide ? columns - PANE_WIDTH - 3 : columns,
    listHeight: Math.max(1, rows - head - 1 - previewLines - FOOT_LINES),
    previewHeight,
    bodyHeight: Math.max(1, rows - 2 - FOOT_LINES),
  };
}

function roomForPreview(rows: number): number {
  if (rows >= 28) return 8;
  return rows >= 20 ? 2 : 0;
}

/** First line shown of a list, so that the cursor stays in the middle wherever there is more above and below. */
export function topOf(cursor: number, total: number, height: number): number {
  return Math.max(0, Math.min(cursor - Math.floor(height / 2), total - height));
}
