import type { Milestone } from "@dondoc/domain";
import { type Language, numberIn } from "@dondoc/words";

/** "2027: 55", one a line; the first line that is neither empty nor such a step is told back. */
export function milestonesIn(
  text: string,
  language: Language,
): { readonly read: Milestone[]; readonly unread: string | null } {
  const read: Milestone[] = [];
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (line === "") continue;
    const [, year = "", written = ""] = /^(\d{4})\s*[:=–-]\s*(-?[\d.,\s]+)%?$/u.exec(line) ?? [];
    const value = numberIn(written, language);
    if (year === "" || value === null) return { read, unread: line };
    read.push({ year: Number(year), value });
  }
  return { read, unread: null };
}
