import type { Span } from "@dondoc/domain";
import { isBlank } from "./lines.ts";
import type { Passage } from "./passage.ts";

/**
 * Reads stretches of the document as one line of words. White space becomes one space; only the symbol of a document
 * that the page broke after its hyphen ("70-" / "KL/TW", "KH-" / "UBND") is closed up.
 */
export function makePassage(source: string, stretches: readonly Span[]): Passage {
  const places: number[] = [];
  let text = "";
  let pendingSpace = false;
  let last = "";
  for (const stretch of stretches) {
    const isBroken = last === "-" && brokenSymbol.test(text.slice(-40));
    if (text !== "" && !isBroken) pendingSpace = true;
    for (let at = stretch.start; at < stretch.end; at += 1) {
      const char = source.charAt(at);
      if (isBlank(char)) {
        pendingSpace = true;
        continue;
      }
      if (pendingSpace && text !== "") {
        text += " ";
        places.push(at - 1);
        last = " ";
      }
      pendingSpace = false;
      text += char;
      places.push(at);
      last = char;
    }
  }
  return passageFrom(text, places);
}

/** "70-", "641/QĐ-", "UBND-": figures or capitals before a hyphen. */
const brokenSymbol = /(?:\d|\p{Lu}{2})-$|\/\p{Lu}[\p{L}&]*-$/u;

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

function passageFrom(text: string, places: readonly number[]): Passage {
  return {
    text,
    spanOf: (start, end) => {
      const first = places[Math.max(0, Math.min(start, places.length - 1))] ?? 0;
      if (end <= start) return { start: first, end: first };
      const last = places[Math.max(0, Math.min(end, places.length) - 1)] ?? first;
      return { start: first, end: Math.max(first, last) + 1 };
    },
  };
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
