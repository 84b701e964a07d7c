import type { AssignmentFacts } from "./assignment-facts.ts";
import type {
  ExtensionRequest,
  GrantExtensionRequest,
  RefuseExtensionRequest,
} from "./assignment-request.ts";
import { type AssignmentDecision, decide } from "./assignment.decide.ts";
import type { Assignment } from "./assignment.ts";
import { newDueObstacle } from "./extension-obstacle.ts";

/**
 * The unit asks for more time: before it is over, with a reason, for a later day, one request at a time. Always dated
 * today, so that nobody asks in the past. Source: practice of an operating e-office (domain reference §1.7).
 */
export function requestExtension(
  assignment: Assignment,
  { dueOn, reason }: ExtensionRequest,
  facts: AssignmentFacts,
): AssignmentDecision {
  const obstacle = newDueObstacle(dueOn, assignment, facts);
  const on = facts.today;
  return decide({ action: "request-extension", assignment, facts, on, reason, obstacle }, (step) => {
    const asked = { requestedOn: on, requestedBy: step.by, askedDueOn: dueOn, reason };
    return [{ type: "assignment-extension-requested", ...step, extension: { status: "open", ...asked } }];
  });
}

/** The unit takes its request back. Source: our choice. */
export function withdrawExtension(assignment: Assignment, facts: AssignmentFacts): AssignmentDecision {
  const on = facts.today;
  return decide({ action: "withdraw-extension", assignment, facts, on }, (step) => [
    { type: "assignment-extension-withdrawn", ...step, withdrawnOn: on },
  ]);
}

/**
 * The assigner or the standing body grants a later day: the one asked for, or another as a counter-proposal. The original
 * day stays. Whoever asked does not decide. Source: §1.7 and §1.8, invariants 5, 8 and 9.
 */
export function grantExtension(
  assignment: Assignment,
  { dueOn }: GrantExtensionRequest,
  facts: AssignmentFacts,
): AssignmentDecision {
  const obstacle = newDueObstacle(dueOn, assignment, facts);
  const on = facts.today;
  return decide({ action: "grant-extension", assignment, facts, on, obstacle }, (step) => [
    { type: "assignment-extension-granted", ...step, decidedOn: on, grantedDueOn: dueOn },
  ]);
}

/** The request is refused, with a reason; the due day stays. Source: practice (§1.7). */
export function refuseExtension(
  assignment: Assignment,
  { reason }: RefuseExtensionRequest,
  facts: AssignmentFacts,
): AssignmentDecision {
  const on = facts.today;
  return decide({ action: "refuse-extension", assignment, facts, on, reason }, (step) => [
    { type: "assignment-extension-refused", ...step, decidedOn: on, refusal: reason },
  ]);
}
