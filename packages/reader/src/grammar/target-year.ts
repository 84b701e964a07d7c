import { type DraftSection, foldInPlace } from "@dondoc/domain";

/** "Đến năm 2030, …", "Phấn đấu tới năm 2030 …", "giai đoạn 2026 - 2030": the last that the words name. */
export function yearBefore(folded: string): number | null {
  const years = folded.matchAll(
    /\b(?:den|toi|vao|trong)(?: het| cuoi)? nam (20\d\d)(?!\d)|\b(?:giai doan|nhiem ky) 20\d\d\s?[-–]\s?(20\d\d)/g,
  );
  const last = [...years].at(-1);
  return last === undefined ? null : Number(last[1] ?? last[2]);
}

/**
 * The year that the headings over a place give ("2. Chỉ tiêu đến năm 2030"), the nearest one first. `sections` are the
 * headings of the document in its order.
 */
export function yearAbove(position: number, sections: readonly DraftSection[]): number | null {
  const nearest = sections.filter((section) => section.span.start <= position).at(-1);
  if (nearest === undefined) return null;
  const above = sections.filter(
    ({ path, span }) =>
      span.start <= nearest.span.start && (nearest.path === path || nearest.path.startsWith(`${path}/`)),
  );
  for (const { title } of above.toReversed()) {
    const year = yearBefore(foldInPlace(title));
    if (year !== null) return year;
  }
  return null;
}
