import type { Span } from "@dondoc/domain";
import { isBlank } from "./lines.ts";
import type { Passage } from "./passage.ts";

/**
 * Reads stretches of the document as one line of words. White space becomes one space; only the symbol of a document
 * that the page broke after its hyphen ("9-" / "KL/TW", "KH-" / "UBND") is closed up.
 */
export function makePassage(source: string, stretches: readonly Span[]): Passage {
  const runs: Run[] = [];
  const words: string[] = [];
  let length = 0;
  for (const stretch of stretches) {
    let space = length > 0 && !endsBroken(words);
    let at = stretch.start;
    while (at < stretch.end) {
      if (isBlank(source.charCodeAt(at))) {
        space = true;
        at += 1;
        continue;
      }
      const end = endOfRun(source, at, stretch.end);
      const isParted = space && length > 0;
      runs.push({ at: length, from: isParted ? at - 1 : at });
      if (isParted) words.push(" ");
      words.push(source.slice(at, end));
      length += end - at + (isParted ? 1 : 0);
      space = false;
      at = end;
    }
  }
  return passageFrom(words.join(""), runs);
}

/** Letters of the passage from `at` on that stand side by side in the document from `from` on. */
type Run = { readonly at: number; readonly from: number };

const SPACE = 0x20;

/** Words with one space between them: they are taken over as they stand, because letter by letter is slow. */
function endOfRun(source: string, from: number, until: number): number {
  let at = from + 1;
  while (at < until) {
    const code = source.charCodeAt(at);
    const isJoint = code === SPACE && at + 1 < until && !isBlank(source.charCodeAt(at + 1));
    if (!isJoint && isBlank(code)) return at;
    at += 1;
  }
  return at;
}

/** "70-", "641/QĐ-", "UBND-": figures or capitals before a hyphen. */
const brokenSymbol = /(?:\d|\p{Lu}{2})-$|\/\p{Lu}[\p{L}&]*-$/u;
const SYMBOL_CHARACTERS_AT_MOST = 40;

function endsBroken(words: readonly string[]): boolean {
  if (words.at(-1)?.endsWith("-") !== true) return false;
  let tail = "";
  for (let at = words.length - 1; at >= 0 && tail.length < SYMBOL_CHARACTERS_AT_MOST; at -= 1)
    tail = (words[at] ?? "") + tail;
  return brokenSymbol.test(tail.slice(-SYMBOL_CHARACTERS_AT_MOST));
}

/** The part of a passage from `start` to `end`, without white space at its edges. */
export function partOf(passage: Passage, start: number, end: number): Passage {
  let from = Math.max(0, start);
  let to = Math.min(passage.text.length, end);
  while (from < to && passage.text.charAt(from) === " ") from += 1;
  while (to > from && passage.text.charAt(to - 1) === " ") to -= 1;
  return {
    text: passage.text.slice(from, to),
    spanOf: (first, last) => passage.spanOf(from + first, from + last),
  };
}

/** The grammar reads no further into an item than this: no order is longer, and a hostile text may be. */
const READ_AT_MOST = 8000;

/** The part of an item that the grammar reads. */
export function readablePart(passage: Passage): Passage {
  return passage.text.length <= READ_AT_MOST ? passage : partOf(passage, 0, READ_AT_MOST);
}

export function spanOfWhole(passage: Passage): Span {
  return passage.spanOf(0, passage.text.length);
}

function passageFrom(text: string, runs: readonly Run[]): Passage {
  const placeOf = (index: number): number => {
    const at = Math.max(0, Math.min(index, text.length - 1));
    const run = runs[runBefore(runs, at)];
    return run === undefined ? 0 : run.from + at - run.at;
  };
  return {
    text,
    spanOf: (start, end) => {
      const first = placeOf(start);
      if (end <= start) return { start: first, end: first };
      return { start: first, end: Math.max(first, placeOf(end - 1)) + 1 };
    },
  };
}

/** Index of the last run that begins at `at` or before it. */
function runBefore(runs: readonly Run[], at: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((runs[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Several passages of one document as one, in their order. */
export function joinedPassage(source: string, passages: readonly Passage[]): Passage {
  return makePassage(
    source,
    passages.flatMap((passage) => stretchesOf(passage)),
  );
}

/** The runs of the document that a passage reads: a passage may leave out a page number in its middle. */
function stretchesOf(passage: Passage): Span[] {
  const stretches: Span[] = [];
  for (let at = 0; at < passage.text.length; at += 1) {
    const { start, end } = passage.spanOf(at, at + 1);
    const last = stretches.at(-1);
    if (last !== undefined && last.end === start)
      stretches[stretches.length - 1] = { start: last.start, end };
    else stretches.push({ start, end });
  }
  return stretches;
}
