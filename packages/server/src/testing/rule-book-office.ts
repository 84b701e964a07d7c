import {
  AccountId,
  CommendationId,
  type DomainEvent,
  FundingSourceId,
  InspectionId,
  OFFICE_ROOT,
  ObstacleId,
  ProposalId,
  ReportId,
  type ReportSeriesId,
  ReviewId,
  SuccessionId,
  type TargetId,
  TaskLinkId,
  type UnitId,
  idParts,
  makeId,
} from "@dondoc/domain";
import { given, suoiHoa } from "@dondoc/domain/scenarios";
import { versionOf } from "../course/change-course.ts";
import type { Database } from "../database/database.ts";
import { record } from "../history/record.ts";
import { valueOf } from "../http/problem-codes.ts";
import type { Office } from "../office/office.ts";
import { suoiHoaOffice, suoiHoaToday } from "./suoi-hoa-office.ts";
import { callerAs, callerOf } from "./test-office.ts";

const today = suoiHoaToday;
const { root } = idParts(given.id);
const uuid = (serial: number) => `018cc251-f400-7000-9000-${String(serial).padStart(12, "0")}`;
const span = { start: 0, end: 10 };

/** Beside the units of the invented district: one below the commune, and one of the province next door. */
export const others = {
  village: makeId("unit", OFFICE_ROOT, uuid(30)),
  stranger: makeId("unit", OFFICE_ROOT, uuid(21)),
} as const;

export const seriesId: ReportSeriesId = makeId("reportSeries", root, uuid(130));
export const targetId: TargetId = makeId("target", root, uuid(131));
export const otherTaskId = makeId("task", root, uuid(110));

/** The office of the invented district with one thing of every kind the rule book knows, each waiting for its next step. */
export async function ruleBookOffice(database: Database) {
  const office = await suoiHoaOffice(database, { story: "in progress" });
  await tellRuleBook(office);
  const made = { ...(await things(office)), ...(await bookkeeping(office)) };
  const partVersion = await versionOf(database, given.id);
  return { office, ...made, partVersion, planVersion: await versionOf(database, given.planId) };
}

export type RuleBookOffice = Awaited<ReturnType<typeof ruleBookOffice>>;

/** One more unit, a report that comes back and a target, as papers set them. */
export async function tellRuleBook(office: Office): Promise<void> {
  await tell(office, [village(), series(), target()]);
}

async function tell({ database }: Office, events: readonly DomainEvent[]): Promise<void> {
  const meta = { actor: "test", origin: "person", recordedAt: "2024-06-10T02:00:00.000Z" } as const;
  await database.transaction(async () => valueOf(await record(database, events, meta)));
}

/** What is followed up of the plan, all of it of the commune. */
async function things(office: Office) {
  const { followUp, report, plan, target: targets } = callerOf(office);
  const { planId } = given;
  const { commune: unitId, office: standing } = suoiHoa;
  const bringing = { planId, assignmentId: null, unitId, content: "Thiếu sách", raisedOn: today };
  const inspecting = { planId, taskId: null, inspectingUnitId: standing, inspectedUnitId: unitId };
  const grounds = [{ statement: "Làm tốt", assignmentId: null }];
  const proposing = { planId, unitId, proposingUnitId: standing, proposedOn: today, grounds };
  const stating = { planId, kind: "state-budget" as const, asWritten: "Ngân sách xã", statedOn: today };
  const serves = [{ seriesId, period: "2024-04" }];
  const sending = { reporter: unitId, evidence: "9/BC", sentOn: today, outage: null, serves };
  const linking = { kind: "same-work" as const, fromTaskId: given.taskId, toTaskId: otherTaskId };
  await targets.measure({ targetId, version: 0, on: today, value: 40, source: "9/BC" });
  return {
    obstacleId: ObstacleId.parse((await followUp.raiseObstacle(bringing)).id),
    proposalId: ProposalId.parse((await followUp.makeProposal(bringing)).id),
    inspectionId: InspectionId.parse(
      (await followUp.planInspection({ ...inspecting, plannedFor: today })).id,
    ),
    commendationId: CommendationId.parse((await followUp.proposeCommendation(proposing)).id),
    fundingSourceId: FundingSourceId.parse((await followUp.stateFunding(stating)).id),
    reportId: ReportId.parse((await report.send(sending)).id),
    reviewId: ReviewId.parse((await report.planReview(reviewOf("2024-05-31"))).id),
    taskLinkId: TaskLinkId.parse(
      (await plan.proposeLink({ ...linking, proposedOn: today, confidence: 0.5 })).id,
    ),
  };
}

/** The register and the accounts: a succession that waits, one that is confirmed, and a person of the commune. */
async function bookkeeping(office: Office) {
  const keeper = { post: "administrator" as const, unitId: null };
  const account = { kind: "account" as const, name: "Hà", account: makeId("account", 0, uuid(1)) };
  const { account: accounts } = callerAs(office, { ...account, posts: [keeper] });
  const membership = { post: "reporter" as const, unitId: suoiHoa.commune, validFrom: today, validTo: null };
  const person = { name: "Lan", username: "lan.ban.da", email: null, membership };
  const { unit } = callerOf(office);
  return {
    accountId: AccountId.parse((await accounts.invite(person)).accountId),
    successionId: SuccessionId.parse(
      (await unit.proposeSuccession(transferOf(others.village, suoiHoa.commune))).id,
    ),
  };
}

export function transferOf(from: UnitId, to: UnitId) {
  const legalBasis = "1/NQ-HĐND";
  return { kind: "transfer" as const, from: [from], to: [to], on: today, legalBasis, proposedOn: today };
}

export function reviewOf(to: "2024-05-31" | "2024-04-30") {
  const covers = { from: null, to };
  const { planId } = given;
  return { planId, kind: "interim" as const, asWritten: "sơ kết", covers, dueOn: null, plannedOn: today };
}

function village(): DomainEvent {
  const name = "Trung tâm văn hóa xã Bản Đá";
  const unit = { id: others.village, name, shortName: name, alsoWritten: [], parentId: suoiHoa.commune };
  const facts = { kind: "public-service-unit", tier: "commune", validFrom: null, validTo: null } as const;
  return { type: "unit-registered", unit: { ...unit, ...facts } };
}

function series(): DomainEvent {
  const party = (unitId: UnitId, asWritten: string) => ({
    asWritten,
    unitId,
    groupId: null,
    certainty: "stated" as const,
  });
  const schedule = { kind: "recurring", every: "month", dayOfMonth: 25 } as const;
  return {
    type: "report-series-set",
    series: {
      id: seriesId,
      planId: given.planId,
      reporters: [party(suoiHoa.commune, "UBND xã")],
      recipients: [party(suoiHoa.district, "UBND huyện")],
      deadline: { asWritten: "hằng tháng", span, schedule, certainty: "stated" },
      asWritten: "Báo cáo hằng tháng",
      span: { start: 500, end: 510 },
    },
  };
}

function target(): DomainEvent {
  const figures = { comparator: ">=", value: 60, valueMax: null, unit: "%", year: 2025 } as const;
  const words = { indicator: "thôn có tủ sách", denominator: null, asWritten: "60% thôn có tủ sách" };
  return { type: "target-set", target: { id: targetId, planId: given.planId, ...figures, ...words, span } };
}
