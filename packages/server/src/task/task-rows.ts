import { Assignment, type Task, idParts, makeId } from "@dondoc/domain";
import type { Insertable, Selectable } from "kysely";
import type { TaskTables } from "./task-tables.ts";

type TaskRow = TaskTables["task"];
type AssignmentRow = TaskTables["assignment"];

/** The one place where tasks and assignments become rows and rows become them again. */
export function taskRow(task: Task): Insertable<TaskRow> {
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
    corrected: task.corrected === undefined ? null : JSON.stringify(task.corrected),
  };
}

export function taskOf(row: Selectable<TaskRow>): Task {
  return {
    id: makeId("task", row.root_id, row.id),
    planId: makeId("plan", row.root_id, row.plan_id),
    ordinal: row.ordinal,
    sectionPath: row.section_path,
    statement: row.statement,
    deadline: row.deadline,
    outputs: row.outputs,
    span: row.span,
    ...(row.corrected === null ? {} : { corrected: row.corrected }),
  };
}

/** What never changes stands in columns of its own, all else together in `state`. */
export function assignmentRow(assignment: Assignment): Insertable<AssignmentRow> {
  const { id, taskId, planId, role, unitAsWritten, unitId, viaGroupId, certainty, span, assignedOn } =
    assignment;
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
    ...changingColumns(assignment),
  };
}

/** The columns that a step changes. */
export function changingColumns({
  id: _id,
  taskId: _taskId,
  planId: _planId,
  role: _role,
  unitAsWritten: _unitAsWritten,
  unitId: _unitId,
  viaGroupId: _viaGroupId,
  certainty: _certainty,
  span: _span,
  assignedOn: _assignedOn,
  status,
  ...state
}: Assignment): { status: Assignment["status"]; state: string } {
  return { status, state: JSON.stringify(state) };
}

export function assignmentOf(row: Selectable<AssignmentRow>): Assignment {
  return Assignment.parse({
    id: makeId("assignment", row.root_id, row.id),
    taskId: makeId("task", row.root_id, row.task_id),
    planId: makeId("plan", row.root_id, row.plan_id),
    role: row.role,
    unitAsWritten: row.unit_as_written,
    unitId: row.unit_id === null ? null : makeId("unit", 0, row.unit_id),
    viaGroupId: row.via_group_id === null ? null : makeId("unitGroup", 0, row.via_group_id),
    certainty: row.certainty,
    span: row.span,
    assignedOn: row.assigned_on,
    status: row.status,
    ...row.state,
  });
}
