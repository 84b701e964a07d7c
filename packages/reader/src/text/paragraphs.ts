import { predicateAt } from "../assignment/unit-list.ts";
import { type Marker, markerOf } from "../structure/marker.ts";
import type { Line } from "./lines.ts";
import { makePassage, partOf } from "./make-passage.ts";
import type { Passage } from "./passage.ts";

/** Lines that belong together: an item with its marker taken off, or a paragraph without one. */
export type Paragraph = {
  readonly marker: Marker | null;
  readonly passage: Passage;
  readonly lines: readonly Line[];
};

/** How the text was laid out, measured once for a document, because it decides what a line break means. */
export type Layout = {
  /** Usual length of a full line; paragraphs that stand on one line each make it large. */
  readonly width: number;
  readonly wrapped: boolean;
  /** A line that with the first word of the next one stays below this was not full: whoever broke it meant to. */
  readonly full: number;
  /** Where lines begin that no paragraph opens. */
  readonly usualIndent: number;
  /** A blank line after every line says nothing about paragraphs. */
  readonly blankAfterEveryLine: boolean;
};

const LONGEST_WRAPPED_LINE = 150;
/** Shorter lines are no wrapped sentences: every line says something of its own. */
const SHORTEST_WRAPPED_LINE = 50;

export function layoutOf(lines: readonly Line[]): Layout {
  const lengths = lines.map((line) => line.text.length).toSorted((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.85)] ?? 0;
  const spaced = lines.filter((line) => line.blanksBefore > 0).length;
  return {
    width,
    wrapped: width >= SHORTEST_WRAPPED_LINE && width <= LONGEST_WRAPPED_LINE && breaksSentences(lines),
    full: fullWidth(lines),
    usualIndent: usualIndentOf(lines),
    blankAfterEveryLine: spaced > lines.length * 0.6,
  };
}

const WRAPS_AT_LEAST = 8;

/**
 * How far nearly every line reaches, counted with the word that no longer fitted, where a sentence goes on in lower
 * case behind it. 0 where too few lines tell.
 */
function fullWidth(lines: readonly Line[]): number {
  const reaches = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const goesOn = next !== undefined && /^\p{Ll}/u.test(next.text) && /[\p{L},]$/u.test(line.text);
    return goesOn && line.text.length > SHORTEST_WRAPPED_LINE ? [reachOf(line, next)] : [];
  });
  if (reaches.length < WRAPS_AT_LEAST) return 0;
  return reaches.toSorted((a, b) => a - b)[Math.floor(reaches.length * 0.04)] ?? 0;
}

function reachOf(line: Line, next: Line): number {
  return line.text.length + 1 + (/^\S+/.exec(next.text)?.[0].length ?? 0);
}

/** Lines in lower case go on with a sentence for certain; where there are some, they tell. */
function usualIndentOf(lines: readonly Line[]): number {
  const running = lines.filter((line) => /^\p{Ll}{2}/u.test(line.text));
  const counts = new Map<number, number>();
  for (const { indent } of running.length >= 6 ? running : lines)
    counts.set(indent, (counts.get(indent) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** In wrapped text most lines stop in the middle of a sentence; where each paragraph has one line, few do. */
function breaksSentences(lines: readonly Line[]): boolean {
  const long = lines.filter((line) => line.text.length > 45);
  const ended = long.filter((line) => endsClause.test(line.text));
  return ended.length < long.length * 0.65;
}

export function paragraphsOf(source: string, lines: readonly Line[], layout: Layout): Paragraph[] {
  return [...eachParagraph(source, lines, layout)];
}

/** As `paragraphsOf`, one at a time for whoever needs only the first. */
export function* eachParagraph(
  source: string,
  lines: readonly Line[],
  layout: Layout,
): Generator<Paragraph, void> {
  let open: Line[] = [];
  for (const line of lines) {
    const above = open.at(-1);
    if (above !== undefined && startsParagraph(above, line, layout)) {
      yield paragraphFrom(source, open);
      open = [];
    }
    open.push(line);
  }
  if (open.length > 0) yield paragraphFrom(source, open);
}

export function paragraphFrom(source: string, lines: readonly Line[]): Paragraph {
  const whole = makePassage(source, lines);
  const marker = markerOf(whole.text);
  const passage = marker === null ? whole : partOf(whole, marker.length, whole.text.length);
  return { marker, passage, lines };
}

const sentenceEnd = /[.;:!?…”"/)]$/;
const endsClause = /[.;:!?…]$|\.\/\.?$/;

/** Words that no sentence goes on with: a closing formula, a label of an assignment. */
const opensItself =
  /^(?:Trên đây là |(?:Lãnh đạo (?:phụ trách|chỉ đạo)|(?:Đơn vị|Cơ quan) (?:chủ trì|phối hợp|thực hiện)|Thời gian (?:thực hiện|hoàn thành)|Sản phẩm|Người thực hiện|Phân công thực hiện)\s*:)/u;

function startsParagraph(above: Line, line: Line, layout: Layout): boolean {
  const isShort = above.text.length < layout.width * 0.72;
  const endsSentence = sentenceEnd.test(above.text);
  if (opensItself.test(line.text)) return true;
  const marker = markerOf(line.text);
  const heads = markerOf(above.text);
  if (heads?.kind === "chapter" && isCapitals(line.text)) return false;
  if (marker !== null) return standsAsMarker(marker, { above, line, isShort, endsSentence, layout });
  const startsLower = /^\p{Ll}|^[,.;:)]/u.test(line.text);
  if (startsLower) return false;
  if (!layout.wrapped) return !(above.text.length > 40 && /[,\-–]$/.test(above.text));
  if (line.startsPage && !endsSentence) return false;
  if (isCapitals(above.text) && above.text.length > 6 && !isCapitals(line.text)) return true;
  if (heads !== null && heads.kind !== "dash" && heads.kind !== "plus" && above.text.endsWith(":"))
    return true;
  const gap = line.blanksBefore > (layout.blankAfterEveryLine ? 1 : 0);
  if (gap && endsClause.test(above.text)) return true;
  if (line.indent >= above.indent + 3 && endsSentence) return true;
  if (line.indent >= layout.usualIndent + 4 && line.indent < 20 && endsClause.test(above.text)) return true;
  // A heading has no sign behind it; the order below it begins with its verb.
  const isHeading = (heads?.kind === "number" || heads?.kind === "roman") && predicateAt(line.text, 0);
  const mayEnd = isHeading || endsClause.test(above.text);
  const isUnfilled = mayEnd && reachOf(above, line) < layout.full;
  const isNewBasis = /[;.]$/.test(above.text) && /^(?:Căn cứ|Xét|Theo đề nghị) /u.test(line.text);
  if (isNewBasis) return true;
  return (isShort || isUnfilled) && /^[\p{Lu}“"([]/u.test(line.text) && !/[,\-–]$/.test(above.text);
}

type Break = {
  readonly above: Line;
  readonly line: Line;
  readonly isShort: boolean;
  readonly endsSentence: boolean;
  readonly layout: Layout;
};

/** "- xã hội", "12. Đối với", "I. …": a marker only where a sentence can begin, else the wrap of one. */
function standsAsMarker(marker: Marker, { above, line, isShort, endsSentence, layout }: Break): boolean {
  const gap = line.blanksBefore > (layout.blankAfterEveryLine ? 1 : 0);
  const rest = line.text.slice(marker.length);
  if (marker.kind === "article" || marker.kind === "chapter") return true;
  if (!layout.wrapped) return true;
  if (marker.kind === "dash" && /^\p{Ll}/u.test(rest) && !endsSentence && !isShort && !gap) return false;
  // "Cốc Mỳ" / "- Trịnh Tường": a full line that stops without a sign goes on behind the dash.
  const isFull = above.text.length >= layout.width * 0.9 && /[\p{L}\p{N}]$/u.test(above.text);
  const isNamePart = /^(?:\p{Ll}|\p{Lu}\p{Ll}*(?:[,.;)]|$|\s\p{Lu}))/u.test(rest);
  if (marker.kind === "dash" && isFull && isNamePart && !gap && line.indent <= above.indent) return false;
  if (marker.kind === "dash" || marker.kind === "plus" || marker.kind === "star") return true;
  return isShort || endsSentence || gap || /[,”]$/.test(above.text) || line.indent > above.indent + 2;
}

/** Whether every letter that has a case is a capital. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
