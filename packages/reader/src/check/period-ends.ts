import { type CalendarDay, dueDayOf } from "@dondoc/domain";
import type { Draft, DraftSection } from "@dondoc/domain/draft";
import { deadlinePhrases } from "../grammar/deadline-phrase.ts";
import type { DeadlineContext } from "../grammar/deadline-rule.ts";
import { pathsDownTo } from "../grammar/target-year.ts";
import { foldedKey } from "../text/key.ts";

/** A year or a phase behind these words names another paper, what is past, or no end. */
const ofSomethingElse =
  /\b(?:luat|nghi quyet|nghi dinh|quyet dinh|chi thi|ket luan|chuong trinh|de an|du an|chien luoc|quy hoach|ke hoach|thong tu|chi so|ket qua|ton tai|han che|tong ket|so ket|danh gia|tam nhin|dinh huong|tiep theo|tro di|tu nam)\b/;

/**
 * The last day of the time that a heading or a title is about ("II. NHIỆM VỤ TRONG QUÝ II/2026", "… năm 2026"), when its
 * last words say so and nothing but time can be meant. `null`: no end can be told for certain.
 */
export function endNamedBy(title: string, context: DeadlineContext): CalendarDay | null {
  const words = foldedKey(title);
  if (!/\d|\bqu[yi]\s/.test(words) || ofSomethingElse.test(words)) return null;
  const [phrase, ...others] = deadlinePhrases(title, context);
  if (phrase === undefined || others.length > 0) return null;
  if (!/^[\s).:;]*(?:tren dia ban [^,;]*)?$/.test(words.slice(phrase.end))) return null;
  if (phrase.schedule.kind !== "period" && phrase.schedule.kind !== "once") return null;
  const end = dueDayOf(phrase.schedule);
  return end === null || end.slice(0, context.issuedOn?.length ?? 0) < (context.issuedOn ?? "") ? null : end;
}

/** For each place of a paper the earliest end that its headings and its own title name. */
export function periodEnds({ document, sections }: Pick<Draft, "document" | "sections">) {
  const context = { issuedOn: document.issuedOn };
  const isPlan = document.type === "plan" || document.type === "action-programme";
  const whole = isPlan && document.subject !== null ? endNamedBy(document.subject, context) : null;
  const bySection = new Map<string, CalendarDay>();
  for (const { path, title } of sections) {
    const end = endNamedBy(shortTitle(title), context);
    if (end !== null) bySection.set(path, end);
  }
  return (path: string | null): CalendarDay | null => {
    const ends = path === null ? [] : pathsDownTo(path).flatMap((one) => bySection.get(one) ?? []);
    return [...ends, ...(whole === null ? [] : [whole])].toSorted()[0] ?? null;
  };
}

const LONGEST_TITLE = 200;

/** A heading that is a paragraph says more than a time. */
function shortTitle(title: DraftSection["title"]): string {
  return title.length > LONGEST_TITLE ? "" : title;
}
