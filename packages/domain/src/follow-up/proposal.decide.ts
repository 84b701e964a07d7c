import type { ActedBy } from "../kernel/acted-by.ts";
import { idParts, makeId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import {
  type FollowUpFacts,
  actedBy,
  isBlank,
  speakForAny,
  stepDayObstacle,
  unitObstacle,
} from "./follow-up-facts.ts";
import type { FollowUpProblem } from "./follow-up-problem.ts";
import { type RoutingFacts, answerer, passingObstacle } from "./obstacle.decide.ts";
import type { AnswerRequest, PassOnRequest, RaiseRequest } from "./obstacle.ts";
import type { Proposal, ProposalEvent, ProposalOutcome } from "./proposal.ts";
import { routeOf } from "./routed.ts";

export type ProposalDecision = Result<ProposalEvent[], FollowUpProblem>;

/** A unit proposes something; it goes to the standing body at once. Source: domain reference §5.1, row 40. */
export function makeProposal(request: RaiseRequest, facts: RoutingFacts): ProposalDecision {
  const { unitId, raisedOn, content, planId, assignmentId } = request;
  const { by, today, oversight, newUuid } = facts;
  const speaking = speakForAny(by, "bring");
  if (!speaking.ok) return speaking;
  const problem =
    unitObstacle(by, unitId, "bring") ??
    stepDayObstacle(raisedOn, today, null) ??
    (isBlank(content) ? ({ code: "content-missing" } as const) : null);
  if (problem !== null) return refuse(problem);
  const proposal: Proposal = {
    id: makeId("proposal", idParts(planId).root, newUuid()),
    planId,
    assignmentId,
    unitId,
    content,
    raisedOn,
    raisedBy: actedBy(by, unitId),
    routedTo: routeOf(oversight, unitId),
    routedOn: raisedOn,
    status: "made",
  };
  return ok([{ type: "proposal-made", proposal }]);
}

/** The standing body gathers proposals and puts them before the level above. Source: §3.6, row 11. */
export function passProposalOn(
  proposal: Proposal,
  { passedOn, toUnitId }: PassOnRequest,
  facts: FollowUpFacts,
): ProposalDecision {
  const permitted = permitProposalStep("pass-on", proposal, facts);
  if (!permitted.ok) return permitted;
  const problem =
    stepDayObstacle(passedOn, facts.today, proposal.routedOn) ?? passingObstacle(proposal, toUnitId);
  if (problem !== null) return refuse(problem);
  const step = { proposalId: proposal.id, by: permitted.value };
  return ok([{ type: "proposal-passed-on", ...step, passedOn, toUnitId }]);
}

/** Whoever has it answers, with reasons. Source: §5.1, row 40; that every outcome is explained is our choice. */
export function answerProposal(
  proposal: Proposal,
  request: AnswerRequest & { readonly outcome: ProposalOutcome },
  facts: FollowUpFacts,
): ProposalDecision {
  const { answeredOn, answer, outcome } = request;
  const permitted = permitProposalStep("answer", proposal, facts);
  if (!permitted.ok) return permitted;
  const problem =
    stepDayObstacle(answeredOn, facts.today, proposal.routedOn) ??
    (isBlank(answer) ? ({ code: "answer-missing" } as const) : null);
  if (problem !== null) return refuse(problem);
  const step = { proposalId: proposal.id, by: permitted.value };
  return ok([{ type: "proposal-answered", ...step, answeredOn, outcome, answer }]);
}

export type ProposalAction = "pass-on" | "answer";

/** Whether a step may be taken at all, whatever is asked for in it; shown and enforced alike. */
export function permitProposalStep(
  _action: ProposalAction,
  proposal: Proposal,
  facts: FollowUpFacts,
): Result<ActedBy, FollowUpProblem> {
  if (proposal.status === "answered") return refuse({ code: "proposal-already-answered" });
  const speaking = answerer(proposal, facts);
  const late = stepDayObstacle(facts.today, facts.today, proposal.routedOn);
  return speaking.ok && late !== null ? refuse(late) : speaking;
}

/** A proposal after one more event; a past event is never refused. */
export function evolveProposal(proposal: Proposal, event: ProposalEvent): Proposal {
  switch (event.type) {
    case "proposal-made":
      return event.proposal;
    case "proposal-passed-on":
      return { ...proposal, routedTo: event.toUnitId, routedOn: event.passedOn };
    case "proposal-answered": {
      const { answeredOn, by: answeredBy, outcome, answer } = event;
      return { ...proposal, status: "answered", answeredOn, answeredBy, outcome, answer };
    }
    default:
      return event satisfies never;
  }
}
