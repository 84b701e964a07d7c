import type { TextLine } from "./text-line.ts";

/** Lines that stand in two columns without ruled lines: the head of a paper, or recipients beside the signature. */
export type TwoColumns = {
  readonly left: readonly TextLine[];
  readonly right: readonly TextLine[];
  readonly gutter: Gutter;
};

/** The empty strip between the columns. */
export type Gutter = { readonly from: number; readonly to: number };

export type Part =
  | { readonly kind: "flow"; readonly line: TextLine }
  | ({ readonly kind: "columns" } & TwoColumns);

/** How far the next line may be: behind the words of a signature there is room for the hand and the seal. */
const FAR_BELOW = 130;
const FAR_ABOVE = 40;
const GUTTER_AT_LEAST = 6;
/** A line this near the middle of the text is centred, and ends the columns. */
const CENTRED = 10;

export type Page = { readonly left: number; readonly right: number };

/** The lines of a page in reading order, two columns found and told apart. `hint` is the gutter that the page before ended with. */
export function columnsIn(lines: readonly TextLine[], page: Page, hint: Gutter | null = null): Part[] {
  const parts: Part[] = [];
  const top = hint === null ? 0 : continued(lines, page, hint);
  if (top > 0 && hint !== null) parts.push(twoColumns(lines.slice(0, top), hint));
  for (let at = top; at < lines.length;) {
    const block = blockAt(lines, at, page);
    const line = lines[at];
    if (line === undefined) break;
    if (block === null) {
      parts.push({ kind: "flow", line });
      at += 1;
      continue;
    }
    const above = takenBack(parts, block.gutter);
    parts.push(twoColumns([...above, ...lines.slice(at, block.to)], block.gutter));
    at = block.to;
  }
  return withWholeLines(parts);
}

/** What is no column keeps a wide gap between its pieces, which tells the parts of a heading from each other. */
function withWholeLines(parts: readonly Part[]): Part[] {
  const whole: Part[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    const [line, other] =
      part.kind === "flow" && last?.kind === "flow" ? onOneLine([last.line, part.line], "   ") : [];
    if (line !== undefined && other === undefined) whole[whole.length - 1] = { kind: "flow", line };
    else whole.push(part);
  }
  return whole;
}

function twoColumns(lines: readonly TextLine[], gutter: Gutter): Part {
  const isLeft = (line: TextLine): boolean => line.x < gutter.from;
  return {
    kind: "columns",
    left: onOneLine(lines.filter(isLeft), " "),
    right: onOneLine(
      lines.filter((line) => !isLeft(line)),
      " ",
    ),
    gutter,
  };
}

/** Pieces beside each other are one line: a number or a day was left blank between them. */
function onOneLine(pieces: readonly TextLine[], between: string): TextLine[] {
  const lines: TextLine[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && isBeside(last, piece)) {
      lines[lines.length - 1] = { ...last, text: last.text + between + piece.text, right: piece.right };
    } else lines.push(piece);
  }
  return lines;
}

/** A block begins where two pieces stand on one line, and goes on while nothing crosses the strip between them. */
function blockAt(
  lines: readonly TextLine[],
  from: number,
  page: Page,
): { readonly to: number; readonly gutter: Gutter } | null {
  const first = lines[from];
  const beside = lines[from + 1];
  if (first === undefined || beside === undefined || !isBeside(first, beside)) return null;
  let gutter: Gutter = { from: first.right, to: beside.x };
  let to = from + 2;
  let pairs = 1;
  for (; to < lines.length; to += 1) {
    const line = lines[to];
    const above = lines[to - 1];
    if (line === undefined || above === undefined) break;
    if (isBeside(above, line)) pairs += 1;
    else if (line.y - above.y > FAR_BELOW || isCentred(line, page)) break;
    const narrower = without(gutter, line);
    if (narrower === null) break;
    gutter = narrower;
  }
  // One pair alone is a line with a wide gap, unless it is where the number and the date stand.
  const middle = (gutter.from + gutter.to) / 2;
  const width = page.right - page.left;
  const isInside = middle > page.left + width * 0.15 && middle < page.right - width * 0.2;
  return isInside && (pairs > 1 || to - from > 2) ? { to, gutter } : null;
}

function isBeside(line: TextLine, next: TextLine): boolean {
  return next.x > line.right && Math.abs(next.y - line.y) <= Math.max(line.size, next.size) * 0.6;
}

function isCentred(line: TextLine, page: Page): boolean {
  return Math.abs((line.x + line.right) / 2 - (page.left + page.right) / 2) <= CENTRED;
}

/** The strip that is left when a line of one of the columns reaches into it; `null` when the line crosses it. */
function without(gutter: Gutter, line: TextLine): Gutter | null {
  const isLeft = line.x < gutter.from;
  const narrower = isLeft
    ? { from: Math.max(gutter.from, line.right), to: gutter.to }
    : { from: gutter.from, to: Math.min(gutter.to, line.x) };
  return narrower.to - narrower.from >= GUTTER_AT_LEAST ? narrower : null;
}

/** Lines above belong to the columns when only the right column has begun, or when nothing else is above them. */
function takenBack(parts: Part[], gutter: Gutter): TextLine[] {
  const taken: TextLine[] = [];
  let right = 0;
  for (const part of parts.toReversed()) {
    const below = taken[0];
    if (part.kind !== "flow" || without(gutter, part.line) === null) break;
    if (below !== undefined && below.y - part.line.y > FAR_ABOVE) break;
    taken.unshift(part.line);
    if (taken.every((line) => line.x >= gutter.from)) right = taken.length;
  }
  const count = taken.length === parts.length ? taken.length : right;
  return parts.splice(parts.length - count, count).flatMap((part) => (part.kind === "flow" ? part.line : []));
}

/** How many lines at the head of a page go on with the columns that ended the page before. */
function continued(lines: readonly TextLine[], page: Page, hint: Gutter): number {
  let to = 0;
  for (; to < lines.length; to += 1) {
    const line = lines[to];
    if (line === undefined || isCentred(line, page) || without(hint, line) === null) break;
  }
  const goesOn = /^(?:[-–+•]|\p{Ll})/u.test(lines[0]?.text ?? "");
  return goesOn || lines.slice(0, to).some((line) => line.x >= hint.from) ? to : 0;
}
