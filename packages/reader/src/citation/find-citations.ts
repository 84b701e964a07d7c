import type { DocumentType } from "@dondoc/domain";
import type { DraftCitation } from "@dondoc/domain/draft";
import { typeCodes, typeNames } from "../header/type-names.ts";
import { bareKey } from "../text/key.ts";
import { matchesOf } from "../text/matches.ts";
import type { Passage } from "../text/passage.ts";
import { citedIssuer, issuerBefore } from "./cited-issuer.ts";
import { dateIn } from "./written-date.ts";

/** A cited document with the place of its number in the passage it was found in. */
export type FoundCitation = {
  readonly citation: Omit<DraftCitation, "relation">;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
};

/** Symbols of the State, the Party and the National Assembly (domain reference §3.3), loose about stray spaces; the
 * number ends what matches. A figure or a plain word comes first, because it is tried at every place of the paper. */
const numbers: readonly RegExp[] = [
  /(?=\d)(?<![\p{L}\d/.-])(\d{1,4}\/\d{4}\/(?:QH|UBTVQH|PL)\s?-?\s?\d{1,2})(?![\p{L}\d])/gu,
  /(?=\d)(?<![\p{L}\d/.-])(\d{1,5}\s?-\s?\p{Lu}[\p{L}]{0,7}\s?\/\s?\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)?)/gu,
  /(?=\d)(?<![\p{L}\d/.-])(\d{1,5}(?:[./-]\d{1,4}){0,2}[a-z]?\s?\/(?:\p{Lu}{1,6}\/)?\s?\p{Lu}[\p{L}\d&]*(?:\s?-\s?\p{Lu}[\p{L}\d&]*|-\s?\d{2})*)/gu,
  /[Ss]ố:?\s{1,2}((?=[\p{L}\d./-]*\d)[\p{L}\d][\p{L}\d&.]{0,20}(?:[-/][\p{L}\d&.]{1,20}){1,4})(?![\p{L}\d/])/gu,
];

/** "Văn bản số 8 ngày 02/3/2026": small offices write no symbol; the date tells the paper from a short mention. */
const bareSerial =
  /(?=\d)(?<=(?:[Vv]ăn bản|[Cc]ông văn|[Tt]ờ trình|[Đđ]ơn|[Gg]iấy đề nghị)\s[Ss]ố:?\s{1,2})(\d{1,4})(?=,?\s+ngày\s+\d)/gu;

const LOOK_BACK = 90;
const LOOK_AHEAD = 200;

/** Every numbered document that the passage names, in order, repetitions included. */
export function citationsIn(passage: Passage): FoundCitation[] {
  const { text } = passage;
  const candidates = [...numbers, bareSerial]
    .flatMap((pattern, rank) =>
      matchesOf(text, pattern).map(({ index, 0: { length }, 1: written = "" }) => ({
        rank,
        start: index + length - written.length,
        written,
      })),
    )
    .toSorted((a, b) => a.start - b.start || a.rank - b.rank);
  const found: FoundCitation[] = [];
  for (const { start, written } of candidates) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const one = citationAt(passage, start, written);
    if (one !== null) found.push(one);
  }
  return found;
}

function citationAt(passage: Passage, start: number, written: string): FoundCitation | null {
  const { text } = passage;
  const number = written.replace(/\s+/g, "");
  const isBare = /^\d+$/.test(number);
  if (!isBare && (/^[\d./-]+$/.test(number) || !/\p{Lu}/u.test(number))) return null;
  const end = start + written.length;
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const saysNumber = /(?:[Ss][ốôóỐồ6o]\s?:?\s*|[Ss]ố\s+)$/u.test(before);
  const named = typeBefore(before);
  const code = typeOfCode(number);
  if (!saysNumber && (code === null || !(named?.isNear ?? false)) && !isListed(before)) {
    if (code === null || !/\/|-/.test(number) || /^\d+\/\d{1,2}\p{L}/u.test(number)) return null;
  }
  if (!saysNumber && code === null) return null;
  if (isBare && named === null) return null;
  const ahead = text.slice(end, end + LOOK_AHEAD);
  const date = dateIn(ahead);
  const isAssembly = /\/QH\d+$/.test(number);
  return {
    citation: {
      type: named?.type ?? (isAssembly ? "law" : code),
      number,
      issuedOn: date?.day ?? null,
      issuer: isAssembly
        ? "Quốc hội"
        : (citedIssuer(ahead, date) ?? issuerBefore(text.slice(Math.max(0, start - LOOK_AHEAD), start))),
      span: passage.spanOf(start, end),
    },
    passage,
    start,
    end,
  };
}

/** The last name of a kind of paper before the number, in the same clause. */
function typeBefore(before: string): { readonly type: DocumentType; readonly isNear: boolean } | null {
  const clause = /[^;.()]*$/.exec(before)?.[0] ?? before;
  const afterOther = clause.slice(Math.max(0, lastNumberEnd(clause)));
  const key = bareKey(afterOther);
  let best: { readonly type: DocumentType; readonly at: number; readonly length: number } | null = null;
  for (const name of typeNames) {
    const at = key.lastIndexOf(name.bare);
    if (at < 0 || /[a-z]/.test(key.charAt(at - 1)) || /[a-z]/.test(key.charAt(at + name.bare.length)))
      continue;
    if (
      /^\p{Ll}/u.test(afterOther.slice(at)) &&
      !/^(?:cong van|van ban|quyet dinh|cong dien)/.test(name.bare)
    )
      continue;
    const isLater = best === null || at > best.at + best.length - 1;
    if (isLater) best = { type: name.type, at, length: name.bare.length };
  }
  if (best === null) return null;
  return { type: best.type, isNear: key.length - best.at - best.length < 12 };
}

function lastNumberEnd(clause: string): number {
  let end = 0;
  for (const match of matchesOf(clause, /\d\s?[/-]\s?\p{Lu}[\p{L}-]*/gu)) end = match.index + match[0].length;
  return end;
}

/** "các Quyết định số 1/QĐ-UBND, 2/QĐ-UBND". */
function isListed(before: string): boolean {
  return /\d\S*[-/]\p{Lu}\S*\s?(?:,|và)\s*$/u.test(before);
}

function typeOfCode(number: string): DocumentType | null {
  if (/\/QH\d+$/.test(number)) return "law";
  for (const part of bareKey(number).split(/[/-]/)) {
    const type = Object.hasOwn(typeCodes, part) ? typeCodes[part] : undefined;
    if (type !== undefined) return type;
  }
  return null;
}
