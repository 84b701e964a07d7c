import { matchesOf } from "./matches.ts";
/** Stands for a letter that the patterns are not to see. */
const MASK = "\0";

type Stretch = { readonly from: number; readonly to: number };

/** The text with all that the patterns match in `searched`, which has the same positions, made unreadable. */
export function masked(
  text: string,
  searches: Iterable<readonly [searched: string, pattern: RegExp]>,
): string {
  const found: Stretch[] = [];
  for (const [searched, pattern] of searches) {
    for (const match of matchesOf(searched, pattern))
      found.push({ from: match.index, to: match.index + match[0].length });
  }
  if (found.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of found.sort((a, b) => a.from - b.from)) {
    if (to <= at) continue;
    if (from > at) parts.push(text.slice(at, from));
    parts.push(MASK.repeat(to - Math.max(from, at)));
    at = to;
  }
  parts.push(text.slice(at));
  return parts.join("");
}
