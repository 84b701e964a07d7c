/** One row of a sheet that holds anything; `line` is its number as a spreadsheet shows it, from 1. */
export type SheetRow = { readonly line: number; readonly cells: readonly string[] };

/** More than any list of tasks has; what lies beyond makes the list too large. */
export const MOST_ROWS = 5_000;
export const MOST_COLUMNS = 60;

/** There are more rows or columns than anybody could look over. */
export class SheetTooLarge extends Error {}
