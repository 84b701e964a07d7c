import type { ActedBy } from "../kernel/acted-by.ts";
import { idParts, makeId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import { type FollowUpFacts, stepDayObstacle } from "./follow-up-facts.ts";
import type { FollowUpProblem } from "./follow-up-problem.ts";
import type { AnswerRequest, PassOnRequest, RaiseRequest } from "./obstacle.ts";
import type { Proposal, ProposalEvent, ProposalOutcome } from "./proposal.ts";
import { type RoutingFacts, answerer, answeringObstacle, bring, passingObstacle } from "./routed.decide.ts";

export type ProposalDecision = Result<ProposalEvent[], FollowUpProblem>;

/** A unit proposes something; it goes to the standing body at once. Source: domain reference §5.1, row 40. */
export function makeProposal(request: RaiseRequest, facts: RoutingFacts): ProposalDecision {
  const brought = bring(request, facts);
  if (!brought.ok) return brought;
  const id = makeId("proposal", idParts(request.planId).root, facts.newUuid());
  return ok([{ type: "proposal-made", proposal: { ...brought.value, id, status: "made" } }]);
}

/** The standing body gathers proposals and puts them before the level above. Source: §3.6, row 11. */
export function passProposalOn(
  proposal: Proposal,
  request: PassOnRequest,
  facts: FollowUpFacts,
): ProposalDecision {
  const permitted = permitProposalStep("pass-on", proposal, facts);
  if (!permitted.ok) return permitted;
  const problem = passingObstacle(proposal, request, facts);
  if (problem !== null) return refuse(problem);
  const step = { proposalId: proposal.id, by: permitted.value };
  const { passedOn, toUnitId } = request;
  return ok([{ type: "proposal-passed-on", ...step, passedOn, toUnitId }]);
}

/** Whoever has it answers, with reasons. Source: §5.1, row 40; that every outcome is explained is our choice. */
export function answerProposal(
  proposal: Proposal,
  request: AnswerRequest & { readonly outcome: ProposalOutcome },
  facts: FollowUpFacts,
): ProposalDecision {
  const permitted = permitProposalStep("answer", proposal, facts);
  if (!permitted.ok) return permitted;
  const problem = answeringObstacle(proposal, request, facts);
  if (problem !== null) return refuse(problem);
  const step = { proposalId: proposal.id, by: permitted.value };
  const { answeredOn, outcome, answer } = request;
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
