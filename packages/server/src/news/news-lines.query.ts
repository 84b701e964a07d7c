import { type NewsKind, type PlanId, type TaskId, idParts, makeId } from "@dondoc/domain";
import { type AssignmentPast, isAssignmentPast } from "@dondoc/words";
import { anyOf } from "../database/any-of.ts";
import type { Database } from "../database/database.ts";
import { storedEvent } from "../history/stored-event.ts";
import { eventsAt } from "../ledger/read-events.ts";
import type { Happened } from "./happened.query.ts";

/** One thing that happened, as a line of a story. */
export type NewsLine = {
  readonly id: string;
  readonly planId: PlanId;
  readonly kind: NewsKind;
  readonly recordedAt: string;
  /** Whose part it is, or who brought it; `null` where it is the plan's own. */
  readonly unit: string | null;
  /** Which part it happened to, and what; `null` for what happened beside the tasks. */
  readonly part: {
    readonly taskId: TaskId;
    readonly statement: string;
    readonly event: AssignmentPast;
  } | null;
};

/** The lines of some news, in their order. */
export async function newsLines(database: Database, news: readonly Happened[]): Promise<NewsLine[]> {
  const events = await eventsAt(database, news);
  const told = events.map((recorded) => {
    const event = storedEvent(recorded);
    const past = isAssignmentPast(event) ? event : null;
    const partId = past?.type === "task-assigned" ? idParts(past.assignment.id).uuid : recorded.streamId;
    return { recorded, past, partId };
  });
  const byPosition = new Map(told.map((each) => [each.recorded.position, each]));
  const parts = await partsNamed(
    database,
    told.flatMap(({ recorded, past, partId }) =>
      past === null ? [] : [{ rootId: recorded.rootId, partId }],
    ),
  );
  return news.flatMap(({ rootId, position, planId, kind, unit }): NewsLine[] => {
    const each = byPosition.get(position);
    if (each === undefined) return [];
    const { recorded, past, partId } = each;
    const named = parts.get(partId);
    const id = `${String(rootId)}.${recorded.streamId}.${String(recorded.version)}`;
    const line = { id, planId, kind, recordedAt: recorded.meta.recordedAt };
    if (past === null || named === undefined) return [{ ...line, unit, part: null }];
    const taskId = makeId("task", rootId, named.taskId);
    return [{ ...line, unit: named.unit, part: { taskId, statement: named.statement, event: past } }];
  });
}

type NamedPart = { readonly taskId: string; readonly statement: string; readonly unit: string };

type PartPlace = { readonly rootId: number; readonly partId: string };

async function partsNamed(
  database: Database,
  places: readonly PartPlace[],
): Promise<ReadonlyMap<string, NamedPart>> {
  if (places.length === 0) return new Map();
  const rows = await database
    .db()
    .selectFrom("assignment")
    .innerJoin("task", (join) =>
      join.onRef("task.root_id", "=", "assignment.root_id").onRef("task.id", "=", "assignment.task_id"),
    )
    .leftJoin("unit", (join) => join.on("unit.root_id", "=", 0).onRef("unit.id", "=", "assignment.unit_id"))
    .select(["assignment.id", "task.id as taskId", "task.statement"])
    .select(["unit.short_name as name", "assignment.unit_as_written as written"])
    .where("assignment.root_id", "in", [...new Set(places.map(({ rootId }) => rootId))])
    .where("assignment.id", "=", anyOf(places.map(({ partId }) => partId)))
    .execute();
  return new Map(
    rows.map(({ id, taskId, statement, name, written }) => [
      id,
      { taskId, statement, unit: name ?? written },
    ]),
  );
}
