import {
  type Assignment,
  type AssignmentId,
  type Plan,
  type Sight,
  type Task,
  type TaskId,
  idParts,
} from "@dondoc/domain";
import { isSeenPart } from "../access/sight.query.ts";
import type { Database } from "../database/database.ts";
import { assignmentOf, taskOf } from "./task-rows.ts";

export async function taskById(database: Database, taskId: TaskId): Promise<Task | null> {
  const { root, uuid } = idParts(taskId);
  const query = database.db().selectFrom("task").selectAll();
  const row = await query.where("root_id", "=", root).where("id", "=", uuid).executeTakeFirst();
  return row === undefined ? null : taskOf(row);
}

/** Every part of one task, in the order of the paper. */
export async function assignmentsOfTask(database: Database, taskId: TaskId): Promise<Assignment[]> {
  const { root, uuid } = idParts(taskId);
  const query = database.db().selectFrom("assignment").selectAll().where("root_id", "=", root);
  return (await query.where("task_id", "=", uuid).orderBy("ordinal").execute()).map(assignmentOf);
}

/** Whether there is such a part and it is in sight: one answer for both, so that nothing tells them apart. */
export async function isPartInSight(database: Database, id: AssignmentId, sight: Sight): Promise<boolean> {
  const { root, uuid } = idParts(id);
  const query = database.db().selectFrom("assignment").select("id").where("root_id", "=", root);
  const found = query.where("id", "=", uuid).where(isSeenPart(sight, "assignment"));
  return (await found.executeTakeFirst()) !== undefined;
}

/**
 * All that `oversightOf` looks at, without reading the whole plan: who stands over it and who supervises, and every part
 * of the tasks in which somebody supervises.
 */
export async function overseeingOf(
  database: Database,
  { id }: Pick<Plan, "id">,
  taskId: TaskId,
): Promise<Assignment[]> {
  const { root, uuid } = idParts(id);
  const ofPlan = database.db().selectFrom("assignment").where("root_id", "=", root);
  const rows = await ofPlan
    .selectAll()
    .where("plan_id", "=", uuid)
    .where((part) =>
      part.or([
        part("role", "in", ["standing", "supervise"]),
        part("task_id", "=", idParts(taskId).uuid),
        part(
          "task_id",
          "in",
          ofPlan.select("task_id").where("plan_id", "=", uuid).where("role", "=", "supervise"),
        ),
      ]),
    )
    .execute();
  return rows.map(assignmentOf);
}
