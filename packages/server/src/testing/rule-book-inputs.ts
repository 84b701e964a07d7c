import { addDays, day, makeId } from "@dondoc/domain";
import { given, suoiHoa } from "@dondoc/domain/scenarios";
import { laterPlan, suoiHoaToday } from "./suoi-hoa-office.ts";
import {
  type RuleBookOffice,
  otherTaskId,
  others,
  reviewOf,
  seriesId,
  targetId,
  transferOf,
} from "./rule-book-office.ts";

const on = suoiHoaToday;
const reason = "Có lý do";
const { planId, taskId } = given;
const unitId = suoiHoa.commune;

type RuleBookInputs = { readonly [path: string]: object };

/** A sensible request for each change beside the parts of tasks, as somebody who may would send it; without a version. */
export function ruleBookInputs(made: RuleBookOffice): RuleBookInputs {
  return { ...followUpInputs(made), ...reportInputs(made), ...planInputs(made), ...registerInputs(made) };
}

function followUpInputs(made: RuleBookOffice): RuleBookInputs {
  const { obstacleId, proposalId, inspectionId, commendationId, fundingSourceId } = made;
  const raising = { planId, assignmentId: null, unitId, content: "Thiếu người", raisedOn: on };
  const answer = { answeredOn: on, answer: "Huyện bố trí" };
  const passing = { passedOn: on, toUnitId: suoiHoa.district };
  const finding = { nature: "Chậm", severity: "Nhẹ", cause: "Thiếu người", responsibility: "UBND xã" };
  const grounds = [{ statement: "Làm tốt", assignmentId: null }];
  const proposing = { planId, unitId, proposingUnitId: suoiHoa.office, proposedOn: on, grounds };
  const inspecting = { planId, taskId: null, inspectingUnitId: suoiHoa.office, inspectedUnitId: unitId };
  const basis = "12/BC";
  return {
    "followUp.raiseObstacle": raising,
    "followUp.passObstacleOn": { obstacleId, ...passing },
    "followUp.answerObstacle": { obstacleId, ...answer },
    "followUp.resolveObstacle": { obstacleId, resolvedOn: on },
    "followUp.makeProposal": raising,
    "followUp.passProposalOn": { proposalId, ...passing },
    "followUp.answerProposal": { proposalId, ...answer, outcome: "accepted" },
    "followUp.planInspection": { ...inspecting, plannedFor: addDays(on, 5) },
    "followUp.concludeInspection": {
      inspectionId,
      concludedOn: on,
      conclusion: "Có chậm",
      findings: [finding],
    },
    "followUp.callOffInspection": { inspectionId, calledOffOn: on, reason },
    "followUp.proposeCommendation": proposing,
    "followUp.grantCommendation": { commendationId, decidedOn: on, decisionNumber: "5/QĐ" },
    "followUp.declineCommendation": { commendationId, decidedOn: on, reason },
    "followUp.stateFunding": { planId, kind: "state-budget", asWritten: "Ngân sách huyện", statedOn: on },
    "followUp.estimateFunding": { fundingSourceId, estimatedOn: on, estimateVnd: 5_000_000, basis },
    "followUp.allocateFunding": { fundingSourceId, allocatedOn: on, allocatedVnd: 4_000_000, basis },
  };
}

function reportInputs({ reportId, reviewId }: RuleBookOffice): RuleBookInputs {
  const serves = [{ seriesId, period: "2024-05" }];
  return {
    "report.send": { reporter: unitId, evidence: "10/BC", sentOn: on, outage: null, serves },
    "report.confirm": { reportId, confirmedOn: on },
    "report.return": { reportId, returnedOn: on, reason },
    "report.publish": {
      scope: { kind: "plan", planId },
      kind: "quarter",
      on: day("2024-03-01"),
      publishedOn: on,
    },
    "report.planReview": reviewOf("2024-04-30"),
    "report.holdReview": { reviewId, heldOn: on, evidence: "30/BC" },
    "report.callOffReview": { reviewId, calledOffOn: on, reason },
  };
}

function planInputs({ taskLinkId }: RuleBookOffice): RuleBookInputs {
  const amending = { kind: "amends", laterPlanId: laterPlan.id, on, asWritten: "sửa đổi", recordedOn: on };
  const way = { direction: null, baseline: null, milestones: [], commitment: null };
  return {
    "plan.proposeLink": {
      kind: "same-work",
      fromTaskId: otherTaskId,
      toTaskId: taskId,
      proposedOn: on,
      confidence: 0.7,
    },
    "plan.confirmLink": { taskLinkId, judgedOn: on },
    "plan.rejectLink": { taskLinkId, judgedOn: on },
    "plan.amend": { planId, ...amending, restatedTaskIds: [] },
    "target.stateCourse": { targetId, ...way, statedOn: on, basis: "5/KH" },
    "target.measure": { targetId, on: day("2024-05-31"), value: 41, source: "10/BC" },
    "target.strike": { targetId, on, struckOn: on, reason },
  };
}

function registerInputs({ successionId }: RuleBookOffice): RuleBookInputs {
  const name = "Ủy ban nhân dân xã Khe Lớn";
  const place = { kind: "commune-peoples-committee", tier: "commune", parentId: suoiHoa.district };
  const entered = { name, shortName: "Khe Lớn", alsoWritten: [], ...place, validFrom: null, validTo: null };
  const dutyId = makeId("assignment", 7, "018cc251-f400-7000-9000-000000000101");
  return {
    "unit.register": entered,
    "unit.correct": { unitId: others.village, ...entered, parentId: unitId, correctedOn: on, reason },
    "unit.end": { unitId: others.village, validTo: on },
    "unit.proposeSuccession": transferOf(suoiHoa.otherCommune, suoiHoa.commune),
    "unit.confirmSuccession": { successionId, confirmedOn: on },
    "unit.rejectSuccession": { successionId, rejectedOn: on, reason },
    "unit.giveDuty": { successionId, dutyId, unitId, givenOn: on },
  };
}
