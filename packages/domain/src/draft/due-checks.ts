import { dueDayOf } from "../task/timeliness.ts";
import type { Draft, DraftCheck } from "./draft.ts";

/**
 * Due days before the paper itself: a warning on import, whose words are never mended. Compared as far as the day of the
 * paper is written out. Source: domain reference §1.8, invariant 3.
 */
export function dueChecks({ document, tasks }: Pick<Draft, "document" | "tasks">): DraftCheck[] {
  const { issuedOn } = document;
  if (issuedOn === null) return [];
  return tasks.flatMap(({ deadline }): DraftCheck[] => {
    const dueOn = deadline === null ? null : dueDayOf(deadline.schedule);
    if (deadline === null || dueOn === null || dueOn.slice(0, issuedOn.length) >= issuedOn) return [];
    return [{ code: "due-before-issue", span: deadline.span }];
  });
}
