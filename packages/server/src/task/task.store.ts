import {
  type Assignment,
  AssignmentEvent,
  type AssignmentId,
  type DomainEvent,
  type PlanId,
  evolveAssignment,
  idParts,
} from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { assignmentOf, assignmentRow, changingColumns, taskRow } from "./task-rows.ts";

/** Rows a single statement may bring: PostgreSQL takes at most 65,535 parameters. */
const ROWS_PER_STATEMENT = 1_000;

/** What was set and given becomes rows; what happened to a part afterwards changes its row, as the domain says. */
export async function saveTasks(database: Database, events: readonly DomainEvent[]): Promise<void> {
  const tasks = events.flatMap((event) => (event.type === "task-set" ? [taskRow(event.task)] : []));
  const assignments = events.flatMap((event) =>
    event.type === "task-assigned" ? [assignmentRow(event.assignment)] : [],
  );
  for (const rows of inParts(tasks)) await database.db().insertInto("task").values(rows).execute();
  for (const rows of inParts(assignments))
    await database.db().insertInto("assignment").values(rows).execute();
  const steps = Map.groupBy(events.filter(isStep), (event) => event.assignmentId);
  for (const [id, ofAssignment] of steps) await takeSteps(database, id, ofAssignment);
}

/**
 * The row is locked before it is read, so that of two writers the second builds on what the first left. Callers that
 * decide by the row must have locked it before (`assignmentToChange`).
 */
async function takeSteps(
  database: Database,
  id: AssignmentId,
  events: readonly AssignmentEvent[],
): Promise<void> {
  const assignment = await lockedAssignment(database, id);
  if (assignment === null) throw new Error(`${id} has a history and no row.`);
  const { root, uuid } = idParts(id);
  await database
    .db()
    .updateTable("assignment")
    .set(changingColumns(events.reduce(evolveAssignment, assignment)))
    .where("root_id", "=", root)
    .where("id", "=", uuid)
    .execute();
}

/** Keeps everybody else who would change this part waiting until the transaction is over. */
export async function lockedAssignment(database: Database, id: AssignmentId): Promise<Assignment | null> {
  const { root, uuid } = idParts(id);
  const row = await database
    .db()
    .selectFrom("assignment")
    .selectAll()
    .where("root_id", "=", root)
    .where("id", "=", uuid)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : assignmentOf(row);
}

/** Keeps everybody else who would give parts of this plan to units waiting until the transaction is over. */
export async function lockPlan(database: Database, planId: PlanId): Promise<void> {
  const { root, uuid } = idParts(planId);
  const query = database.db().selectFrom("plan").select("id").where("root_id", "=", root);
  await query.where("id", "=", uuid).forNoKeyUpdate().execute();
}

const stepTypes: ReadonlySet<string> = new Set(
  AssignmentEvent.options.map((option) => option.shape.type.value),
);

export function isStep(event: DomainEvent): event is AssignmentEvent {
  return stepTypes.has(event.type);
}

function inParts<Row>(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT)
    parts.push(rows.slice(at, at + ROWS_PER_STATEMENT));
  return parts;
}
