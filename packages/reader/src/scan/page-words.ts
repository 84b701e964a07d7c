import type { Span } from "@dondoc/domain";
import type { PageMarks, Run } from "../pdf/page-marks.ts";
import type { OcrPage, OcrWord } from "./ocr-engine.ts";

/** Below this a word is more often wrong than right; what is written by hand is nearly always below. */
const SURE_AT_LEAST = 75;
/** Travels with a doubtful word through the layout. No paper prints a character for private use. */
const DOUBT = "\uE000";

/** A recognised page in the terms of a printed one, so that both are laid out by the same rules. */
export function wordsAsMarks({ width, height, words, rules }: OcrPage): PageMarks {
  const heights = words.map(({ lineHeight }) => lineHeight).toSorted((a, b) => a - b);
  // One size for the page: the heights of boxes change with every accent.
  const size = Math.max(4, (heights[Math.floor(heights.length / 2)] ?? 0) * 0.9);
  const runs = linesOf(words)
    .filter((line) => !isStain(line))
    .flat()
    .filter(isWritten)
    .map((word): Run => ({ text: marked(word), x: word.x, right: word.right, y: word.baseline, size }));
  return { width, height, rules, runs };
}

function linesOf(words: readonly OcrWord[]): OcrWord[][] {
  const lines: OcrWord[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line === undefined || word.startsLine) lines.push([word]);
    else line.push(word);
  }
  return lines;
}

/** A few letters that nobody is sure of, alone on their line: a seal, a fold, the edge of the glass. */
function isStain(line: readonly OcrWord[]): boolean {
  const text = line.map((word) => word.text).join("");
  return text.length <= 8 && !/\p{N}/u.test(text) && line.every(({ confidence }) => confidence < 45);
}

/** Stains and parts of seals come out as single signs. */
function isWritten({ text }: OcrWord): boolean {
  return /[\p{L}\p{N}]|^[-–—+*•“”"(<>≤≥=&%]+$/u.test(text);
}

const marker = /^(?:\d{1,3}|[a-zđ]|[IVX]{1,5}|(?:\d+\.)+\d+)[.)/]?$/;

/** A number or letter at the head of a line keeps its form, by which it is known. */
function marked({ text, confidence, startsLine }: OcrWord): string {
  // The border of a table clings to the word beside it.
  const written = text
    .normalize("NFC")
    .replaceAll(DOUBT, "")
    .replace(/^[|_]+(?=.)|(?<=.)[|_]+$/g, "");
  if (confidence >= SURE_AT_LEAST || (startsLine && marker.test(written))) return written;
  return written.replace(/[\p{L}\p{N}]/u, `$&${DOUBT}`);
}

/** The text without the signs of doubt, and where the doubtful words stand in it. */
export function withoutDoubts(text: string): { readonly text: string; readonly lowConfidence: Span[] } {
  const [first = "", ...others] = text.split(DOUBT);
  const lowConfidence: Span[] = [];
  let plain = first;
  for (const part of others) {
    const start = plain.length - (/\S+$/.exec(plain)?.[0].length ?? 0);
    const end = plain.length + (/^\S*/.exec(part)?.[0].length ?? 0);
    const last = lowConfidence.at(-1);
    // Doubtful neighbours are one doubtful place.
    if (last !== undefined && start <= last.end + 1) {
      lowConfidence[lowConfidence.length - 1] = { start: last.start, end };
    } else lowConfidence.push({ start, end });
    plain += part;
  }
  return { text: plain, lowConfidence };
}
