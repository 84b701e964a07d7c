import { foldInPlace } from "@dondoc/domain";
import { kept } from "./kept.ts";

/**
 * Two keys of the same length as their text, so that a match leads straight back to the words as printed:
 * `spelledKey` is lower case with tone marks in their new place, for words that diacritics tell apart ("sở", "số");
 * `bareKey` has no diacritics at all, for longer phrases that a scan may have garbled ("phôi hợp", "KÉ HOẠCH").
 */
export const spelledKey = kept((text) => {
  let key = lowered(text);
  if (oldPlaces.test(key)) for (const [from, to] of toneMoves) key = key.replace(from, to);
  return key.replace(longDashes, "-");
});

export const bareKey = kept((text) => {
  const folded = foldedKey(text);
  return (folded.length === text.length ? folded : lowered(text)).replace(longDashes, "-");
});

/** As `bareKey`, with dashes as they are printed. */
export const foldedKey = kept(foldInPlace);

const longDashes = /[\u2010-\u2015\u2212]/g;

/** Lower case of a few letters is longer than the letter itself; those stay as they are. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (char) =>
    char.toLowerCase().length === char.length ? char.toLowerCase() : char,
  ).join("");
}

/** What all moves begin from: few words have it, and one search is quicker than fourteen. */
const oldPlaces = /o[àáảãạèéẻẹ]|u[ỳýỷỹỵ]/;

/** Old to new placement; "quý" is left alone because the u belongs to the q there. */
const toneMoves: readonly (readonly [RegExp, string])[] = [
  [/oà(?!\p{L})/gu, "òa"],
  [/oá(?!\p{L})/gu, "óa"],
  [/oả(?!\p{L})/gu, "ỏa"],
  [/oã(?!\p{L})/gu, "õa"],
  [/oạ(?!\p{L})/gu, "ọa"],
  [/oè(?!\p{L})/gu, "òe"],
  [/oé(?!\p{L})/gu, "óe"],
  [/oẻ(?!\p{L})/gu, "ỏe"],
  [/oẹ(?!\p{L})/gu, "ọe"],
  [/(?<!q)uỳ(?!\p{L})/gu, "ùy"],
  [/(?<!q)uý(?!\p{L})/gu, "úy"],
  [/(?<!q)uỷ(?!\p{L})/gu, "ủy"],
  [/(?<!q)uỹ(?!\p{L})/gu, "ũy"],
  [/(?<!q)uỵ(?!\p{L})/gu, "ụy"],
];
