import { cellWidth, cut, graphemesOf } from "./cell.ts";

/** What a piece of a line means; how it looks is decided in one place, and nothing is told by colour alone. */
export type Tone =
  | "plain"
  | "strong"
  | "overdue"
  | "due-soon"
  | "done"
  | "waiting"
  | "returned"
  | "inferred"
  | "cursor"
  | "title"
  | "past"
  | "alarm";

export type Segment = { readonly text: string; readonly tone: Tone };

/** One line of the screen: pieces from left to right. */
export type Line = readonly Segment[];

export function say(text: string, tone: Tone = "plain"): Segment {
  return { text, tone };
}

export function textOf(line: Line): string {
  return line.map((segment) => segment.text).join("");
}

export function widthOf(line: Line): number {
  return line.reduce((sum, segment) => sum + cellWidth(segment.text), 0);
}

/** Exactly `width` cells: cut with `…` or filled with spaces. */
export function fitLine(line: Line, width: number): Line {
  const fitted: Segment[] = [];
  let left = width;
  for (const [index, segment] of line.entries()) {
    const needed = cellWidth(segment.text);
    const isLast = index === line.length - 1;
    if (needed < left || (needed === left && isLast)) {
      fitted.push(segment);
      left -= needed;
      continue;
    }
    const rest = widthOf(line.slice(index + 1));
    const text = rest === 0 ? cut(segment.text, left) : cutShort(segment.text, left);
    fitted.push({ ...segment, text });
    left -= cellWidth(text);
    break;
  }
  return left > 0 ? [...fitted, say(" ".repeat(left))] : fitted;
}

/** Left and right part on one line; the left one gives way. */
export function spread(left: Line, right: Line, width: number): Line {
  const rightWidth = widthOf(right);
  if (rightWidth + 1 > width) return fitLine(left, width);
  return [...fitLine(left, width - rightWidth - 1), say(" "), ...right];
}

/** Cut so that the `…` shows although something would fit: more was to follow. */
function cutShort(text: string, width: number): string {
  if (width <= 0) return "";
  if (cellWidth(text) > width) return cut(text, width);
  const kept = graphemesOf(text);
  while (kept.length > 0 && cellWidth(kept.join("")) > width - 1) kept.pop();
  return `${kept.join("").trimEnd()}…`;
}
