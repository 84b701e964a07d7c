import type { Fraction } from "@dondoc/domain";
import type { Language } from "./language.ts";

/** Whole numbers with the separator of thousands of the language: 12.345 and 12,345. */
export function numberText(value: number, language: Language): string {
  const grouped = String(Math.trunc(Math.abs(value))).replace(
    /\B(?=(\d{3})+$)/gu,
    language === "vi" ? "." : ",",
  );
  return value < 0 ? `-${grouped}` : grouped;
}

/** Below this many things due a percentage says more than is known, and only the fraction is shown. Our choice. */
export const LEAST_DENOMINATOR = 10;

/** "28/37 = 75,7 %"; a small denominator stays a fraction. */
export function fractionText({ numerator, denominator }: Fraction, language: Language): string {
  const fraction = `${numerator}/${denominator}`;
  if (denominator < LEAST_DENOMINATOR) return fraction;
  return `${fraction} = ${decimalText((numerator / denominator) * 100, language)}${language === "vi" ? " %" : "%"}`;
}

/** One decimal at most: "75,7" and "75.7". */
export function decimalText(value: number, language: Language): string {
  const text = String(Math.round(value * 10) / 10);
  return language === "vi" ? text.replace(".", ",") : text;
}

/** File sizes: "50 MB", "820 KB". */
export function bytesText(bytes: number, language: Language): string {
  if (bytes >= 1_048_576) return `${decimalText(bytes / 1_048_576, language)} MB`;
  return `${numberText(Math.ceil(bytes / 1024), language)} KB`;
}

/** English only: "1 task", "2 tasks". Vietnamese nouns do not change. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberText(count, "en")} ${count === 1 ? one : many}`;
}

/** Quarters and headings are counted in Roman numerals, up to ten. */
export function romanText(value: number): string {
  return ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"][value - 1] ?? String(value);
}

/**
 * A number as somebody types it in the language of the page; `null` for anything else. Where three digits follow a
 * separator it groups thousands if the language groups with it: "1.234" is 1234 in Vietnamese and 1.234 in English.
 */
export function numberIn(typed: string, language: Language): number | null {
  const text = typed.replaceAll(/[\s\u00A0]/gu, "");
  const group = language === "vi" ? "." : ",";
  const parts = text.split(group);
  const isGrouped =
    parts.length > 1 && /^-?\d{1,3}$/u.test(parts[0] ?? "") && parts.slice(1).every(isThousand);
  const plain = (isGrouped ? parts.join("") : text).replace(",", ".");
  return /^-?\d{1,15}(?:\.\d{1,10})?$/u.test(plain) ? Number(plain) : null;
}

/** The last group may have decimals behind it: "1.234,5". */
function isThousand(part: string, at: number, all: readonly string[]): boolean {
  return at === all.length - 1 ? /^\d{3}(?:[.,]\d+)?$/u.test(part) : /^\d{3}$/u.test(part);
}
