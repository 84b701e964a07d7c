import { daysInMonth } from "@dondoc/domain";

/** A date as a citation writes it: "ngày 31-01-2024", "ngày 5/12/2011", "ngày 26 tháng 8 năm 2024", "tháng 4 năm 2026". */
export type WrittenDate = { readonly day: string; readonly start: number; readonly end: number };

const figures = /ngày\s*(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})/iu;
const words = /(?:ngày\s*(\d{1,2})\s*)?tháng\s*(\d{1,2})\s*năm\s*(\d{4})/iu;

/** The date that belongs to a number that has just ended: nothing but the issuer may stand between. */
export function dateIn(ahead: string): WrittenDate | null {
  const next = ahead.search(/[;()“]|\d\s?[/-]\s?\p{Lu}|\.\s/u);
  const reach = next < 0 ? ahead : ahead.slice(0, next);
  const match = figures.exec(reach) ?? words.exec(reach);
  if (match === null || match.index > 90) return null;
  const between = reach.slice(0, match.index);
  if (!/^[\s,.]*$/.test(between) && !/^[\s,.]*của [^,]{2,80}[,\s]*$/u.test(between)) return null;
  const month = (match[2] ?? "").padStart(2, "0");
  const year = match[3] ?? "";
  const isReal = Number(month) >= 1 && Number(month) <= 12 && Number(match[1] ?? 1) >= 1;
  if (!isReal || Number(match[1] ?? 1) > daysInMonth(Number(year), Number(month))) return null;
  const day = match[1] === undefined ? `${year}-${month}` : `${year}-${month}-${match[1].padStart(2, "0")}`;
  return { day, start: match.index, end: match.index + match[0].length };
}
