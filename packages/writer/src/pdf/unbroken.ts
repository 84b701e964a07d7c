import { printable } from "../printable.ts";

/** Longer runs are broken wherever they can be: a column has no room for them. */
const number = /[^\s/-]{1,12}(?:[/-][^\s/-]{1,12}){1,4}/gu;

/**
 * Text whose numbers and days ("31/KH-UBND", "24-6-2024") stay on one line: the engine would break them at their strokes,
 * and where lines are justified put spaces into them.
 */
export function unbroken(text: string): { readonly text: string; readonly noWrap: boolean }[] {
  const line = printable(text);
  const runs: { readonly text: string; readonly noWrap: boolean }[] = [];
  let last = 0;
  for (const { 0: found, index } of line.matchAll(number)) {
    if (index > last) runs.push({ text: line.slice(last, index), noWrap: false });
    runs.push({ text: found, noWrap: true });
    last = index + found.length;
  }
  return last < line.length || runs.length === 0
    ? [...runs, { text: line.slice(last), noWrap: false }]
    : runs;
}
