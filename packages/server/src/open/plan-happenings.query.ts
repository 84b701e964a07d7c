import { type PlanId, type Sight, type TaskId, idParts, makeId, newsKinds } from "@dondoc/domain";
import { type AssignmentPast, isAssignmentPast } from "@dondoc/words";
import { isSeenPart } from "../access/sight.query.ts";
import type { Database } from "../database/database.ts";
import { storedEvent } from "../history/stored-event.ts";
import { latestEvents } from "../ledger/read-events.ts";

/** One step of the part of one unit. */
export type Happening = {
  readonly id: string;
  readonly recordedAt: string;
  readonly taskId: TaskId;
  readonly statement: string;
  readonly unit: string;
  readonly event: AssignmentPast;
};

const types: ReadonlySet<string> = new Set(newsKinds.ofParts);

/** What happened last to the parts of a plan that are in sight, the newest first. */
export async function planHappenings(
  database: Database,
  planId: PlanId,
  { sight, limit }: { readonly sight: Sight; readonly limit: number },
): Promise<readonly Happening[]> {
  const { root, uuid } = idParts(planId);
  const parts = await database
    .db()
    .selectFrom("assignment")
    .innerJoin("task", (join) =>
      join.onRef("task.root_id", "=", "assignment.root_id").onRef("task.id", "=", "assignment.task_id"),
    )
    .leftJoin("unit", (join) => join.on("unit.root_id", "=", 0).onRef("unit.id", "=", "assignment.unit_id"))
    .select([
      "assignment.id",
      "assignment.task_id",
      "task.statement",
      "assignment.unit_as_written",
      "unit.name",
    ])
    .where("assignment.root_id", "=", root)
    .where("assignment.plan_id", "=", uuid)
    .where(isSeenPart(sight, "assignment"))
    .execute();
  const byId = new Map(parts.map((part) => [part.id, part]));
  // That a part was given is told by the plan, and what became of it by the part.
  const histories = { rootId: root, streamIds: [uuid, ...byId.keys()], types };
  const events = await latestEvents(database, histories, { limit });
  return events.flatMap((recorded) => {
    const event = storedEvent(recorded);
    if (!isAssignmentPast(event)) return [];
    const partId = event.type === "task-assigned" ? idParts(event.assignment.id).uuid : recorded.streamId;
    const part = byId.get(partId);
    if (part === undefined) return [];
    return {
      id: `${String(root)}.${recorded.streamId}.${String(recorded.version)}`,
      recordedAt: recorded.meta.recordedAt,
      taskId: makeId("task", root, part.task_id),
      statement: part.statement,
      unit: part.name ?? part.unit_as_written,
      event,
    };
  });
}
