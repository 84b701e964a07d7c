import { wideWidth } from "./wide-width.ts";

/**
 * Text in a grid of terminal cells. Widths are counted by grapheme: a Vietnamese letter is one cell whether it comes
 * composed or as a letter with marks, and a cut never separates a letter from its marks.
 */

/** Control characters and bidirectional overrides: a document must not be able to move the cursor or turn a line round. */
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const unprintable =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

// oxlint-disable-next-line no-control-regex -- escape sequences begin with one
const escapeSequence = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/gu;

/** Words of a document as one printable line: NFC, no control or escape characters, white space folded. */
export function printable(text: string): string {
  return text
    .normalize("NFC")
    .replace(escapeSequence, " ")
    .replace(unprintable, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Latin letters as Vietnamese writes them, composed, and the signs of papers and frames: one cell each. */
const narrow =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u203b\u2190-\u2193\u2218\u2500-\u259f\u25b4-\u25bf\u2713\u2717]*$/u;

const widths = new Map<string, number>();
/** Cells of one office's rows repeat; the limit keeps a long session from growing. */
const MAX_REMEMBERED = 20_000;

/** How many terminal cells a text takes. */
export function cellWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  const known = widths.get(text);
  if (known !== undefined) return known;
  if (widths.size >= MAX_REMEMBERED) widths.clear();
  const width = graphemesOf(text).reduce((sum, grapheme) => sum + wideWidth(grapheme), 0);
  widths.set(text, width);
  return width;
}

/** Made when first needed: it takes longer to load than a short command takes to answer. */
let graphemes: Intl.Segmenter | undefined;

export function graphemesOf(text: string): string[] {
  if (narrow.test(text)) return text.split("");
  graphemes ??= new Intl.Segmenter("vi", { granularity: "grapheme" });
  return Array.from(graphemes.segment(text), (part) => part.segment);
}

/** The beginning of a text that fits, with `…` in the last cell where something was left out. */
export function cut(text: string, width: number): string {
  if (width <= 0) return "";
  if (cellWidth(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const grapheme of graphemesOf(text)) {
    const next = cellWidth(grapheme);
    if (used + next > width - 1) break;
    kept += grapheme;
    used += next;
  }
  return `${kept.trimEnd()}…`;
}

/** Exactly `width` cells: cut or filled with spaces on the right. */
export function fit(text: string, width: number): string {
  const kept = cut(text, width);
  return kept + " ".repeat(Math.max(0, width - cellWidth(kept)));
}

/** Exactly `width` cells, filled on the left: numbers. */
export function fitRight(text: string, width: number): string {
  const kept = cut(text, width);
  return " ".repeat(Math.max(0, width - cellWidth(kept))) + kept;
}

/** A text in lines of at most `width` cells, broken between words; a longer word is broken between graphemes. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((each) => pieces(each, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (cellWidth(longer) <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  return line === "" ? lines : [...lines, line];
}

function pieces(word: string, width: number): string[] {
  if (cellWidth(word) <= width) return [word];
  const found: string[] = [];
  let piece = "";
  for (const grapheme of graphemesOf(word)) {
    if (cellWidth(piece + grapheme) > width && piece !== "") {
      found.push(piece);
      piece = "";
    }
    piece += grapheme;
  }
  return [...found, piece];
}
