import type { Draft } from "@dondoc/domain/draft";
import { checkMarks } from "../../parts/pair/check-marks.ts";
import type { MarkKind, PaperMark } from "../../parts/pair/runs.ts";

/** Everything the reader found, by kind, over the words it was found in. */
export function draftMarks(draft: Draft): PaperMark[] {
  return [
    ...draft.tasks.flatMap((task, index): PaperMark[] => {
      const keys = [task.key];
      return [
        { kind: "task", span: task.span, keys, label: String(index + 1) },
        ...(task.deadline === null ? [] : [{ kind: "deadline", span: task.deadline.span, keys } as const]),
        ...task.assignments.map(({ span }) => ({ kind: "unit", span, keys }) as const),
      ];
    }),
    ...draft.reports.flatMap((report, index): PaperMark[] => {
      const keys = [`report-${index + 1}`];
      return [
        { kind: "report", span: report.span, keys },
        ...(report.deadline === null
          ? []
          : [{ kind: "deadline", span: report.deadline.span, keys } as const]),
      ];
    }),
    ...plain("target", draft.targets),
    ...plain("funding", draft.funding),
    ...plain("citation", draft.citations),
    ...plain("recipient", draft.document.recipients),
    ...checkMarks(draft.checks),
  ];
}

function plain(kind: MarkKind, items: readonly { readonly span: PaperMark["span"] }[]): PaperMark[] {
  return items.map(({ span }, index) => ({ kind, span, keys: [`${kind}-${index + 1}`] }));
}
