import {
  type Actor,
  type Assignment,
  type AssignmentId,
  type CalendarDay,
  type Section,
  type Sight,
  type Task,
  type TaskId,
  type UnitId,
  actingOn,
  assignmentActions,
  dueDayOf,
  dueOnNow,
  extensionCount,
  idParts,
  isExtendedManyTimes,
  isUrgingDue,
  openPeriods,
  permitAssigning,
  timeliness,
} from "@dondoc/domain";
import { isSeenPart } from "../access/sight.query.ts";
import type { Database } from "../database/database.ts";
import { streamVersions } from "../ledger/read-events.ts";
import { planLabel } from "./due-items.ts";
import { unitLabels } from "../unit/unit-labels.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { versionOf } from "./change-assignment.ts";
import { type TaskSurroundings, surroundingsOf, unheld } from "./part-surroundings.ts";
import type { TaskDetail, TaskPart } from "./task-detail.ts";
import { assignmentOf } from "./task-rows.ts";

export type TaskQuestion = {
  readonly taskId: TaskId;
  readonly asOf: CalendarDay;
  readonly unitId: UnitId | null;
  readonly limit: number;
  /** The last part seen. */
  readonly cursor: AssignmentId | null;
  /** Parts beyond it are neither shown nor counted; the task itself is the paper's. */
  readonly sight: Sight;
};

/** One task and who carries it out, as far as each is; `null` for an unknown task. */
export async function taskDetail(
  database: Database,
  actor: Actor,
  question: TaskQuestion,
): Promise<TaskDetail | null> {
  const { taskId, asOf, limit } = question;
  const surroundings = await surroundingsOf(database, taskId, asOf);
  if (surroundings === null) return null;
  const { task, plan, oversight } = surroundings;
  const found = await partsOf(database, question);
  const page = found.slice(0, limit);
  const permitted = permitAssigning(actingOn(actor, unheld, oversight));
  return {
    asOf,
    task,
    dueOn: originalDueOn(task),
    section: await sectionOf(database, task),
    plan: planLabel(plan),
    planVersion: await versionOf(database, plan.id),
    assign: permitted.ok
      ? { allowed: true, because: permitted.value }
      : { allowed: false, because: permitted.problem },
    counts: await countsOf(database, question),
    parts: await shown(database, page, { actor, surroundings }),
    nextCursor: found.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

function originalDueOn({ deadline }: Task): CalendarDay | null {
  return deadline === null ? null : dueDayOf(deadline.schedule);
}

/** One more than asked for, so that it is known whether more follow. */
async function partsOf(
  database: Database,
  { taskId, unitId, limit, cursor, sight }: TaskQuestion,
): Promise<Assignment[]> {
  const { root, uuid } = idParts(taskId);
  const ofTask = database
    .db()
    .selectFrom("assignment")
    .where("root_id", "=", root)
    .where("task_id", "=", uuid)
    .where(isSeenPart(sight, "assignment"));
  let query = ofTask
    .selectAll()
    .orderBy("ordinal")
    .limit(limit + 1);
  if (unitId !== null) query = query.where("unit_id", "=", idParts(unitId).uuid);
  if (cursor !== null) {
    const seen = ofTask.select("ordinal").where("id", "=", idParts(cursor).uuid);
    query = query.where("ordinal", ">", seen);
  }
  return (await query.execute()).map(assignmentOf);
}

async function countsOf(database: Database, { taskId, sight }: TaskQuestion): Promise<TaskDetail["counts"]> {
  const { root, uuid } = idParts(taskId);
  const rows = await database
    .db()
    .selectFrom("assignment")
    .select((part) => ["status", part.fn.countAll<number>().as("count")])
    .where("root_id", "=", root)
    .where("task_id", "=", uuid)
    .where(isSeenPart(sight, "assignment"))
    .groupBy("status")
    .execute();
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

async function sectionOf(database: Database, { planId, sectionPath }: Task): Promise<Section | null> {
  if (sectionPath === null) return null;
  const { root, uuid } = idParts(planId);
  const query = database.db().selectFrom("plan").select("sections").where("root_id", "=", root);
  const row = await query.where("id", "=", uuid).executeTakeFirst();
  return row?.sections.find((section) => section.path === sectionPath) ?? null;
}

async function shown(
  database: Database,
  page: readonly Assignment[],
  { actor, surroundings }: { readonly actor: Actor; readonly surroundings: TaskSurroundings },
): Promise<TaskPart[]> {
  const { task, oversight, facts } = surroundings;
  const register = await unitRegister(database);
  const labels = unitLabels(register);
  const versions = await streamVersions(
    database,
    page.map(({ id }) => id),
  );
  return page.map((assignment): TaskPart => {
    const { id, unitId, unitAsWritten, viaGroupId, extensions, urgings } = assignment;
    const dueOn = dueOnNow(originalDueOn(task), extensions);
    return {
      assignment,
      version: versions.get(id) ?? 0,
      unit: labels(unitId, unitAsWritten),
      viaGroup: register.groups.find((group) => group.id === viaGroupId)?.name ?? null,
      dueOn,
      extensionCount: extensionCount(extensions),
      isExtendedManyTimes: isExtendedManyTimes(extensions, facts.extensionPolicy),
      isUrgingDue: isUrgingDue({ dueOn, urgings }, facts.today),
      timeliness: timeliness(assignment, dueOn, facts.today),
      openPeriods: openPeriods(assignment, facts).open,
      actions: assignmentActions(assignment, actor, { ...facts, oversight }),
    };
  });
}
