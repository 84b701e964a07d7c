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
  type UrgingThresholds,
  isUrgingDue,
  openPeriods,
  permitAssigning,
  timeliness,
} from "@dondoc/domain";
import { isSeenPart } from "../access/sight.query.ts";
import type { Database } from "../database/database.ts";
import { type LookingBack, pastDay } from "../history/past-day.ts";
import { streamVersions } from "../ledger/read-events.ts";
import { contentsThen, plansOn } from "../plan/past-plans.query.ts";
import type { Office } from "../office/office.ts";
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

/** On another day than the office's today one only looks. */
const onlooker: Actor = { kind: "public", name: "public", isReadingPublic: true };

/** One task and who carries it out, as far as each is on a day; `null` for a task that nobody knew then. */
export async function taskDetail(
  office: LookingBack & Pick<Office, "mail">,
  actor: Actor,
  question: TaskQuestion,
): Promise<TaskDetail | null> {
  const { database, clock } = office;
  const { taskId, asOf, limit } = question;
  const surroundings = await surroundingsOf(database, taskId, asOf);
  if (surroundings === null) return null;
  const { task, plan, oversight } = surroundings;
  const acting = asOf === clock.today() ? actor : onlooker;
  const parts =
    pastDay(office, asOf) === null
      ? { found: await partsOf(database, question), counts: await countsOf(database, question) }
      : await pastPartsOf(office, surroundings, question);
  if (parts === null) return null;
  const { found, counts } = parts;
  const page = found.slice(0, limit);
  const permitted = permitAssigning(actingOn(acting, unheld, oversight));
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
    counts,
    parts: await shown(database, page, { actor: acting, surroundings, thresholds: office.mail.thresholds }),
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

/** The same of a past day, from the ledger; `null` where the plan was not in force or had not set the task by then. */
async function pastPartsOf(
  office: LookingBack,
  { task, plan }: TaskSurroundings,
  { asOf, unitId, limit, cursor, sight }: TaskQuestion,
): Promise<{ readonly found: Assignment[]; readonly counts: TaskDetail["counts"] } | null> {
  const [planThen] = await plansOn(office, [plan], asOf);
  if (planThen?.status !== "in-force" || planThen.issuedOn > asOf) return null;
  const assignments = await seenParts(office.database, task.id, sight);
  const contents = { plan: planThen, tasks: [task], assignments, reports: [], sent: [] };
  const [then] = await contentsThen(office, [contents], asOf);
  if (then === undefined || then.tasks.length === 0) return null;
  const ofStatus = Map.groupBy(then.assignments, ({ status }) => status);
  const counts = Object.fromEntries([...ofStatus].map(([status, { length }]) => [status, length]));
  const asked = then.assignments.filter((part) => unitId === null || part.unitId === unitId);
  const from = cursor === null ? 0 : asked.findIndex(({ id }) => id === cursor) + 1;
  return { found: asked.slice(from, from + limit + 1), counts };
}

async function seenParts(database: Database, taskId: TaskId, sight: Sight): Promise<Assignment[]> {
  const { root, uuid } = idParts(taskId);
  const query = database.db().selectFrom("assignment").selectAll().where("root_id", "=", root);
  const ofTask = query.where("task_id", "=", uuid).where(isSeenPart(sight, "assignment"));
  return (await ofTask.orderBy("ordinal").execute()).map(assignmentOf);
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
  {
    actor,
    surroundings,
    thresholds,
  }: {
    readonly actor: Actor;
    readonly surroundings: TaskSurroundings;
    readonly thresholds: UrgingThresholds;
  },
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
      isUrgingDue: isUrgingDue({ dueOn, urgings }, facts.today, thresholds),
      timeliness: timeliness(assignment, dueOn, facts.today),
      openPeriods: openPeriods(assignment, facts).open,
      actions: assignmentActions(assignment, actor, { ...facts, oversight }),
    };
  });
}
