import type { PlanId } from "@dondoc/domain";
import {
  Commendation,
  type CommendationEvent,
  type FundingEvent,
  FundingSource,
  Inspection,
  type InspectionEvent,
  Obstacle,
  type ObstacleEvent,
  Proposal,
  type ProposalEvent,
  evolveCommendation,
  evolveFunding,
  evolveInspection,
  evolveObstacle,
  evolveProposal,
} from "@dondoc/domain/follow-up";
import { courseKind } from "./course-kind.ts";

type OfPlan = { readonly planId: PlanId; readonly status: string };
const ofPlan = {
  planOf: ({ planId }: OfPlan) => planId,
  statusOf: ({ status }: OfPlan) => status,
};

export const obstacleKind = courseKind<Obstacle, ObstacleEvent>({
  name: "obstacle",
  schema: Obstacle,
  types: ["obstacle-raised", "obstacle-passed-on", "obstacle-answered", "obstacle-resolved"],
  begins: (event) => (event.type === "obstacle-raised" ? event.obstacle : null),
  evolve: evolveObstacle,
  ...ofPlan,
});

export const proposalKind = courseKind<Proposal, ProposalEvent>({
  name: "proposal",
  schema: Proposal,
  types: ["proposal-made", "proposal-passed-on", "proposal-answered"],
  begins: (event) => (event.type === "proposal-made" ? event.proposal : null),
  evolve: evolveProposal,
  ...ofPlan,
});

export const inspectionKind = courseKind<Inspection, InspectionEvent>({
  name: "inspection",
  schema: Inspection,
  types: ["inspection-planned", "inspection-concluded", "inspection-called-off"],
  begins: (event) => (event.type === "inspection-planned" ? event.inspection : null),
  evolve: evolveInspection,
  ...ofPlan,
});

export const commendationKind = courseKind<Commendation, CommendationEvent>({
  name: "commendation",
  schema: Commendation,
  types: ["commendation-proposed", "commendation-granted", "commendation-declined"],
  begins: (event) => (event.type === "commendation-proposed" ? event.commendation : null),
  evolve: evolveCommendation,
  ...ofPlan,
});

export const fundingKind = courseKind<FundingSource, FundingEvent>({
  name: "funding-source",
  schema: FundingSource,
  types: ["funding-source-stated", "funding-source-estimated", "funding-source-allocated"],
  begins: (event) => (event.type === "funding-source-stated" ? event.source : null),
  evolve: evolveFunding,
  ...ofPlan,
});
