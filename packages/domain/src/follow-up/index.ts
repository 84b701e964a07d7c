export type { FollowUpFacts } from "./follow-up-facts.ts";
export type { FollowUpProblem } from "./follow-up-problem.ts";
export type { FollowUpEvent } from "./follow-up-event.ts";
export { routeOf } from "./routed.ts";
export type { RoutingFacts } from "./routed.decide.ts";
export {
  AnswerRequest,
  Obstacle,
  ObstacleEvent,
  PassOnRequest,
  RaiseRequest,
  ResolveRequest,
} from "./obstacle.ts";
export {
  answerObstacle,
  evolveObstacle,
  passObstacleOn,
  raiseObstacle,
  resolveObstacle,
} from "./obstacle.decide.ts";
export { Proposal, ProposalEvent, ProposalOutcome } from "./proposal.ts";
export { answerProposal, evolveProposal, makeProposal, passProposalOn } from "./proposal.decide.ts";
export {
  CallOffInspectionRequest,
  ConcludeInspectionRequest,
  type FindingField,
  Inspection,
  InspectionEvent,
  InspectionFinding,
  PlanInspectionRequest,
} from "./inspection.ts";
export {
  callOffInspection,
  concludeInspection,
  evolveInspection,
  findingFields,
  planInspection,
} from "./inspection.decide.ts";
export {
  Commendation,
  CommendationEvent,
  CommendationGround,
  DeclineCommendationRequest,
  GrantCommendationRequest,
  ProposeCommendationRequest,
} from "./commendation.ts";
export {
  declineCommendation,
  evolveCommendation,
  grantCommendation,
  proposeCommendation,
} from "./commendation.decide.ts";
export {
  AllocateFundingRequest,
  EstimateFundingRequest,
  FundingEvent,
  FundingKind,
  FundingSource,
  StateFundingRequest,
} from "./funding-source.ts";
export {
  type FundingFacts,
  type FundingTotal,
  allocateFunding,
  estimateFunding,
  evolveFunding,
  fundingTotal,
  stateFunding,
} from "./funding.decide.ts";
export {
  type StartingAction,
  commendationActions,
  fundingActions,
  inspectionActions,
  obstacleActions,
  proposalActions,
  startingActions,
} from "./follow-up.actions.ts";
