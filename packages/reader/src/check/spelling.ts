import { foldInPlace, type Span } from "@dondoc/domain";
import { kept } from "../text/kept.ts";
import { foldedKey, spelledKey } from "../text/key.ts";
import { matchesOf } from "../text/matches.ts";
import type { Passage } from "../text/passage.ts";
import { type SpelledPhrase, possibleSyllable, spelledPhrases } from "./spelled-phrases.ts";

/**
 * Phrases of the grammar that are misspelled: with other marks or in one word ("thừơng xuyên", "chủ trỉ", "phốihợp"), a
 * quarter that is no "quý", or a word beside them that no Vietnamese syllable can be ("phhối hợp"). A misspelling that
 * makes another word is left alone: "toàn thành" of "hoàn thành" may be of "toàn thành phố".
 */
export function misspelledIn(passage: Passage): Span[] {
  const { text } = passage;
  return [...brokenPhrases(text, foldedKey(text)), ...noQuarters(text)]
    .filter(({ start, end }) => !isName(text.slice(start, end)))
    .map(({ start, end }) => passage.spanOf(start, end));
}

type Phrase = SpelledPhrase & { readonly first: string; readonly second: string };

/** What a word without its marks can be: the first half of phrases, their second half, or both run together. */
type Part = { readonly begins: Phrase[]; readonly ends: Phrase[]; readonly whole: Phrase[] };

const parts = new Map<string, Part>();
for (const phrase of spelledPhrases) {
  const [first = "", second = ""] = foldInPlace(phrase.spelled[0]).split(" ");
  const known: Phrase = { ...phrase, first, second };
  partOf(first).begins.push(known);
  partOf(second).ends.push(known);
  partOf(first + second).whole.push(known);
}

function partOf(letters: string): Part {
  const part = parts.get(letters) ?? { begins: [], ends: [], whole: [] };
  parts.set(letters, part);
  return part;
}

/** Two words side by side, or one that should be two. The words are walked over by hand: expressions take twice as long. */
function brokenPhrases(text: string, folded: string): Span[] {
  const spans: Span[] = [];
  let before = { letters: "", start: 0, end: -2, part: parts.get("") };
  for (let at = 0; at < folded.length; at += 1) {
    if (!isLetter(folded.charCodeAt(at))) continue;
    let end = at + 1;
    while (isLetter(folded.charCodeAt(end))) end += 1;
    const letters = folded.slice(at, end);
    const part = parts.get(letters);
    if (part !== undefined || before.part !== undefined) {
      if (part?.whole.some((phrase) => !isOther(phrase, folded, end))) spans.push({ start: at, end });
      const isBeside = before.end + 1 === at && folded.charAt(before.end) === " ";
      const phrase = isBeside ? meantBy(before.letters, letters) : undefined;
      const written = text.slice(before.start, end);
      if (phrase !== undefined && !isSpelled(phrase, written) && !isOther(phrase, folded, end))
        spans.push({ start: before.start, end });
    }
    before = { letters, start: at, end, part };
    at = end;
  }
  return spans;
}

/** The phrase of these two words, or the one they come near to with a word that is none. */
function meantBy(first: string, second: string): Phrase | undefined {
  const begun = parts.get(first)?.begins ?? [];
  const exact = begun.find((phrase) => phrase.second === second);
  if (exact !== undefined) return exact;
  if (begun.length > 0)
    return isBroken(second) ? begun.find((phrase) => isNear(second, phrase.second)) : undefined;
  const ended = parts.get(second)?.ends ?? [];
  return ended.length > 0 && isBroken(first)
    ? ended.find((phrase) => isNear(first, phrase.first))
    : undefined;
}

function isSpelled({ spelled, others = [] }: Phrase, written: string): boolean {
  if (spelled.includes(written)) return true;
  const key = spelledKey(written);
  return spelled.includes(key) || others.includes(key);
}

function isOther({ notBefore }: Phrase, folded: string, end: number): boolean {
  return notBefore?.test(folded.slice(end, end + 10)) ?? false;
}

function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** "qúy II", "quy II/2026", "trong qúy": the u belongs to the q and never carries the tone. */
const quarters =
  /(?<!\p{L})(?:[Qq]u(?:[yỳỷỹỵiìỉĩị]|Y)\s(?=(?:I{1,3}|IV)(?![\p{L}\d]))|[Qq][úùủũụ][yi](?=\s(?:I{1,3}|IV|[1-4])(?![\p{L}\d])))/gu;

function noQuarters(text: string): Span[] {
  if (!/[Qq][uúùủũụ][^ý]/u.test(text)) return [];
  return matchesOf(text, quarters).map(({ index, 0: match }) => ({
    start: index,
    end: index + match.trimEnd().length,
  }));
}

/** The word itself where it can be no syllable; asked a thousand times for the same few words. */
const LONGEST_WORD = 12;
const brokenWord = kept((word) => (possibleSyllable.test(word) ? null : word));

function isBroken(word: string): boolean {
  return word.length > 2 && word.length <= LONGEST_WORD && brokenWord(word) !== null;
}

/** One letter more, less, other or in another place; two in a long word. */
function isNear(written: string, meant: string): boolean {
  const most = Math.max(written.length, meant.length) > 4 ? 2 : 1;
  return Math.abs(written.length - meant.length) <= most && distance(written, meant) <= most;
}

function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const other = (row[j - 1] ?? 0) + (isSame ? 0 : 1);
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : other;
      next.push(Math.min(other, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

/** Two words with capitals of their own: somebody's name, or somewhere's. */
function isName(words: string): boolean {
  return /^\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+$/u.test(words);
}
