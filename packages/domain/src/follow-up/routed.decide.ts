import type { Oversight } from "../access/oversight.ts";
import type { ActedBy } from "../kernel/acted-by.ts";
import type { UnitId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import {
  type FollowUpFacts,
  actedBy,
  speakFor,
  speakForAny,
  stepDayObstacle,
  unitObstacle,
  wordsObstacle,
} from "./follow-up-facts.ts";
import type { FollowUpProblem } from "./follow-up-problem.ts";
import type { AnswerRequest, PassOnRequest, RaiseRequest } from "./obstacle.ts";
import { type Routed, routeOf } from "./routed.ts";

/** What must be looked up before something is routed. */
export type RoutingFacts = FollowUpFacts & {
  readonly oversight: Pick<Oversight, "standingIds" | "assignerId">;
  readonly newUuid: () => string;
};

/** A unit brings something in words; it goes to the body that follows the plan at once. Source: as `routeOf`. */
export function bring(request: RaiseRequest, facts: RoutingFacts): Result<Routed, FollowUpProblem> {
  const { planId, assignmentId, unitId, content, raisedOn } = request;
  const { by, today, oversight } = facts;
  const speaking = speakForAny(by, "bring");
  if (!speaking.ok) return speaking;
  const problem =
    unitObstacle(by, unitId, "bring") ??
    stepDayObstacle(raisedOn, today, null) ??
    wordsObstacle(content, "content-missing");
  if (problem !== null) return refuse(problem);
  const raisedBy = actedBy(by, unitId);
  const routedTo = routeOf(oversight, unitId);
  return ok({ planId, assignmentId, unitId, content, raisedOn, raisedBy, routedTo, routedOn: raisedOn });
}

/** Who answers is the body it was routed to, and another person than who raised it. Source: §1.8, invariant 9. */
export function answerer(
  { routedTo, raisedBy }: Pick<Routed, "routedTo" | "raisedBy">,
  { by }: FollowUpFacts,
): Result<ActedBy, FollowUpProblem> {
  if (by.account !== null && by.account === raisedBy.account) return refuse({ code: "answerer-is-raiser" });
  return speakFor(by, [routedTo], "decide");
}

/** Passing on goes to another body than has it, and never back to who raised it. Source: our choice. */
export function passingObstacle(
  { routedTo, routedOn, unitId }: Routed,
  { passedOn, toUnitId }: PassOnRequest,
  { today }: FollowUpFacts,
): FollowUpProblem | null {
  return stepDayObstacle(passedOn, today, routedOn) ?? receiverObstacle({ routedTo, unitId }, toUnitId);
}

function receiverObstacle(
  { routedTo, unitId }: Pick<Routed, "routedTo" | "unitId">,
  toUnitId: UnitId,
): FollowUpProblem | null {
  if (toUnitId === unitId) return { code: "answerer-is-raiser" };
  return toUnitId === routedTo ? { code: "already-with-unit", unitId: toUnitId } : null;
}

/** An answer is in words, and not older than the question. Source: our choice, after §1.8, invariant 2. */
export function answeringObstacle(
  { routedOn }: Routed,
  { answeredOn, answer }: AnswerRequest,
  { today }: FollowUpFacts,
): FollowUpProblem | null {
  return stepDayObstacle(answeredOn, today, routedOn) ?? wordsObstacle(answer, "answer-missing");
}
