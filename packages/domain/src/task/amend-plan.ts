import {
  type Asking,
  type NotYourUnit,
  type StepDayProblem,
  speakFor,
  stepDayObstacle,
} from "../kernel/acting-for.ts";
import type { ActedBy } from "../kernel/acted-by.ts";
import type { CalendarDay } from "../kernel/calendar-day.ts";
import type { PlanId, TaskId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import {
  type AmendPlanRequest,
  type PlanAmended,
  type PlanAmendment,
  planStanding,
} from "../plan/amendment.ts";
import type { Plan } from "../plan/plan.ts";
import { lastStepOn } from "./assignment-day.ts";
import type { AssignmentEvent } from "./assignment-event.ts";
import type { Assignment } from "./assignment.ts";

/** Why a change of a plan is not recorded. */
export type AmendmentProblem =
  | NotYourUnit
  | StepDayProblem
  | { readonly code: "amendment-of-itself" }
  /** The later paper is not held here, or does not carry out the same directive. */
  | { readonly code: "amending-plan-unknown"; readonly planId: PlanId }
  | {
      readonly code: "amending-plan-is-earlier";
      readonly issuedOn: CalendarDay;
      readonly earlierIssuedOn: CalendarDay;
    }
  | { readonly code: "plan-already-replaced"; readonly by: PlanId; readonly on: CalendarDay }
  | { readonly code: "task-not-in-plan"; readonly taskId: TaskId };

/** What must be looked up before a change of a plan is recorded. */
export type AmendmentFacts = Asking & {
  /** The later plan; `null` where the office does not hold it. */
  readonly later: Plan | null;
  readonly amendments: readonly PlanAmendment[];
  /** Every assignment of the earlier plan. */
  readonly assignments: readonly Assignment[];
  readonly taskIds: readonly TaskId[];
};

/** Whether anybody of this office may record that a later paper changes this plan; shown and enforced alike. */
export function permitAmendment(
  plan: Plan,
  { by, today, amendments }: Pick<AmendmentFacts, "by" | "today" | "amendments">,
): Result<ActedBy, AmendmentProblem> {
  const standing = planStanding(plan.id, amendments, today);
  if (standing.kind === "replaced") {
    return refuse({ code: "plan-already-replaced", by: standing.by, on: standing.on });
  }
  return speakFor(by, [plan.status === "in-force" ? plan.issuerUnitId : null], "decide");
}

/**
 * Records that a later paper amends or replaces a plan. What is open of a replaced plan, and of the tasks that an amending
 * one sets anew, is superseded: neither done nor late (§1.8). What is done stays done. Source: NĐ 30/2020/NĐ-CP knows
 * both kinds of paper; what happens to open work is our choice.
 */
export function amendPlan(
  plan: Plan,
  request: AmendPlanRequest,
  facts: AmendmentFacts,
): Result<(PlanAmended | AssignmentEvent)[], AmendmentProblem> {
  const permitted = permitAmendment(plan, facts);
  if (!permitted.ok) return permitted;
  const problem = requestObstacle(plan, request, facts);
  if (problem !== null) return refuse(problem);
  const { restatedTaskIds, recordedOn, ...change } = request;
  const by = permitted.value;
  const amendment: PlanAmendment = { ...change, earlierPlanId: plan.id, span: null };
  const amended: PlanAmended = { type: "plan-amended", amendment, restatedTaskIds, by, recordedOn };
  const superseded = supersededBy(request, facts.assignments).map((assignment): AssignmentEvent => {
    // What happened between the change and its recording stays before it.
    const last = lastStepOn(assignment);
    return {
      type: "assignment-superseded",
      assignmentId: assignment.id,
      by,
      supersededOn: last > request.on ? last : request.on,
      reason: request.asWritten,
      byPlanId: request.laterPlanId,
    };
  });
  return ok([amended, ...superseded]);
}

/** Which assignments a change would end, for a look before it is recorded. Source: as `amendPlan`. */
export function supersededBy(
  { kind, restatedTaskIds }: Pick<AmendPlanRequest, "kind" | "restatedTaskIds">,
  assignments: readonly Assignment[],
): readonly Assignment[] {
  const restated = new Set(restatedTaskIds);
  return assignments.filter((each) => isOpen(each) && (kind === "replaces" || restated.has(each.taskId)));
}

function isOpen({ status }: Assignment): boolean {
  return !["completed", "withdrawn", "reassigned", "superseded"].includes(status);
}

function requestObstacle(
  plan: Plan,
  { laterPlanId, on, recordedOn, restatedTaskIds }: AmendPlanRequest,
  { later, today, taskIds }: AmendmentFacts,
): AmendmentProblem | null {
  if (laterPlanId === plan.id) return { code: "amendment-of-itself" };
  if (later === null || later.id !== laterPlanId)
    return { code: "amending-plan-unknown", planId: laterPlanId };
  if (later.issuedOn < plan.issuedOn) {
    return { code: "amending-plan-is-earlier", issuedOn: later.issuedOn, earlierIssuedOn: plan.issuedOn };
  }
  const known = new Set(taskIds);
  const strange = restatedTaskIds.find((taskId) => !known.has(taskId));
  if (strange !== undefined) return { code: "task-not-in-plan", taskId: strange };
  return (
    stepDayObstacle(recordedOn, today, later.issuedOn) ?? stepDayObstacle(on, recordedOn, later.issuedOn)
  );
}

/** The changes of a plan after one more; a past event is never refused. */
export function evolveAmendments(
  amendments: readonly PlanAmendment[],
  { amendment }: PlanAmended,
): readonly PlanAmendment[] {
  return [...amendments, amendment];
}
