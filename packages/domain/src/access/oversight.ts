import type { UnitId } from "../kernel/ids.ts";
import type { Plan } from "../plan/plan.ts";
import { type Acting, type Capacity, type Hat, capacities } from "../task/acting.ts";
import type { Assignment } from "../task/assignment.ts";
import { answers } from "../task/answers.ts";
import type { Actor, Post } from "./actor.ts";

/** The bodies above one assignment. */
export type Oversight = {
  /** Who issued the plan; `null` while the register does not know it. */
  readonly assignerId: UnitId | null;
  readonly standingIds: readonly UnitId[];
  readonly supervisorIds: readonly UnitId[];
};

/**
 * Who oversees an assignment, by what the plan itself says: its issuer, whom it names as standing body, and whom it lets
 * supervise. A unit that supervises within a task oversees that task; one whose supervising is a task of its own oversees
 * the plan. Source: domain reference §3.6, rows 1, 8 and 37; the scope is our choice.
 */
export function oversightOf(
  { taskId }: Pick<Assignment, "taskId">,
  { plan, assignments }: { readonly plan: Plan; readonly assignments: readonly Assignment[] },
): Oversight {
  const ofPlan = assignments.filter((each) => each.planId === plan.id && isInForce(each));
  const hasPerformer = new Set(ofPlan.filter((each) => answers(each.role)).map((each) => each.taskId));
  const supervising = ofPlan.filter(
    (each) => each.role === "supervise" && (each.taskId === taskId || !hasPerformer.has(each.taskId)),
  );
  return {
    assignerId: plan.status === "in-force" ? plan.issuerUnitId : null,
    standingIds: unitsOf(ofPlan.filter((each) => each.role === "standing")),
    supervisorIds: unitsOf(supervising),
  };
}

function isInForce({ status }: Assignment): boolean {
  return status !== "withdrawn" && status !== "reassigned" && status !== "superseded";
}

function unitsOf(assignments: readonly Assignment[]): UnitId[] {
  return [...new Set(assignments.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])))];
}

/** Posts that speak for their unit when it does its own work, and when it oversees that of others. Our choice. */
const performing: readonly Post[] = ["reporter", "leader", "clerk"];
const overseeing: readonly Post[] = ["leader", "clerk"];

/**
 * In whose name an actor may act on one assignment. The local person may record for any body; the public, an inspector
 * and an administrator act for none. Source: domain reference §1.8, invariant 9.
 */
export function actingOn(
  actor: Actor,
  assignment: Pick<Assignment, "unitId">,
  { assignerId, standingIds, supervisorIds }: Oversight,
): Acting {
  if (actor.kind === "public") return { account: null, hats: [] };
  if (actor.kind === "local") {
    return { account: null, hats: capacities.map((capacity) => ({ capacity, unitId: null })) };
  }
  const hat = (capacity: Capacity, unitId: UnitId, isSo: boolean): Hat[] =>
    isSo ? [{ capacity, unitId }] : [];
  const inUnits = actor.posts.flatMap(({ post, unitId }) => (unitId === null ? [] : [{ post, unitId }]));
  const hats = inUnits.flatMap(({ post, unitId }) => [
    ...hat("performer", unitId, performing.includes(post) && unitId === assignment.unitId),
    ...(overseeing.includes(post)
      ? [
          ...hat("assigner", unitId, unitId === assignerId),
          ...hat("standing-body", unitId, standingIds.includes(unitId)),
          ...hat("supervisor", unitId, supervisorIds.includes(unitId)),
        ]
      : []),
  ]);
  return { account: actor.account, hats };
}
