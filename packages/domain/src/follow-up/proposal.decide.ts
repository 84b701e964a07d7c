import type { CalendarDay } from "../kernel/calendar-day.ts";
import { idParts, makeId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import { type FollowUpFacts, actedBy, isBlank, stepDayObstacle, unitObstacle } from "./follow-up-facts.ts";
import type { FollowUpProblem } from "./follow-up-problem.ts";
import { type RoutingFacts, judgedByOther, passingObstacle } from "./obstacle.decide.ts";
import type { AnswerRequest, PassOnRequest, RaiseRequest } from "./obstacle.ts";
import type { Proposal, ProposalEvent, ProposalOutcome } from "./proposal.ts";
import { routeOf } from "./routed.ts";

export type ProposalDecision = Result<ProposalEvent[], FollowUpProblem>;

/** A unit proposes something; it goes to the standing body at once. Source: domain reference §5.1, row 40. */
export function makeProposal(request: RaiseRequest, facts: RoutingFacts): ProposalDecision {
  const { unitId, raisedOn, content, planId, assignmentId } = request;
  const { by, today, oversight, newUuid } = facts;
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
  const problem = answering(proposal, passedOn, facts) ?? passingObstacle(proposal, toUnitId);
  if (problem !== null) return refuse(problem);
  const by = actedBy(facts.by, proposal.routedTo);
  return ok([{ type: "proposal-passed-on", proposalId: proposal.id, by, passedOn, toUnitId }]);
}

/** Whoever has it answers, with reasons. Source: §5.1, row 40; that every outcome is explained is our choice. */
export function answerProposal(
  proposal: Proposal,
  request: AnswerRequest & { readonly outcome: ProposalOutcome },
  facts: FollowUpFacts,
): ProposalDecision {
  const { answeredOn, answer, outcome } = request;
  const problem =
    answering(proposal, answeredOn, facts) ??
    (isBlank(answer) ? ({ code: "answer-missing" } as const) : null);
  if (problem !== null) return refuse(problem);
  const by = actedBy(facts.by, proposal.routedTo);
  return ok([{ type: "proposal-answered", proposalId: proposal.id, by, answeredOn, outcome, answer }]);
}

function answering(proposal: Proposal, on: CalendarDay, facts: FollowUpFacts): FollowUpProblem | null {
  if (proposal.status === "answered") return { code: "proposal-already-answered" };
  return judgedByOther(proposal, facts) ?? stepDayObstacle(on, facts.today, proposal.routedOn);
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
