import type { Step } from "@dondoc/client/step";
import { type CalendarDay, isCalendarDay } from "@dondoc/domain";
import { evidenceIn } from "./evidence-in.ts";
import type { StepValues } from "./step-fields.ts";

/** The step that the fields of a form say. */
export function stepIn(
  values: StepValues,
  { assignmentId, version, today }: Pick<Step, "assignmentId" | "version"> & { readonly today: CalendarDay },
): Step {
  const { day, due, reason, note, period, to, by } = values;
  const percent = Number.parseInt(values.percent, 10);
  return {
    assignmentId,
    version,
    day: isCalendarDay(day) ? day : today,
    dueOn: isCalendarDay(due) ? due : null,
    reason,
    note,
    percent: Number.isNaN(percent) ? null : percent,
    evidence: evidenceIn(values.evidence).evidence,
    period: period === "" ? null : period,
    toUnitId: to === "" ? null : to,
    byPlanId: by === "" ? null : by,
  };
}
