import { foldInPlace } from "@dondoc/domain";
import type { DraftSection } from "@dondoc/domain/draft";
import { matchesOf } from "../text/matches.ts";

const namedYear =
  /\b(?:den|toi|vao|trong)(?: het| cuoi)? nam (20\d\d)(?!\d)|\b(?:giai doan|nhiem ky) 20\d\d\s?[-–]\s?(20\d\d)/g;

/** "Đến năm 2030, …", "Phấn đấu tới năm 2030 …", "giai đoạn 2026 - 2030": the last that the words name. */
export function yearBefore(folded: string): number | null {
  const last = matchesOf(folded, namedYear).at(-1);
  return last === undefined ? null : Number(last[1] ?? last[2]);
}

/**
 * The year that the headings over a place give ("2. Chỉ tiêu đến năm 2030"), the nearest one first. `sections` are the
 * headings of the document in its order; they are read once, however many places are asked for.
 */
export function yearsAbove(sections: readonly DraftSection[]): (position: number) => number | null {
  const years = yearsOf(sections);
  return (position) => years[headingsUpTo(position, sections) - 1] ?? null;
}

/** For each heading the year that it or the nearest heading over it names. */
function yearsOf(sections: readonly DraftSection[]): readonly (number | null)[] {
  const named = new Map<string, { readonly at: number; readonly year: number }>();
  return sections.map(({ path, title }, at) => {
    const own = yearBefore(foldInPlace(title));
    if (own !== null) named.set(path, { at, year: own });
    const above = pathsDownTo(path).flatMap((one) => named.get(one) ?? []);
    return above.toSorted((a, b) => b.at - a.at)[0]?.year ?? null;
  });
}

/** "II", "II/1", "II/1/a". */
export function pathsDownTo(path: string): string[] {
  const labels = path.split("/");
  return labels.map((_, index) => labels.slice(0, index + 1).join("/"));
}

/** How many headings begin at a position or before it. */
function headingsUpTo(position: number, sections: readonly DraftSection[]): number {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sections[middle]?.span.start ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
