import {
  type AssignmentId,
  type DomainEvent,
  PlanId,
  type Sight,
  type TaskId,
  type UnitId,
  idParts,
  makeId,
  streamOf,
} from "@dondoc/domain";
import { isSeenPart } from "../access/sight.query.ts";
import type { Database } from "../database/database.ts";

/** What a program is told of an event: which things it is about, and nothing that was said of them. */
export type ToldOf = {
  readonly planId: PlanId;
  readonly taskId: TaskId | null;
  readonly assignmentId: AssignmentId | null;
  readonly unitId: UnitId | null;
};

/** What one who sees so far is told of an event; `null`: nothing. Papers are read by everybody who may read the office. */
export async function toldOf(database: Database, event: DomainEvent, sight: Sight): Promise<ToldOf | null> {
  if (event.type === "task-assigned") return partToldOf(database, event.assignment.id, sight);
  if ("assignmentId" in event && typeof event.assignmentId === "string")
    return partToldOf(database, event.assignmentId, sight);
  const planId = PlanId.safeParse(streamOf(event));
  return planId.success ? { planId: planId.data, taskId: null, assignmentId: null, unitId: null } : null;
}

async function partToldOf(database: Database, id: AssignmentId, sight: Sight): Promise<ToldOf | null> {
  const { root, uuid } = idParts(id);
  const row = await database
    .db()
    .selectFrom("assignment")
    .select(["plan_id", "task_id", "unit_id"])
    .where("root_id", "=", root)
    .where("id", "=", uuid)
    .where(isSeenPart(sight, "assignment"))
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    planId: makeId("plan", root, row.plan_id),
    taskId: makeId("task", root, row.task_id),
    assignmentId: id,
    unitId: row.unit_id === null ? null : makeId("unit", 0, row.unit_id),
  };
}
