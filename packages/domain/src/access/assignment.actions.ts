import type { Hat } from "../task/acting.ts";
import type { AssignmentAction } from "../task/assignment-action.ts";
import type { AssignmentSurroundings } from "../task/assignment-facts.ts";
import type { AssignmentProblem } from "../task/assignment-problem.ts";
import type { Assignment } from "../task/assignment.ts";
import { permitStep } from "../task/permit-step.ts";
import type { Actor } from "./actor.ts";
import { type Oversight, actingOn } from "./oversight.ts";

/** An action as a face shows it: offered, with the body in whose name, or refused with the problem a decision gives. */
export type Offer =
  | { readonly allowed: true; readonly because: Hat }
  | { readonly allowed: false; readonly because: AssignmentProblem };

/**
 * Everything that can be done with an assignment, for one actor on one day. Asks what decisions ask first, so that a
 * button never promises what is then refused (architecture, promise 5).
 */
export function assignmentActions(
  assignment: Assignment,
  actor: Actor,
  facts: AssignmentSurroundings & { readonly oversight: Oversight },
): Record<AssignmentAction, Offer> {
  const { oversight, ...surroundings } = facts;
  const by = actingOn(actor, assignment, oversight);
  const offer = (action: AssignmentAction): Offer => {
    const permitted = permitStep(action, assignment, { ...surroundings, by });
    return permitted.ok
      ? { allowed: true, because: permitted.value }
      : { allowed: false, because: permitted.problem };
  };
  return {
    receive: offer("receive"),
    start: offer("start"),
    "report-progress": offer("report-progress"),
    submit: offer("submit"),
    confirm: offer("confirm"),
    return: offer("return"),
    "request-extension": offer("request-extension"),
    "withdraw-extension": offer("withdraw-extension"),
    "grant-extension": offer("grant-extension"),
    "refuse-extension": offer("refuse-extension"),
    urge: offer("urge"),
    suspend: offer("suspend"),
    resume: offer("resume"),
    reassign: offer("reassign"),
    withdraw: offer("withdraw"),
    supersede: offer("supersede"),
  };
}
