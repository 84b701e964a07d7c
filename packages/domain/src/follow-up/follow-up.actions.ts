import { type StepOffer, offerOf, speakFor, speakForAny } from "../kernel/acting-for.ts";
import {
  type CommendationAction,
  type DecidingFacts,
  permitCommendationStep,
} from "./commendation.decide.ts";
import type { Commendation } from "./commendation.ts";
import type { FollowUpFacts } from "./follow-up-facts.ts";
import type { FollowUpProblem } from "./follow-up-problem.ts";
import { type FundingAction, type FundingFacts, permitFundingStep } from "./funding.decide.ts";
import type { FundingSource } from "./funding-source.ts";
import { type InspectionAction, permitInspectionStep } from "./inspection.decide.ts";
import type { Inspection } from "./inspection.ts";
import { type ObstacleAction, permitObstacleStep } from "./obstacle.decide.ts";
import type { Obstacle } from "./obstacle.ts";
import { type ProposalAction, permitProposalStep } from "./proposal.decide.ts";
import type { Proposal } from "./proposal.ts";

type Offer = StepOffer<FollowUpProblem>;

/** What begins a course of its own beside the tasks of a plan. */
export type StartingAction =
  | "raise-obstacle"
  | "make-proposal"
  | "plan-inspection"
  | "propose-commendation"
  | "state-funding";

/** What somebody may bring up about a plan at all; in whose name, they then say. */
export function startingActions({ by, funderId }: FundingFacts): Record<StartingAction, Offer> {
  const bringing: Offer = offerOf(speakForAny(by, "bring"));
  return {
    "raise-obstacle": bringing,
    "make-proposal": bringing,
    "propose-commendation": bringing,
    "plan-inspection": offerOf(speakForAny(by, "inspect")),
    "state-funding": offerOf(speakFor(by, [funderId], "decide")),
  };
}

/** What somebody may do with an obstacle; asks what decisions ask first (architecture, promise 5), as do all below. */
export function obstacleActions(obstacle: Obstacle, facts: FollowUpFacts): Record<ObstacleAction, Offer> {
  const offer = (action: ObstacleAction) => offerOf(permitObstacleStep(action, obstacle, facts));
  return { "pass-on": offer("pass-on"), answer: offer("answer"), resolve: offer("resolve") };
}

/** What somebody may do with a proposal. */
export function proposalActions(proposal: Proposal, facts: FollowUpFacts): Record<ProposalAction, Offer> {
  const offer = (action: ProposalAction) => offerOf(permitProposalStep(action, proposal, facts));
  return { "pass-on": offer("pass-on"), answer: offer("answer") };
}

/** What somebody may do with an inspection. */
export function inspectionActions(
  inspection: Inspection,
  facts: FollowUpFacts,
): Record<InspectionAction, Offer> {
  const offer = (action: InspectionAction) => offerOf(permitInspectionStep(action, inspection, facts));
  return { conclude: offer("conclude"), "call-off": offer("call-off") };
}

/** What somebody may do with a commendation. */
export function commendationActions(
  commendation: Commendation,
  facts: DecidingFacts,
): Record<CommendationAction, Offer> {
  const offer = (action: CommendationAction) => offerOf(permitCommendationStep(action, commendation, facts));
  return { grant: offer("grant"), decline: offer("decline") };
}

/** What somebody may do with a source of funding. */
export function fundingActions(source: FundingSource, facts: FundingFacts): Record<FundingAction, Offer> {
  const offer = (action: FundingAction) => offerOf(permitFundingStep(action, source, facts));
  return { estimate: offer("estimate"), allocate: offer("allocate") };
}
