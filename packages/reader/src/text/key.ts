import { foldInPlace } from "@dondoc/domain";
import { kept } from "./kept.ts";

/**
 * Two keys of the same length as their text, so that a match leads straight back to the words as printed:
 * `spelledKey` is lower case with tone marks in their new place, for words that diacritics tell apart ("sở", "số");
 * `bareKey` has no diacritics at all, for longer phrases that a scan may have garbled ("phôi hợp", "KÉ HOẠCH").
 */
export const spelledKey = kept((text) => {
  const moved = lowered(text).replace(oldPlace, (vowels) => oldToNew[vowels] ?? vowels);
  return moved.replace(longDashes, "-");
});

export function bareKey(text: string): string {
  return foldedKeys(text).bare;
}

/** As `bareKey`, with dashes as they are printed. */
export function foldedKey(text: string): string {
  return foldedKeys(text).folded;
}

const foldedKeys = kept((text) => {
  const folded = foldInPlace(text);
  const inPlace = folded.length === text.length ? folded : lowered(text);
  return { folded, bare: inPlace.replace(longDashes, "-") };
});

const longDashes = /[\u2010-\u2015\u2212]/g;

/** Lower case of a few letters is longer than the letter itself; those stay as they are. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (char) =>
    char.toLowerCase().length === char.length ? char.toLowerCase() : char,
  ).join("");
}

const oldToNew: Readonly<Record<string, string>> = {
  oà: "òa",
  oá: "óa",
  oả: "ỏa",
  oã: "õa",
  oạ: "ọa",
  oè: "òe",
  oé: "óe",
  oẻ: "ỏe",
  oẹ: "ọe",
  uỳ: "ùy",
  uý: "úy",
  uỷ: "ủy",
  uỹ: "ũy",
  uỵ: "ụy",
};

/** Old places of tone marks; "quý" is left alone because the u belongs to the q there. One search for all of them. */
const oldPlace = /(?:o[àáảãạèéẻẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/gu;
