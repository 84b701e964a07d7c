import type { ActedBy } from "../kernel/acted-by.ts";
import type { CalendarDay } from "../kernel/calendar-day.ts";
import { idParts, makeId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import { type FollowUpFacts, speakFor, stepDayObstacle } from "./follow-up-facts.ts";
import type { FollowUpProblem } from "./follow-up-problem.ts";
import type {
  AnswerRequest,
  Obstacle,
  ObstacleEvent,
  PassOnRequest,
  RaiseRequest,
  ResolveRequest,
} from "./obstacle.ts";
import { type RoutingFacts, answerer, answeringObstacle, bring, passingObstacle } from "./routed.decide.ts";

export type ObstacleDecision = Result<ObstacleEvent[], FollowUpProblem>;

/** A unit names what hinders it; it goes to the standing body at once. Source: domain reference §0, §5.1 row 39. */
export function raiseObstacle(request: RaiseRequest, facts: RoutingFacts): ObstacleDecision {
  const brought = bring(request, facts);
  if (!brought.ok) return brought;
  const id = makeId("obstacle", idParts(request.planId).root, facts.newUuid());
  return ok([{ type: "obstacle-raised", obstacle: { ...brought.value, id, status: "raised" } }]);
}

/** The body that has it passes it on, upward as a rule (báo cáo cấp trên). Source: domain reference §3.6, row 11. */
export function passObstacleOn(
  obstacle: Obstacle,
  request: PassOnRequest,
  facts: FollowUpFacts,
): ObstacleDecision {
  const permitted = permitObstacleStep("pass-on", obstacle, facts);
  if (!permitted.ok) return permitted;
  const problem = passingObstacle(obstacle, request, facts);
  if (problem !== null) return refuse(problem);
  const step = { obstacleId: obstacle.id, by: permitted.value };
  const { passedOn, toUnitId } = request;
  return ok([{ type: "obstacle-passed-on", ...step, passedOn, toUnitId }]);
}

/** The body it was routed to answers; never the unit that raised it. Source: §5.1 row 39, §1.8 invariant 9. */
export function answerObstacle(
  obstacle: Obstacle,
  request: AnswerRequest,
  facts: FollowUpFacts,
): ObstacleDecision {
  const permitted = permitObstacleStep("answer", obstacle, facts);
  if (!permitted.ok) return permitted;
  const problem = answeringObstacle(obstacle, request, facts);
  if (problem !== null) return refuse(problem);
  const step = { obstacleId: obstacle.id, by: permitted.value };
  const { answeredOn, answer } = request;
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
