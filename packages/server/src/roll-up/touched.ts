import {
  type AssignmentId,
  type DomainEvent,
  type PlanId,
  type ReportId,
  type TaskId,
  type UnitId,
  idParts,
} from "@dondoc/domain";

/** Whose owed things a change can have altered. */
export type Touched = {
  /** Everything they set. */
  readonly plans: readonly PlanId[];
  /** Tasks by themselves, or by one of their assignments, of plans that are not among those. */
  readonly tasks: readonly TaskId[];
  readonly assignments: readonly AssignmentId[];
  /** Reports that came in or went back: they close or open again what their unit owes of the series they serve. */
  readonly reports: readonly ReportId[];
  /** Units that are new or stand otherwise; who reports for a group may have changed with them. */
  readonly units: readonly UnitId[];
  /** Units of which the register was wrong: they may be called otherwise, or stand elsewhere in the tree. */
  readonly corrected: readonly UnitId[];
  readonly hasGroups: boolean;
};

export function touchedBy(events: readonly DomainEvent[]): Touched {
  const plans = new Set<PlanId>();
  const tasks = new Map<TaskId, PlanId>();
  const assignments = new Set<AssignmentId>();
  const reports = new Set<ReportId>();
  const units: UnitId[] = [];
  const corrected: UnitId[] = [];
  let hasGroups = false;
  for (const event of events) {
    if (event.type === "unit-corrected") corrected.push(event.unit.id);
    if (event.type === "plan-accepted") plans.add(event.plan.id);
    // A task that a series also orders is followed through the series: new series touch the tasks beside them.
    else if (event.type === "report-series-set") plans.add(event.series.planId);
    else if (event.type === "task-set") tasks.set(event.task.id, event.task.planId);
    else if (event.type === "task-assigned") tasks.set(event.assignment.taskId, event.assignment.planId);
    else if (event.type === "report-sent") reports.add(event.report.id);
    // A report counts from its own day: confirming it changes nothing of what is owed.
    else if (event.type === "report-returned") reports.add(event.reportId);
    else if (event.type === "unit-registered") units.push(event.unit.id);
    // A unit that ends, or was entered wrongly, changes who a group stands for.
    else if (
      event.type === "unit-group-registered" ||
      event.type === "unit-ended" ||
      event.type === "unit-corrected"
    )
      hasGroups = true;
    else if (isAboutAssignment(event)) assignments.add(event.assignmentId);
  }
  const alone = [...tasks].flatMap(([task, plan]) => (plans.has(plan) ? [] : [task]));
  const sets = { plans: [...plans], assignments: [...assignments], reports: [...reports] };
  return { ...sets, tasks: alone, units, corrected, hasGroups };
}

function isAboutAssignment(
  event: DomainEvent,
): event is Extract<DomainEvent, { assignmentId: AssignmentId }> {
  return event.type.startsWith("assignment-") && "assignmentId" in event;
}

/** Ids by the root they begin with, as tables keep them. */
export function byRoot(ids: readonly string[]): Map<number, string[]> {
  const roots = new Map<number, string[]>();
  for (const id of ids) {
    const { root, uuid } = idParts(id);
    roots.set(root, [...(roots.get(root) ?? []), uuid]);
  }
  return roots;
}
