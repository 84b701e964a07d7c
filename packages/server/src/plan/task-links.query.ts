import {
  type PlanId,
  type Task,
  type TaskId,
  type TaskLink,
  idParts,
  makeId,
  traceClauses,
} from "@dondoc/domain";
import { proposingTaskLink, taskLinkActions } from "@dondoc/domain/plan";
import { courseSightOf } from "../access/course-sight.query.ts";
import { coursesOfRoot } from "../course/course.store.ts";
import { taskLinkKind } from "../course/rule-book-kinds.ts";
import type { Database } from "../database/database.ts";
import { askingOf, bodiesOf } from "../follow-up/follow-up-facts.ts";
import { refusal } from "../http/problem-codes.ts";
import { streamVersions } from "../ledger/read-events.ts";
import type { Asking } from "../office/office.ts";
import { planLabel } from "../task/due-items.ts";
import { taskOf } from "../task/task-rows.ts";
import { anyOf } from "../database/any-of.ts";
import { followersOf } from "./plan-bodies.query.ts";
import type { PlanLabel } from "./plan-label.ts";
import { plansNamed } from "./plan.store.ts";

/** The tasks of a plan in the order of the paper. */
export async function taskIdsOf(database: Database, planId: PlanId): Promise<TaskId[]> {
  const { root, uuid } = idParts(planId);
  const query = database.db().selectFrom("task").select("id").where("root_id", "=", root);
  const rows = await query.where("plan_id", "=", uuid).orderBy("ordinal").execute();
  return rows.map(({ id }) => makeId("task", root, id));
}

/** The links of a directive's tasks: they stay within what carries one directive out. */
export function linksBelow(database: Database, id: PlanId | TaskId): Promise<TaskLink[]> {
  return coursesOfRoot(database, taskLinkKind, idParts(id).root);
}

/** Who follows the plan of the lower task of a link. */
export async function linkFacts(asking: Asking, fromTaskId: TaskId) {
  const planId = await planOfTask(asking.office.database, fromTaskId);
  if (planId === null) throw refusal({ code: "not-found", kind: "task" });
  return { ...askingOf(asking), followerIds: followersOf(await bodiesOf(asking, planId)) };
}

async function planOfTask(database: Database, taskId: TaskId): Promise<PlanId | null> {
  const { root, uuid } = idParts(taskId);
  const query = database.db().selectFrom("task").select("plan_id").where("root_id", "=", root);
  const row = await query.where("id", "=", uuid).executeTakeFirst();
  return row === undefined ? null : makeId("plan", root, row.plan_id);
}

/** Tasks are as public as their papers, but who has joined two of them is seen by those who have to do with either plan. */
export async function isLinkSeen(asking: Asking, link: TaskLink): Promise<boolean> {
  const { database } = asking.office;
  for (const taskId of [link.fromTaskId, link.toTaskId]) {
    const planId = await planOfTask(database, taskId);
    if (planId !== null && (await courseSightOf(asking, planId)).isPlanSeen) return true;
  }
  return false;
}

async function seenLinks(asking: Asking, planId: PlanId, links: readonly TaskLink[]): Promise<TaskLink[]> {
  if ((await courseSightOf(asking, planId)).isPlanSeen) return [...links];
  const seen: TaskLink[] = [];
  for (const link of links) if (await isLinkSeen(asking, link)) seen.push(link);
  return seen;
}

/** One end of a link: a task in the words of its paper, and where they stand. */
export type LinkedTask = Pick<Task, "id" | "ordinal" | "statement" | "span"> & { readonly plan: PlanLabel };

/** The tasks that links join, each with its plan. */
async function linkedTasks(
  database: Database,
  links: readonly TaskLink[],
): Promise<ReadonlyMap<TaskId, LinkedTask>> {
  const ids = [...new Set(links.flatMap(({ fromTaskId, toTaskId }) => [fromTaskId, toTaskId]))];
  if (ids.length === 0) return new Map();
  const roots = [...new Set(ids.map((id) => idParts(id).root))];
  const query = database.db().selectFrom("task").selectAll().where("root_id", "in", roots);
  const rows = await query.where("id", "=", anyOf(ids.map((id) => idParts(id).uuid))).execute();
  const tasks = rows.map(taskOf);
  const plans = await plansNamed(database, [...new Set(tasks.map(({ planId }) => planId))]);
  const labels = new Map(plans.map((plan) => [plan.id, planLabel(plan)]));
  return new Map(
    tasks.flatMap(({ id, ordinal, statement, span, planId }) => {
      const plan = labels.get(planId);
      return plan === undefined ? [] : [[id, { id, ordinal, statement, span, plan }] as const];
    }),
  );
}

/** The links in sight that touch a plan, each with what this person may do, and which of its tasks are carried out below. */
export async function taskLinksOf(asking: Asking, planId: PlanId) {
  const { database } = asking.office;
  const facts = { ...askingOf(asking), followerIds: followersOf(await bodiesOf(asking, planId)) };
  const taskIds = await taskIdsOf(database, planId);
  const own = new Set(taskIds);
  const touching = (await linksBelow(database, planId)).filter(
    ({ fromTaskId, toTaskId }) => own.has(fromTaskId) || own.has(toTaskId),
  );
  const links = await seenLinks(asking, planId, touching);
  const versions = await streamVersions(
    database,
    links.map(({ id }) => id),
  );
  const tasks = await linkedTasks(database, links);
  return {
    planId,
    propose: proposingTaskLink(facts),
    trace: traceClauses(taskIds, links),
    links: links.map((state) => ({
      state,
      version: versions.get(state.id) ?? 0,
      from: tasks.get(state.fromTaskId) ?? null,
      to: tasks.get(state.toTaskId) ?? null,
      actions: taskLinkActions(state, own.has(state.fromTaskId) ? facts : { ...facts, followerIds: [] }),
    })),
  };
}
