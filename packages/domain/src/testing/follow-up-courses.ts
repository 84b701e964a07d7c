import { actingFor } from "../access/acting-for.ts";
import {
  declineCommendation,
  evolveCommendation,
  grantCommendation,
} from "../follow-up/commendation.decide.ts";
import { Commendation, type CommendationEvent } from "../follow-up/commendation.ts";
import {
  commendationActions,
  fundingActions,
  inspectionActions,
  obstacleActions,
  proposalActions,
} from "../follow-up/follow-up.actions.ts";
import { allocateFunding, estimateFunding, evolveFunding } from "../follow-up/funding.decide.ts";
import { type FundingEvent, FundingSource } from "../follow-up/funding-source.ts";
import { callOffInspection, concludeInspection, evolveInspection } from "../follow-up/inspection.decide.ts";
import { Inspection, type InspectionEvent } from "../follow-up/inspection.ts";
import {
  answerObstacle,
  evolveObstacle,
  passObstacleOn,
  resolveObstacle,
} from "../follow-up/obstacle.decide.ts";
import { Obstacle, type ObstacleEvent } from "../follow-up/obstacle.ts";
import { answerProposal, evolveProposal, passProposalOn } from "../follow-up/proposal.decide.ts";
import { Proposal, type ProposalEvent } from "../follow-up/proposal.ts";
import { addDays } from "../kernel/calendar-day.ts";
import type { UnitId } from "../kernel/ids.ts";
import { makeId } from "../kernel/ids.ts";
import { type Course, type CourseMoment, bodies, courseBegins, courseUuid } from "./course.ts";

const asking = ({ today, actor }: CourseMoment) => ({ today, by: actingFor(actor) });
const sampleOf = ({ today }: CourseMoment) => ({ on: today, text: "Đã rõ", unitId: bodies.ward });
/** Whoever has neither what is passed on nor raised it. */
const elsewhere = (routedTo: UnitId | null) => (routedTo === bodies.issuer ? bodies.standing : bodies.issuer);

const planId = makeId("plan", 1, courseUuid(5));
const routed = {
  planId,
  assignmentId: null,
  unitId: bodies.ward,
  content: "Thiếu kinh phí",
  raisedOn: courseBegins,
  raisedBy: { account: "lan", unitId: bodies.ward },
  routedTo: bodies.standing,
  routedOn: courseBegins,
};

export const obstacleCourse: Course<Obstacle, ObstacleEvent> = {
  schema: Obstacle,
  begins: [
    { ...routed, id: makeId("obstacle", 1, courseUuid(30)), status: "raised" },
    { ...routed, id: makeId("obstacle", 1, courseUuid(30)), status: "raised", unitId: null, routedTo: null },
  ],
  stepsAt: (obstacle, moment) => {
    const facts = asking(moment);
    const offers = obstacleActions(obstacle, facts);
    const common = { sample: sampleOf(moment), evolve: evolveObstacle };
    return [
      {
        ...common,
        name: "pass-on",
        offer: offers["pass-on"],
        sample: { ...common.sample, unitId: elsewhere(obstacle.routedTo) },
        decide: ({ on, unitId }) => passObstacleOn(obstacle, { passedOn: on, toUnitId: unitId }, facts),
      },
      {
        ...common,
        name: "answer",
        offer: offers.answer,
        decide: ({ on, text }) => answerObstacle(obstacle, { answeredOn: on, answer: text }, facts),
      },
      {
        ...common,
        name: "resolve",
        offer: offers.resolve,
        decide: ({ on }) => resolveObstacle(obstacle, { resolvedOn: on }, facts),
      },
    ];
  },
};

export const proposalCourse: Course<Proposal, ProposalEvent> = {
  schema: Proposal,
  begins: [{ ...routed, id: makeId("proposal", 1, courseUuid(31)), status: "made" }],
  stepsAt: (proposal, moment) => {
    const facts = asking(moment);
    const offers = proposalActions(proposal, facts);
    const common = { sample: sampleOf(moment), evolve: evolveProposal };
    return [
      {
        ...common,
        name: "pass-on",
        offer: offers["pass-on"],
        sample: { ...common.sample, unitId: elsewhere(proposal.routedTo) },
        decide: ({ on, unitId }) => passProposalOn(proposal, { passedOn: on, toUnitId: unitId }, facts),
      },
      {
        ...common,
        name: "answer",
        offer: offers.answer,
        decide: ({ on, text }) =>
          answerProposal(proposal, { answeredOn: on, answer: text, outcome: "declined" }, facts),
      },
    ];
  },
};

export const inspectionCourse: Course<Inspection, InspectionEvent> = {
  schema: Inspection,
  begins: [
    {
      id: makeId("inspection", 1, courseUuid(32)),
      planId,
      taskId: null,
      inspectingUnitId: bodies.standing,
      inspectedUnitId: bodies.ward,
      plannedFor: addDays(courseBegins, 5),
      announcedOn: courseBegins,
      announcedBy: { account: "thu", unitId: bodies.standing },
      status: "planned",
    },
  ],
  stepsAt: (inspection, moment) => {
    const facts = asking(moment);
    const offers = inspectionActions(inspection, facts);
    const common = { sample: sampleOf(moment), evolve: evolveInspection };
    return [
      {
        ...common,
        name: "conclude",
        offer: offers.conclude,
        decide: ({ on, text }) => {
          const finding = { nature: text, severity: text, cause: text, responsibility: text };
          return concludeInspection(
            inspection,
            { concludedOn: on, conclusion: text, findings: [finding] },
            facts,
          );
        },
      },
      {
        ...common,
        name: "call-off",
        offer: offers["call-off"],
        decide: ({ on, text }) => callOffInspection(inspection, { calledOffOn: on, reason: text }, facts),
      },
    ];
  },
};

const commendation: Commendation = {
  id: makeId("commendation", 1, courseUuid(33)),
  planId,
  unitId: bodies.ward,
  proposedOn: courseBegins,
  proposedBy: { account: "minh", unitId: bodies.standing },
  grounds: [{ statement: "Xong sớm", assignmentId: null }],
  status: "proposed",
};

export const commendationCourse: Course<Commendation, CommendationEvent> = {
  schema: Commendation,
  begins: [commendation, { ...commendation, unitId: bodies.issuer }],
  stepsAt: (at, moment) => {
    const facts = { ...asking(moment), assignerId: bodies.issuer };
    const offers = commendationActions(at, facts);
    const common = { sample: sampleOf(moment), evolve: evolveCommendation };
    return [
      {
        ...common,
        name: "grant",
        offer: offers.grant,
        decide: ({ on }) => grantCommendation(at, { decidedOn: on, decisionNumber: null }, facts),
      },
      {
        ...common,
        name: "decline",
        offer: offers.decline,
        decide: ({ on, text }) => declineCommendation(at, { decidedOn: on, reason: text }, facts),
      },
    ];
  },
};

export const fundingCourse: Course<FundingSource, FundingEvent> = {
  schema: FundingSource,
  begins: [
    {
      id: makeId("fundingSource", 1, courseUuid(34)),
      planId,
      kind: "socialised",
      asWritten: "xã hội hóa",
      statedOn: courseBegins,
      status: "stated",
    },
  ],
  stepsAt: (source, moment) => {
    const facts = { ...asking(moment), funderId: bodies.issuer };
    const offers = fundingActions(source, facts);
    const common = { sample: sampleOf(moment), evolve: evolveFunding };
    const basis = "12/QĐ-UBND";
    return [
      {
        ...common,
        name: "estimate",
        offer: offers.estimate,
        decide: ({ on }) =>
          estimateFunding(source, { estimatedOn: on, estimateVnd: 5_000_000, basis }, facts),
      },
      {
        ...common,
        name: "allocate",
        offer: offers.allocate,
        decide: ({ on }) =>
          allocateFunding(source, { allocatedOn: on, allocatedVnd: 4_000_000, basis }, facts),
      },
    ];
  },
};
