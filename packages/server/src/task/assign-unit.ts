import {
  type AssignRequest,
  type AssignmentId,
  type PlanId,
  type ReassignRequest,
  type Result,
  type SupersedeRequest,
  type TaskId,
  actingOn,
  assignTask,
  ok,
  reassignWork,
  refuse,
  supersedeAssignment,
} from "@dondoc/domain";
import { metaOf } from "../history/meta-of.ts";
import { record } from "../history/record.ts";
import type { Asking } from "../office/office.ts";
import { planById } from "../plan/plan.store.ts";
import { unitRegister } from "../unit/unit.store.ts";
import {
  type ChangeProblem,
  type ChangedAssignment,
  type Seen,
  changeAssignment,
  versionOf,
} from "./change-assignment.ts";
import { surroundingsOf, unheld } from "./part-surroundings.ts";
import { refuseStale } from "./stale-version.ts";
import { assignmentsOfTask } from "./task.query.ts";
import { lockPlan } from "./task.store.ts";

export type Assigned = {
  readonly assignmentId: AssignmentId;
  readonly planId: PlanId;
  /** The version of the plan after it: giving parts is the plan's own history. */
  readonly version: number;
};

/** Gives a part of a task to one more unit, by hand. `version` is that of the plan. */
export async function assignUnit(
  asking: Asking,
  { taskId, version: expected }: { readonly taskId: TaskId; readonly version: number },
  request: AssignRequest,
): Promise<Result<Assigned, ChangeProblem>> {
  const { database, changes, clock, newUuid } = asking.office;
  return database.transaction(async () => {
    const today = clock.today();
    const surroundings = await surroundingsOf(database, taskId, today);
    if (surroundings === null) return refuse({ code: "not-found", kind: "task" });
    const { task, plan, oversight } = surroundings;
    await lockPlan(database, plan.id);
    const by = actingOn(asking.actor, unheld, oversight);
    const actual = await versionOf(database, plan.id);
    if (actual !== expected && by.hats.length > 0) {
      return refuseStale(database, { of: plan.id, expected, actual, assignment: null });
    }
    const decided = assignTask(task, request, {
      by,
      today,
      planIssuedOn: plan.issuedOn,
      register: await unitRegister(database),
      others: await assignmentsOfTask(database, taskId),
      newUuid,
    });
    if (!decided.ok) return decided;
    const [given] = decided.value;
    if (given === undefined) throw new Error("Nothing was given by a decision to assign.");
    const recorded = await record(database, decided.value, metaOf(asking));
    if (!recorded.ok) return recorded;
    database.afterCommit(() => changes.publish(["task"]));
    return ok({ assignmentId: given.assignment.id, planId: plan.id, version: actual + 1 });
  });
}

export type Reassigned = ChangedAssignment & { readonly toAssignmentId: AssignmentId };

/** Gives the part to another unit: the new part begins in the transaction that ends the old one. */
export async function reassignToUnit(
  asking: Asking,
  seen: Seen,
  request: ReassignRequest,
): Promise<Result<Reassigned, ChangeProblem>> {
  const { database, newUuid } = asking.office;
  let toAssignmentId: AssignmentId | null = null;
  const changed = await changeAssignment(asking, seen, async (assignment, facts, { plan, task }) => {
    await lockPlan(database, plan.id);
    const register = await unitRegister(database);
    const others = await assignmentsOfTask(database, task.id);
    const decided = reassignWork(assignment, request, { ...facts, register, others, newUuid });
    const begun = decided.ok ? decided.value.find((event) => event.type === "task-assigned") : undefined;
    toAssignmentId = begun?.assignment.id ?? null;
    return decided;
  });
  if (!changed.ok) return changed;
  if (toAssignmentId === null) throw new Error("A part was taken away and given to nobody.");
  return ok({ ...changed.value, toAssignmentId });
}

/** A later plan sets this instead: one that the office knows, and another than its own. */
export async function supersedeByPlan(
  asking: Asking,
  seen: Seen,
  request: SupersedeRequest,
): Promise<Result<ChangedAssignment, ChangeProblem>> {
  return changeAssignment(asking, seen, async (assignment, facts) => {
    const decided = supersedeAssignment(assignment, request, facts);
    const later = await planById(asking.office.database, request.byPlanId);
    const isAnother = later !== null && later.id !== assignment.planId;
    return decided.ok && !isAnother ? refuse({ code: "not-found", kind: "plan" }) : decided;
  });
}
