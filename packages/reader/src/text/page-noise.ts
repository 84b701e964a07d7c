import type { Span } from "@dondoc/domain";
import type { Line } from "./lines.ts";

/** What the page put between the words: page numbers, footnote marks, footnotes. Footnotes still cite documents. */
export type PageNoise = {
  /** Lines of the running text, in order. */
  readonly lines: readonly Line[];
  readonly footnotes: readonly Span[];
};

const loneNumber = /^(?:[-–—]\s?)?(\d{1,3})(?:\s?[-–—])?$/;
const pageOf = /^(?:trang\s+)?\d{1,3}\s?(?:\/|of|trên)\s?\d{1,3}$/i;
/** All that is noise begins so, except specks; few other lines do. */
const figureAhead = /^(?:[-–—]|trang)?\s*\d/i;
const SPECK_CHARACTERS_AT_MOST = 6;
const sentenceEnd = /[.;:!?…”"/)]$/;

/** In a table a number alone on its line is the ordinal of a row: the one that is due, or a few lines from the last. */
const PAGE_LINES_AT_LEAST = 15;
/** A footnote longer than this is more likely a wrong guess than a footnote. */
const FOOTNOTE_LINES_AT_MOST = 40;

export function withoutPageNoise(lines: readonly Line[]): PageNoise {
  const kept: Line[] = [];
  const footnotes: Span[] = [];
  const marks = new Set<string>();
  let sinceNumber = 0;
  let nextRow: number | null = null;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.text.length > SPECK_CHARACTERS_AT_MOST && !figureAhead.test(line.text)) {
      sinceNumber += 1;
      kept.push(line);
      continue;
    }
    const next = lines[index + 1];
    const length = footnoteLength(lines, index, marks);
    if (length > 0) {
      const last = lines[index + length - 1] ?? line;
      footnotes.push({ start: line.start, end: last.end });
      index += length - 1;
      continue;
    }
    if (isSpeck(line.text)) continue;
    const number = loneNumber.exec(line.text)?.[1];
    if (number === undefined) {
      if (/^S?TT$/i.test(line.text)) nextRow = 1;
      sinceNumber += 1;
      if (pageOf.test(line.text)) continue;
      kept.push(line);
      continue;
    }
    const before = kept.at(-1);
    const farFromLast = sinceNumber >= PAGE_LINES_AT_LEAST;
    const isRow = nextRow !== null && Number(number) === nextRow;
    if (isRow) nextRow = Number(number) + 1;
    if (isRow && next !== undefined && !/^\p{Ll}/u.test(next.text)) kept.push(line);
    else if (standsInSentence(before, next)) marks.add(number);
    else if (!farFromLast && !line.startsPage && next?.startsPage !== true && line.indent < 20)
      kept.push(line);
    sinceNumber = 0;
  }
  return { lines: kept, footnotes };
}

/** What a scan makes of a stain: no letter, no figure, and no rule of dashes either. */
function isSpeck(text: string): boolean {
  return text.length <= SPECK_CHARACTERS_AT_MOST && !/[\p{L}\p{N}*_–—=-]/u.test(text);
}

/** "…thể thao" / "1" / ". Chú trọng…": the sentence goes on behind the number. */
function standsInSentence(before: Line | undefined, next: Line | undefined): boolean {
  if (before === undefined || next === undefined) return false;
  if (/^[.,;:)]/.test(next.text)) return true;
  return !sentenceEnd.test(before.text) && /^\p{Ll}/u.test(next.text) && before.text.length > 30;
}

/** How many lines from `index` on are a footnote; 0 when none begins there. */
function footnoteLength(lines: readonly Line[], index: number, marks: ReadonlySet<string>): number {
  const line = lines[index];
  if (line === undefined) return 0;
  const next = lines[index + 1];
  const alone = loneNumber.exec(line.text)?.[1];
  if (alone !== undefined) {
    const begins = marks.has(alone) && next !== undefined && /^\p{Lu}/u.test(next.text);
    return begins ? linesToPageEnd(lines, index + 1) + 1 : 0;
  }
  const number = /^(\d{1,2})\s+\p{Lu}/u.exec(line.text)?.[1];
  if (number === undefined || line.indent === 0 || line.blanksBefore === 0) return 0;
  const mark = new RegExp(`\\p{L}["”)]?${number}(?=[\\s.,;:]|$)`, "u");
  const marked = lines.slice(Math.max(0, index - 60), index).some((above) => mark.test(above.text));
  return marked ? linesToPageEnd(lines, index) : 0;
}

function linesToPageEnd(lines: readonly Line[], from: number): number {
  for (let count = 0; count < FOOTNOTE_LINES_AT_MOST; count += 1) {
    const line = lines[from + count];
    if (line === undefined) return count;
    if (count > 0 && (line.startsPage || loneNumber.test(line.text))) return count;
  }
  return 1;
}
