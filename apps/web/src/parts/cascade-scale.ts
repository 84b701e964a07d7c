import type { CalendarDay } from "@dondoc/domain";

/** The days from a directive's issue to the day of the page. */
export type CascadeScale = { readonly from: CalendarDay; readonly days: number };

/** A plan that took longer than this after the document above it is drawn as slow. Our choice. */
export const SLOW_DAYS = 60;

export function percent(days: number, scale: CascadeScale): number {
  return Math.min((days / scale.days) * 100, 100);
}
