import { type CalendarDay, dueDayOf } from "@dondoc/domain";
import type { Draft, DraftCheck, DraftTask } from "@dondoc/domain/draft";
import { deadlineInCell } from "../grammar/deadline.ts";
import type { FoundTask } from "../task/found-task.ts";
import { foldedKey } from "../text/key.ts";
import { readablePart } from "../text/make-passage.ts";
import { deadlineConflictsIn } from "./deadline-conflicts.ts";
import { periodEnds } from "./period-ends.ts";

type Dated = Pick<Draft, "document" | "sections" | "tasks" | "reports">;

/** Deadlines that contradict each other, the day of the paper or the time they stand under. `found` in the order of the tasks. */
export function deadlineChecks(draft: Dated, found: readonly FoundTask[]): DraftCheck[] {
  const context = { issuedOn: draft.document.issuedOn };
  const endOf = periodEnds(draft);
  const checks = found.flatMap((one, index): DraftCheck[] => {
    const task = draft.tasks[index];
    const { apart, past } = deadlineConflictsIn(readablePart(one.passage), context);
    return [
      ...apart.map((span) => ({ code: "deadlines-contradict" as const, span })),
      ...past.map((span) => ({ code: "due-before-issue" as const, span })),
      ...(task === undefined ? [] : lateChecks(task, one, { context, end: endOf(task.sectionPath) })),
    ];
  });
  return [...checks, ...unsettledChecks(draft)];
}

/** A review follows the time it is about, and what goes on has no end there. */
const comesAfter =
  /\b(?:bao cao|so ket|tong ket|danh gia|quyet toan|rut kinh nghiem|tiep theo|tiep tuc|nghiem thu)\b/;

type Above = { readonly context: { readonly issuedOn: string | null }; readonly end: CalendarDay | null };

/** A day of the task's own that lies behind the line of its group, its heading or the title of the paper. */
function lateChecks({ deadline, span }: DraftTask, found: FoundTask, { context, end }: Above): DraftCheck[] {
  const dueOn = deadline === null ? null : dueDayOf(deadline.schedule);
  if (deadline === null || dueOn === null || deadline.certainty !== "stated") return [];
  if (deadline.span.start < span.start || deadline.span.end > span.end) return [];
  const besides = found.lines.flatMap(({ time }) => {
    const beside = time === null ? null : deadlineInCell(time, context);
    return (beside === null ? null : dueDayOf(beside.schedule)) ?? [];
  });
  const above = end === null || comesAfter.test(foldedKey(readablePart(found.passage).text)) ? [] : [end];
  const isLate = [...besides, ...above].some((day) => dueOn > day);
  return isLate ? [{ code: "due-after-its-period", span: deadline.span }] : [];
}

/** "ngày 20 và ngày 25", a day without its year in a paper without its day: a person must say which is meant. */
function unsettledChecks({ tasks, reports }: Dated): DraftCheck[] {
  return [...tasks, ...reports].flatMap(({ deadline }): DraftCheck[] =>
    deadline?.schedule.kind === "contradictory"
      ? [{ code: "deadlines-contradict", span: deadline.span }]
      : [],
  );
}
