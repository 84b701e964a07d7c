import type { ActedBy } from "../kernel/acted-by.ts";
import { type UnitId, idParts, makeId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import type { Assignment } from "../task/assignment.ts";
import {
  type FollowUpFacts,
  actedBy,
  isBlank,
  wordsObstacle,
  speakFor,
  speakForAny,
  stepDayObstacle,
  unitObstacle,
} from "./follow-up-facts.ts";
import type {
  Commendation,
  CommendationEvent,
  DeclineCommendationRequest,
  GrantCommendationRequest,
  ProposeCommendationRequest,
} from "./commendation.ts";
import type { FollowUpProblem } from "./follow-up-problem.ts";

export type CommendationDecision = Result<CommendationEvent[], FollowUpProblem>;

/**
 * A unit proposes to commend another, with grounds; a ground that names a part needs it completed by that unit. Source:
 * domain reference §3.6, row 12; that nobody proposes itself is our choice.
 */
export function proposeCommendation(
  request: ProposeCommendationRequest,
  facts: FollowUpFacts & { readonly assignments: readonly Assignment[]; readonly newUuid: () => string },
): CommendationDecision {
  const { planId, unitId, proposingUnitId, proposedOn, grounds } = request;
  const { by, today, assignments, newUuid } = facts;
  const speaking = speakForAny(by, "bring");
  if (!speaking.ok) return speaking;
  const problem =
    unitObstacle(by, proposingUnitId, "bring") ??
    (unitId === proposingUnitId ? ({ code: "commender-is-commended" } as const) : null) ??
    stepDayObstacle(proposedOn, today, null) ??
    groundsObstacle(request, assignments);
  if (problem !== null) return refuse(problem);
  const commendation: Commendation = {
    id: makeId("commendation", idParts(planId).root, newUuid()),
    planId,
    unitId,
    proposedOn,
    proposedBy: actedBy(by, proposingUnitId),
    grounds,
    status: "proposed",
  };
  return ok([{ type: "commendation-proposed", commendation }]);
}

/** Who decides is the body that issued the plan. */
export type DecidingFacts = FollowUpFacts & { readonly assignerId: UnitId | null };

/** The issuer of the plan grants it. Source: our choice; the texts followed only propose. */
export function grantCommendation(
  commendation: Commendation,
  { decidedOn, decisionNumber }: GrantCommendationRequest,
  facts: DecidingFacts,
): CommendationDecision {
  const permitted = permitCommendationStep("grant", commendation, facts);
  if (!permitted.ok) return permitted;
  const late = stepDayObstacle(decidedOn, facts.today, commendation.proposedOn);
  if (late !== null) return refuse(late);
  const step = { commendationId: commendation.id, by: permitted.value };
  return ok([{ type: "commendation-granted", ...step, decidedOn, decisionNumber }]);
}

/** The issuer of the plan declines it, with the reason. Source: our choice. */
export function declineCommendation(
  commendation: Commendation,
  { decidedOn, reason }: DeclineCommendationRequest,
  facts: DecidingFacts,
): CommendationDecision {
  const permitted = permitCommendationStep("decline", commendation, facts);
  if (!permitted.ok) return permitted;
  const problem =
    stepDayObstacle(decidedOn, facts.today, commendation.proposedOn) ??
    wordsObstacle(reason, "reason-missing");
  if (problem !== null) return refuse(problem);
  const step = { commendationId: commendation.id, by: permitted.value };
  return ok([{ type: "commendation-declined", ...step, decidedOn, reason }]);
}

export type CommendationAction = "grant" | "decline";

/** Whether a step may be taken at all, whatever is asked for in it; shown and enforced alike. */
export function permitCommendationStep(
  _action: CommendationAction,
  { status, unitId, proposedOn }: Commendation,
  { by, today, assignerId }: DecidingFacts,
): Result<ActedBy, FollowUpProblem> {
  if (status !== "proposed") return refuse({ code: "commendation-already-decided" });
  if (assignerId === unitId) return refuse({ code: "commender-is-commended" });
  const speaking = speakFor(by, [assignerId], "decide");
  const late = stepDayObstacle(today, today, proposedOn);
  return speaking.ok && late !== null ? refuse(late) : speaking;
}

function groundsObstacle(
  { grounds, unitId }: ProposeCommendationRequest,
  assignments: readonly Assignment[],
): FollowUpProblem | null {
  if (grounds.length === 0 || grounds.some(({ statement }) => isBlank(statement))) {
    return { code: "grounds-missing" };
  }
  for (const { assignmentId } of grounds) {
    if (assignmentId === null) continue;
    const named = assignments.find(({ id }) => id === assignmentId);
    if (named?.status !== "completed" || named.unitId !== unitId) {
      return { code: "ground-not-completed", assignmentId };
    }
  }
  return null;
}

/** A commendation after one more event; a past event is never refused. */
export function evolveCommendation(commendation: Commendation, event: CommendationEvent): Commendation {
  const { id, planId, unitId, proposedOn, proposedBy, grounds } = commendation;
  const lasting = { id, planId, unitId, proposedOn, proposedBy, grounds };
  switch (event.type) {
    case "commendation-proposed":
      return event.commendation;
    case "commendation-granted": {
      const { decidedOn, by: decidedBy, decisionNumber } = event;
      return { ...lasting, status: "granted", decidedOn, decidedBy, decisionNumber };
    }
    case "commendation-declined": {
      const { decidedOn, by: decidedBy, reason } = event;
      return { ...lasting, status: "declined", decidedOn, decidedBy, reason };
    }
    default:
      return event satisfies never;
  }
}
