import { cellWidth, fit } from "./cell.ts";

/** A column of a plain table. What may give way names how narrow it may become; the last to give way is `isRest`. */
export type Column = {
  readonly heading: string;
  readonly least?: number;
  /** Takes the room that is left. */
  readonly isRest?: boolean;
};

const NARROW_REST = 20;

/**
 * A plain table: no boxes, two spaces between columns. Only a terminal has a width (`columns`); in a pipe (`null`)
 * nothing is cut.
 */
export function plainTable(
  heading: readonly Column[],
  rows: readonly (readonly string[])[],
  columns: number | null,
): string[] {
  const all = [heading.map((column) => column.heading), ...rows];
  const natural = heading.map((_, at) => Math.max(...all.map((row) => cellWidth(row[at] ?? ""))));
  const widths = columns === null ? natural : fitted(heading, natural, columns);
  return all.map((row) =>
    widths
      .flatMap((width, at) => (width === 0 ? [] : [fit(row[at] ?? "", width)]))
      .join("  ")
      .trimEnd(),
  );
}

function fitted(heading: readonly Column[], natural: readonly number[], columns: number): number[] {
  const rest = heading.findIndex((column) => column.isRest === true);
  const widths = natural.map((width, at) => (at === rest ? Math.min(width, NARROW_REST) : width));
  for (const [at, { least }] of heading.entries()) {
    const tooMuch = tableWidth(widths) - columns;
    if (tooMuch <= 0) break;
    if (least === undefined) continue;
    widths[at] = Math.max(least, (widths[at] ?? 0) - tooMuch);
  }
  if (rest < 0) return widths;
  const room = (widths[rest] ?? 0) + columns - tableWidth(widths);
  return widths.with(rest, Math.max(1, Math.min(natural[rest] ?? 0, room)));
}

function tableWidth(widths: readonly number[]): number {
  const shown = widths.filter((width) => width > 0);
  return shown.reduce((sum, width) => sum + width, 0) + 2 * (shown.length - 1);
}
