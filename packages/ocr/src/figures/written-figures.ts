import type { Picture } from "../picture.ts";
import type { SeenLine, SeenSymbol, SeenWord } from "../seen-line.ts";
import { readNumber } from "./read-number.ts";

/**
 * The number and the day of a paper are often written by hand into the printed heading, and tesseract cannot read
 * handwriting: "Số: Ø1 /CT-…", "ngày 2# tháng0f năm …". Where such a place holds no certain figures, its ink is looked
 * at once more. Whatever is read there stays doubtful, for a person to look at.
 */
export function withWrittenFigures(lines: readonly SeenLine[], picture: Picture): SeenLine[] {
  return lines.map((line) => {
    const isHeading = line.baseline < picture.height * HEADING;
    return isHeading ? places.reduce((read, place) => withFigures(read, place, picture), line) : line;
  });
}

/** The heading of the first page stands in its upper part. */
const HEADING = 0.4;

type Place = {
  /** The first group is what stands before the figures, the second the place of the figures. */
  readonly pattern: RegExp;
  readonly atMost: number;
};

const places: readonly Place[] = [
  { pattern: /(S[ốôóòồỗộổo][:.;]?)([^/]{0,5}?)\/(?=\p{Lu})/u, atMost: 9_999 },
  { pattern: /(ng[àaáả]y)([^,;]{0,4}?)th[áaàả]ng/u, atMost: 31 },
  { pattern: /(th[áaàả]ng)([^,;]{0,4}?)n[ăaâã]m/u, atMost: 12 },
];

/** Figures that tesseract is as sure of as of print are print. */
const SURE = 80;
/** Less likely figures are left as tesseract has them. */
const LIKELY = 0.6;
/** What is told as the certainty: always less than what counts as certain. */
const DOUBTFUL = 60;

function withFigures(line: SeenLine, { pattern, atMost }: Place, picture: Picture): SeenLine {
  const symbols = line.words.flatMap((word) => word.symbols);
  const text = symbols.map((symbol) => symbol.text.charAt(0)).join("");
  const match = pattern.exec(text);
  const [, head = "", found = ""] = match ?? [];
  if (match === null) return line;
  const from = match.index + head.length;
  const before = symbols[from - 1];
  const after = symbols[from + found.length];
  const held = symbols.slice(from, from + found.length);
  if (before === undefined || after === undefined || isSure(held)) return line;
  const height = Math.max(before.box.bottom - before.box.top, after.box.bottom - after.box.top);
  const box = {
    left: before.box.right,
    right: after.box.left,
    top: Math.round(Math.min(before.box.top, after.box.top) - height * 0.4),
    bottom: Math.round(Math.max(before.box.bottom, after.box.bottom) + height * 0.3),
  };
  const read = readNumber(picture, box, { height: line.lineHeight * 0.5, atMost });
  if (read === null || read.chance < LIKELY) return line;
  // Narrower than the place, so that it stands apart from the words around it.
  const inset = Math.min((box.right - box.left) / 4, height * 0.3);
  const inner = { ...box, left: box.left + inset, right: box.right - inset };
  const word = { text: read.figures, box: inner, confidence: DOUBTFUL, symbols: [] };
  return { ...line, words: line.words.flatMap((one) => replaced(one, { held, before, word })) };
}

function isSure(symbols: readonly SeenSymbol[]): boolean {
  return (
    symbols.length > 0 && symbols.every(({ text, confidence }) => /^\d$/.test(text) && confidence >= SURE)
  );
}

type Replacement = {
  readonly held: readonly SeenSymbol[];
  readonly before: SeenSymbol;
  readonly word: SeenWord;
};

/** The symbols of the place taken out of the words that hold them, and the figures put behind what stands before. */
function replaced(one: SeenWord, { held, before, word }: Replacement): SeenWord[] {
  const kept = one.symbols.filter((symbol) => !held.includes(symbol));
  const at = kept.indexOf(before) + 1;
  if (at === 0) return kept.length === one.symbols.length ? [one] : pieceOf(one, kept);
  return [...pieceOf(one, kept.slice(0, at)), word, ...pieceOf(one, kept.slice(at))];
}

function pieceOf(word: SeenWord, symbols: readonly SeenSymbol[]): SeenWord[] {
  const [first, last] = [symbols[0], symbols.at(-1)];
  if (first === undefined || last === undefined) return [];
  const box = { ...word.box, left: first.box.left, right: last.box.right };
  return [{ ...word, text: symbols.map(({ text }) => text).join(""), box, symbols }];
}
