import type { Oversight } from "../access/oversight.ts";
import type { ActedBy } from "../kernel/acted-by.ts";
import type { CalendarDay } from "../kernel/calendar-day.ts";
import { type UnitId, idParts, makeId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import {
  type FollowUpFacts,
  actedBy,
  isBlank,
  speakFor,
  speakForAny,
  stepDayObstacle,
  unitObstacle,
} from "./follow-up-facts.ts";
import type { FollowUpProblem } from "./follow-up-problem.ts";
import type {
  AnswerRequest,
  Obstacle,
  ObstacleEvent,
  PassOnRequest,
  RaiseRequest,
  ResolveRequest,
} from "./obstacle.ts";
import { routeOf } from "./routed.ts";

export type ObstacleDecision = Result<ObstacleEvent[], FollowUpProblem>;

/** What must be looked up before something is routed. */
export type RoutingFacts = FollowUpFacts & {
  readonly oversight: Pick<Oversight, "standingIds" | "assignerId">;
  readonly newUuid: () => string;
};

/** A unit names what hinders it; it goes to the standing body at once. Source: domain reference §0, §5.1 row 39. */
export function raiseObstacle(request: RaiseRequest, facts: RoutingFacts): ObstacleDecision {
  const { unitId, raisedOn, content, planId, assignmentId } = request;
  const { by, today, oversight, newUuid } = facts;
  const speaking = speakForAny(by, "bring");
  if (!speaking.ok) return speaking;
  const problem =
    unitObstacle(by, unitId, "bring") ??
    stepDayObstacle(raisedOn, today, null) ??
    (isBlank(content) ? ({ code: "content-missing" } as const) : null);
  if (problem !== null) return refuse(problem);
  const obstacle: Obstacle = {
    id: makeId("obstacle", idParts(planId).root, newUuid()),
    planId,
    assignmentId,
    unitId,
    content,
    raisedOn,
    raisedBy: actedBy(by, unitId),
    routedTo: routeOf(oversight, unitId),
    routedOn: raisedOn,
    status: "raised",
  };
  return ok([{ type: "obstacle-raised", obstacle }]);
}

/** The body that has it passes it on, upward as a rule (báo cáo cấp trên). Source: domain reference §3.6, row 11. */
export function passObstacleOn(
  obstacle: Obstacle,
  { passedOn, toUnitId }: PassOnRequest,
  facts: FollowUpFacts,
): ObstacleDecision {
  const permitted = permitObstacleStep("pass-on", obstacle, facts);
  if (!permitted.ok) return permitted;
  const problem =
    stepDayObstacle(passedOn, facts.today, obstacle.routedOn) ?? passingObstacle(obstacle, toUnitId);
  if (problem !== null) return refuse(problem);
  const step = { obstacleId: obstacle.id, by: permitted.value };
  return ok([{ type: "obstacle-passed-on", ...step, passedOn, toUnitId }]);
}

/** The body it was routed to answers; never the unit that raised it. Source: §5.1 row 39, §1.8 invariant 9. */
export function answerObstacle(
  obstacle: Obstacle,
  { answeredOn, answer }: AnswerRequest,
  facts: FollowUpFacts,
): ObstacleDecision {
  const permitted = permitObstacleStep("answer", obstacle, facts);
  if (!permitted.ok) return permitted;
  const problem =
    stepDayObstacle(answeredOn, facts.today, obstacle.routedOn) ??
    (isBlank(answer) ? ({ code: "answer-missing" } as const) : null);
  if (problem !== null) return refuse(problem);
  const step = { obstacleId: obstacle.id, by: permitted.value };
  return ok([{ type: "obstacle-answered", ...step, answeredOn, answer }]);
}

/** The unit that raised it says that it is over, answered or not. Source: our choice. */
export function resolveObstacle(
  obstacle: Obstacle,
  { resolvedOn }: ResolveRequest,
  facts: FollowUpFacts,
): ObstacleDecision {
  const permitted = permitObstacleStep("resolve", obstacle, facts);
  if (!permitted.ok) return permitted;
  const late = stepDayObstacle(resolvedOn, facts.today, lastStepOn(obstacle));
  if (late !== null) return refuse(late);
  return ok([{ type: "obstacle-resolved", obstacleId: obstacle.id, by: permitted.value, resolvedOn }]);
}

export type ObstacleAction = "pass-on" | "answer" | "resolve";

/** Whether a step may be taken at all, whatever is asked for in it; shown and enforced alike. */
export function permitObstacleStep(
  action: ObstacleAction,
  obstacle: Obstacle,
  facts: FollowUpFacts,
): Result<ActedBy, FollowUpProblem> {
  if (obstacle.status === "resolved") return refuse({ code: "obstacle-already-resolved" });
  if (action !== "resolve" && obstacle.status === "answered") {
    return refuse({ code: "obstacle-already-answered" });
  }
  const speaking =
    action === "resolve" ? speakFor(facts.by, [obstacle.unitId], "bring") : answerer(obstacle, facts);
  const late = stepDayObstacle(facts.today, facts.today, lastStepOn(obstacle));
  return speaking.ok && late !== null ? refuse(late) : speaking;
}

function lastStepOn(obstacle: Obstacle): CalendarDay {
  return obstacle.status === "answered" ? obstacle.answeredOn : obstacle.routedOn;
}

/** Who answers is the body it was routed to, and another person than who raised it. */
export function answerer(
  { routedTo, raisedBy }: Pick<Obstacle, "routedTo" | "raisedBy">,
  { by }: FollowUpFacts,
): Result<ActedBy, FollowUpProblem> {
  if (by.account !== null && by.account === raisedBy.account) return refuse({ code: "answerer-is-raiser" });
  return speakFor(by, [routedTo], "decide");
}

/** Passing on goes to another body than has it, and never back to who raised it. */
export function passingObstacle(
  { routedTo, unitId }: Pick<Obstacle, "routedTo" | "unitId">,
  toUnitId: UnitId,
): FollowUpProblem | null {
  if (toUnitId === unitId) return { code: "answerer-is-raiser" };
  return toUnitId === routedTo ? { code: "already-with-unit", unitId: toUnitId } : null;
}

/** An obstacle after one more event; a past event is never refused. */
export function evolveObstacle(obstacle: Obstacle, event: ObstacleEvent): Obstacle {
  const { id, planId, assignmentId, unitId, content, raisedOn, raisedBy, routedTo, routedOn } = obstacle;
  const lasting = { id, planId, assignmentId, unitId, content, raisedOn, raisedBy, routedTo, routedOn };
  switch (event.type) {
    case "obstacle-raised":
      return event.obstacle;
    case "obstacle-passed-on":
      return { ...obstacle, routedTo: event.toUnitId, routedOn: event.passedOn };
    case "obstacle-answered": {
      const { answeredOn, by: answeredBy, answer } = event;
      return { ...lasting, status: "answered", answeredOn, answeredBy, answer };
    }
    case "obstacle-resolved": {
      const answer = obstacle.status === "raised" ? null : obstacle.answer;
      return { ...lasting, status: "resolved", resolvedOn: event.resolvedOn, resolvedBy: event.by, answer };
    }
    default:
      return event satisfies never;
  }
}
