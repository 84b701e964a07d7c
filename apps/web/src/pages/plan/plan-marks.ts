import type { PlanDetail } from "@dondoc/client";
import { checkMarks } from "../../parts/pair/check-marks.ts";
import type { PaperMark } from "../../parts/pair/runs.ts";
import { type PlanEntry, namesOf } from "./plan-entries.ts";

/** Every word of the paper that the plan was made from, and the rows it belongs to. */
export function marksOf(detail: PlanDetail, entries: readonly PlanEntry[]): PaperMark[] {
  return [...entries.flatMap(marksOfEntry), ...checkMarks(detail.checks)];
}

function marksOfEntry(entry: PlanEntry): PaperMark[] {
  const keys = namesOf(entry);
  if (entry.kind === "task") {
    const { task } = entry;
    return [
      { kind: "task", span: entry.span, keys, label: String(task.ordinal) },
      ...(task.deadline === null ? [] : [{ kind: "deadline", span: task.deadline.span, keys } as const]),
      ...unitSpans(task.assignments.map(({ span }) => span)).map(
        (span) => ({ kind: "unit", span, keys }) as const,
      ),
    ];
  }
  if (entry.kind === "report") {
    const { deadline } = entry.report;
    return [
      { kind: "report", span: entry.span, keys },
      ...(deadline === null ? [] : [{ kind: "deadline", span: deadline.span, keys } as const]),
    ];
  }
  return [{ kind: entry.kind, span: entry.span, keys }];
}

/** Twelve wards of one group were taken from the same words: those are marked once. */
function unitSpans(spans: readonly PaperMark["span"][]): PaperMark["span"][] {
  const seen = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]));
  return [...seen.values()];
}
