import { type TaskId, idParts, makeId } from "@dondoc/domain";
import { anyOf } from "../database/any-of.ts";
import type { Database } from "../database/database.ts";

/** What a person calls a duty: its task and the plan that sets it. */
export type DutyName = {
  readonly key: string;
  readonly taskId: TaskId;
  readonly statement: string;
  readonly planNumber: string;
};

/** The names of duties; only assignments have one so far. */
export async function dutyNames(
  database: Database,
  duties: readonly { readonly key: string }[],
): Promise<DutyName[]> {
  const uuids = duties.map(({ key }) => idParts(key).uuid);
  if (uuids.length === 0) return [];
  const rows = await database
    .db()
    .selectFrom("assignment")
    .innerJoin("task", (join) =>
      join.onRef("task.root_id", "=", "assignment.root_id").onRef("task.id", "=", "assignment.task_id"),
    )
    .innerJoin("plan", (join) =>
      join.onRef("plan.root_id", "=", "assignment.root_id").onRef("plan.id", "=", "assignment.plan_id"),
    )
    .select(["assignment.root_id", "assignment.id", "assignment.task_id", "task.statement", "plan.number"])
    .where("assignment.id", "=", anyOf(uuids))
    .execute();
  return rows.map(({ root_id, id, task_id, statement, number }) => ({
    key: makeId("assignment", root_id, id),
    taskId: makeId("task", root_id, task_id),
    statement,
    planNumber: number,
  }));
}
