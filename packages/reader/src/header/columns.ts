import { bareKey } from "../text/key.ts";
import type { Line } from "../text/lines.ts";

/**
 * The two columns at the head of a paper, told apart again after text extraction has run them together. What belongs
 * to the right column is known by its words: name of the state or the Party, motto, place and date.
 */
export type HeaderLine = {
  readonly line: Line;
  readonly left: string;
  readonly right: string;
  /** It names the state or the Party: a date alone also stands in sentences. */
  readonly isMotto: boolean;
};

const rightColumn: readonly RegExp[] = [
  /cong h\S{0,2} xa hoi chu nghia \S{1,3}et nam/,
  /doc lap\s*[-.=\s]+\s*tu do/,
  /dang cong san viet nam/,
];

/** One of them is in all that name the right column, and in few other lines. */
const rightWords = /xa hoi|tu do|cong san/;

/** "ngày 24  tháng 6 năm 2024", "ngày tháng 6 năm 2026": the marks of a scan may stand for the figures. */
const date = /ng[aà]y\s?(\S{0,4})\s*th[aá]ng\s?(\S{0,4}?)\s*n[aăâ]m\s?([12][\dOoIl]{3})(?![\p{L}\d])/iu;
/** "…, ngày 05/8/2009" at the end of a line that names a place: elsewhere such a date is that of a cited paper. */
const shortDate = /(?<=^|\p{L},?\s*)ng[aà]y\s?(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?([12]\d{3})[\s.]*$/iu;

export function columnsOf(line: Line): HeaderLine {
  const key = bareKey(line.text);
  for (const pattern of rightWords.test(key) ? rightColumn : []) {
    const match = pattern.exec(key);
    if (match !== null) return { ...split(line, match.index), isMotto: true };
  }
  const day = date.exec(line.text) ?? (isPlaced(line.text) ? shortDate.exec(line.text) : null);
  if (day !== null && line.text.length < 140) return split(line, placeStart(line.text, day.index));
  return { line, left: line.text, right: "", isMotto: false };
}

/** A short place in capitals stands before the date, alone or behind a wide gap or the number. */
function isPlaced(text: string): boolean {
  return /(?:^|\s{2}|[-/]\p{Lu}[\p{L}&]*\s)\p{Lu}[\p{L}.'’]*(?:[ -]\p{Lu}[\p{L}'’]*){0,4},\s*ng[aà]y\s?\d/u.test(
    text,
  );
}

export type PlaceAndDate = { readonly place: string | null; readonly issuedOn: string | null };

export function placeAndDateOf(right: string): PlaceAndDate | null {
  const match = date.exec(right) ?? shortDate.exec(right);
  if (match === null) return null;
  const place = right
    .slice(0, match.index)
    .replace(/[\s,.;]+$/, "")
    .trim();
  const year = figures(match[3] ?? "");
  const month = figure(match[2] ?? "", 12);
  const dayOfMonth = figure(match[1] ?? "", 31);
  const issuedOn = month === null ? year : `${year}-${month}${dayOfMonth === null ? "" : `-${dayOfMonth}`}`;
  return { place: place === "" ? null : place, issuedOn };
}

/** Scans read 1 as I or l and 0 as O; anything else that is no figure stays a blank. */
function figure(text: string, atMost: number): string | null {
  const digits = figures(text);
  if (!/^\d{1,2}$/.test(digits)) return null;
  const value = Number(digits);
  return value >= 1 && value <= atMost ? digits.padStart(2, "0") : null;
}

function figures(text: string): string {
  return text.replace(/[Iil|]/g, "1").replace(/[OoƠơØ]/g, "0");
}

function split(line: Line, at: number): HeaderLine {
  return { line, left: line.text.slice(0, at).trim(), right: line.text.slice(at).trim(), isMotto: false };
}

/** The place is the run of capitalised words before the date ("… KH-UBND Sông Mơ, ngày …"). */
function placeStart(text: string, dateAt: number): number {
  const before = text.slice(0, dateAt);
  const wide = before.search(/\s{2,}\S[^\s]*(?:\s\S+)*\s?,?\s*$/);
  const run = /(?:^|\s)((?:(?:TP\.|Tp\.)\s?)?\p{Lu}[\p{Ll}'’.]*(?:[\s-]\p{Lu}[\p{Ll}'’]*)*)[\s,;.]*$/u.exec(
    before,
  );
  const name = run === null ? dateAt : before.length - (run[0].length - run[0].search(/\S/));
  const kind = /(?:Thành phố|Tp|TP|Thị xã|Tỉnh|Huyện|Quận|Phường|Xã|Thị trấn)\.?\s?$/u.exec(
    before.slice(0, name),
  );
  const start = kind === null ? name : kind.index;
  return wide >= 0 && wide > start ? wide : Math.max(0, start);
}
