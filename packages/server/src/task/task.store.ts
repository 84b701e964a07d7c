import { type Assignment, type DomainEvent, type Task, idParts } from "@dondoc/domain";
import type { Database } from "../database/database.ts";

/** Rows a single statement may bring: PostgreSQL takes at most 65,535 parameters. */
const ROWS_PER_STATEMENT = 1_000;

export async function saveTasks(database: Database, events: readonly DomainEvent[]): Promise<void> {
  const tasks = events.flatMap((event) => (event.type === "task-set" ? [taskRow(event.task)] : []));
  const assignments = events.flatMap((event) =>
    event.type === "task-assigned" ? [assignmentRow(event.assignment)] : [],
  );
  for (const rows of inParts(tasks)) await database.db().insertInto("task").values(rows).execute();
  for (const rows of inParts(assignments))
    await database.db().insertInto("assignment").values(rows).execute();
}

function taskRow(task: Task) {
  const { root, uuid } = idParts(task.id);
  return {
    root_id: root,
    id: uuid,
    plan_id: idParts(task.planId).uuid,
    ordinal: task.ordinal,
    section_path: task.sectionPath,
    statement: task.statement,
    deadline: JSON.stringify(task.deadline),
    outputs: JSON.stringify(task.outputs),
    span: JSON.stringify(task.span),
  };
}

function assignmentRow(assignment: Assignment) {
  const {
    id,
    taskId,
    planId,
    role,
    unitAsWritten,
    unitId,
    viaGroupId,
    certainty,
    span,
    assignedOn,
    status,
    ...state
  } = assignment;
  const { root, uuid } = idParts(id);
  return {
    root_id: root,
    id: uuid,
    plan_id: idParts(planId).uuid,
    task_id: idParts(taskId).uuid,
    role,
    unit_as_written: unitAsWritten,
    unit_id: unitId === null ? null : idParts(unitId).uuid,
    via_group_id: viaGroupId === null ? null : idParts(viaGroupId).uuid,
    certainty,
    span: JSON.stringify(span),
    assigned_on: assignedOn,
    status,
    state: JSON.stringify(state),
  };
}

function inParts<Row>(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT)
    parts.push(rows.slice(at, at + ROWS_PER_STATEMENT));
  return parts;
}
