import type { CalendarDay } from "@dondoc/domain";

/** The days from a directive's issue to the day of the page. */
export type CascadeScale = { readonly from: CalendarDay; readonly days: number };

/** A plan that took longer than this after the document above it is drawn as slow. Our choice. */
export const SLOW_DAYS = 60;

export function percent(days: number, scale: CascadeScale): number {
  return Math.min((days / scale.days) * 100, 100);
}

/** How much of the width the words of a bar take at most, in hundredths. */
const WORDS = 38;

/** Where the words of a bar stand, in hundredths of the width: right of it, else left of it, else above its end. */
export function wordsBeside(
  start: number,
  end: number,
): {
  readonly isAbove: boolean;
  readonly place: { readonly left: string } | { readonly right: string };
} {
  if (end <= 100 - WORDS) return { isAbove: false, place: { left: `${end}%` } };
  const isAbove = start < WORDS;
  return { isAbove, place: { right: `${100 - (isAbove ? end : start)}%` } };
}
