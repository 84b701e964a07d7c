import {
  CommendationId,
  FundingSourceId,
  InspectionId,
  ObstacleId,
  ProposalId,
  day,
  idParts,
  makeId,
} from "@dondoc/domain";
import { beforeEach, describe, expect, test } from "vitest";
import { rebuildTables } from "../history/rebuild-tables.ts";
import { readStream } from "../ledger/read-events.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { type FollowedPlan, followedPlan, problemOf } from "../testing/followed-plan.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { testOffice } from "../testing/test-office.ts";

const today = day("2024-10-01");
const later = day("2024-10-02");

describeOnEachDatabase("following a plan up", (database) => {
  let at: FollowedPlan;
  beforeEach(async () => {
    await emptyTables(database());
    at = await followedPlan(testOffice(database()));
  });

  const raising = (content = "Thiếu sân tập") => ({
    planId: at.planId,
    assignmentId: null,
    unitId: at.bodies.ward,
    content,
    raisedOn: today,
  });
  const raised = async () => {
    const { id, version } = await at.reporter.followUp.raiseObstacle(raising());
    return { obstacleId: ObstacleId.parse(id), version };
  };
  const made = async () => {
    const { id, version } = await at.reporter.followUp.makeProposal(raising());
    return { proposalId: ProposalId.parse(id), version };
  };
  const answer = { answeredOn: today, answer: "Thành phố bố trí" };

  describe("an obstacle", () => {
    test("goes to the standing body, is answered by it and resolved by who raised it", async () => {
      const seen = await raised();
      const { version } = await at.clerk.followUp.answerObstacle({ ...seen, ...answer });
      await at.reporter.followUp.resolveObstacle({ ...seen, version, resolvedOn: today });
      const { obstacles } = await at.reporter.followUp.ofPlan({ planId: at.planId });
      expect(obstacles).toMatchObject([
        { version: 3, state: { status: "resolved", routedTo: at.bodies.culture, answer: answer.answer } },
      ]);
      const { tables } = await rebuildTables(database());
      expect(tables.find(({ table }) => table === "course")).toMatchObject({ rows: 1, differing: 0 });
    });

    test("is offered to whom its decisions accept", async () => {
      await raised();
      const { obstacles, starting } = await at.clerk.followUp.ofPlan({ planId: at.planId });
      expect(obstacles[0]?.actions.answer).toMatchObject({ allowed: true });
      expect(obstacles[0]?.actions.resolve).toMatchObject({
        allowed: false,
        because: { code: "not-your-unit" },
      });
      expect(starting["raise-obstacle"].allowed).toBe(true);
    });

    test("is refused empty, for a day to come, in another's name and about no plan", async () => {
      const { raiseObstacle } = at.reporter.followUp;
      expect(await problemOf(raiseObstacle(raising(" ")))).toEqual({ code: "content-missing" });
      expect(await problemOf(raiseObstacle({ ...raising(), raisedOn: later }))).toMatchObject({
        code: "day-in-the-future",
      });
      expect(await problemOf(at.neighbour.followUp.raiseObstacle(raising()))).toMatchObject({
        code: "not-your-unit",
      });
      const planId = makeId("plan", 99, "0190f5f0-0000-7000-8000-000000000001");
      expect(await problemOf(raiseObstacle({ ...raising(), planId }))).toEqual({
        code: "not-found",
        kind: "plan",
      });
    });

    test("is not for the public, nor for a version that somebody has changed", async () => {
      expect(await problemOf(at.nobody.followUp.raiseObstacle(raising()))).toEqual({
        code: "sign-in-needed",
      });
      const seen = await raised();
      await at.clerk.followUp.answerObstacle({ ...seen, ...answer });
      expect(
        await problemOf(
          at.leader.followUp.passObstacleOn({ ...seen, passedOn: today, toUnitId: at.bodies.city }),
        ),
      ).toMatchObject({ code: "stale-version", expected: 1, actual: 2 });
      const now = { ...seen, version: 2 };
      expect(await problemOf(at.clerk.followUp.answerObstacle({ ...now, ...answer }))).toEqual({
        code: "obstacle-already-answered",
      });
    });

    test("is answered with words, by another than who raised it, and passed on to another than who has it", async () => {
      const seen = await raised();
      const { answerObstacle, passObstacleOn } = at.clerk.followUp;
      expect(await problemOf(answerObstacle({ ...seen, ...answer, answer: "" }))).toEqual({
        code: "answer-missing",
      });
      expect(await problemOf(at.reporter.followUp.answerObstacle({ ...seen, ...answer }))).toEqual({
        code: "answerer-is-raiser",
      });
      const passing = { ...seen, passedOn: today };
      expect(await problemOf(passObstacleOn({ ...passing, toUnitId: at.bodies.culture }))).toMatchObject({
        code: "already-with-unit",
      });
      const { version } = await passObstacleOn({ ...passing, toUnitId: at.bodies.city });
      expect(await problemOf(answerObstacle({ ...seen, version, ...answer }))).toMatchObject({
        code: "not-your-unit",
        unitId: at.bodies.city,
      });
      const answered = await at.leader.followUp.answerObstacle({ ...seen, version, ...answer });
      await at.reporter.followUp.resolveObstacle({ ...seen, ...answered, resolvedOn: today });
      const again = { ...seen, version: answered.version + 1, resolvedOn: today };
      expect(await problemOf(at.reporter.followUp.resolveObstacle(again))).toEqual({
        code: "obstacle-already-resolved",
      });
    });
  });

  describe("a proposal", () => {
    test("is passed upward and answered once, with an outcome", async () => {
      const seen = await made();
      const passed = await at.clerk.followUp.passProposalOn({
        ...seen,
        passedOn: today,
        toUnitId: at.bodies.city,
      });
      const answered = { ...seen, ...answer, outcome: "accepted-in-part" as const, version: passed.version };
      const { version } = await at.leader.followUp.answerProposal(answered);
      expect(await problemOf(at.leader.followUp.answerProposal({ ...answered, version }))).toEqual({
        code: "proposal-already-answered",
      });
      const { proposals } = await at.nobody.followUp.ofPlan({ planId: at.planId });
      expect(proposals).toMatchObject([{ state: { outcome: "accepted-in-part" } }]);
    });
  });

  describe("an inspection", () => {
    const planned = async () => {
      const request = { planId: at.planId, taskId: null, inspectingUnitId: at.bodies.culture };
      const { id, version } = await at.inspector.followUp.planInspection({
        ...request,
        inspectedUnitId: at.bodies.ward,
        plannedFor: today,
      });
      return { inspectionId: InspectionId.parse(id), version };
    };
    const finding = { nature: "Chậm", severity: "Nhẹ", cause: "Thiếu người", responsibility: "UBND phường" };
    const conclusion = { concludedOn: today, conclusion: "Có chậm" };

    test("is kept without the key of the request that planned it", async () => {
      const idempotencyKey = "0190f5f0-0000-7000-8000-0000000000aa";
      const request = {
        planId: at.planId,
        taskId: null,
        inspectingUnitId: at.bodies.culture,
        idempotencyKey,
      };
      const asked = { ...request, inspectedUnitId: at.bodies.ward, plannedFor: today };
      const { id } = await at.inspector.followUp.planInspection(asked);
      const { root: rootId, uuid: streamId } = idParts(id);
      const [planned] = await readStream(database(), { rootId, streamId });
      expect(JSON.stringify(planned?.event)).not.toContain(idempotencyKey);
    });

    test("is concluded once, and every finding states all four", async () => {
      const seen = await planned();
      const { concludeInspection } = at.inspector.followUp;
      const lacking = { ...conclusion, findings: [{ ...finding, cause: "" }] };
      expect(await problemOf(concludeInspection({ ...seen, ...lacking }))).toEqual({
        code: "finding-incomplete",
        ordinal: 1,
        missing: ["cause"],
      });
      const { version } = await concludeInspection({ ...seen, ...conclusion, findings: [finding] });
      const off = { ...seen, version, calledOffOn: today, reason: "Hoãn" };
      expect(await problemOf(at.inspector.followUp.callOffInspection(off))).toEqual({
        code: "inspection-already-over",
      });
    });

    test("is not of oneself, and not for a reporter; calling it off needs a reason", async () => {
      const own = {
        planId: at.planId,
        taskId: null,
        inspectingUnitId: at.bodies.culture,
        inspectedUnitId: at.bodies.culture,
        plannedFor: today,
      };
      expect(await problemOf(at.inspector.followUp.planInspection(own))).toMatchObject({
        code: "inspector-is-inspected",
      });
      expect(await problemOf(at.reporter.followUp.planInspection(own))).toEqual({
        code: "speaks-for-no-unit",
      });
      const off = { ...(await planned()), calledOffOn: today, reason: " " };
      expect(await problemOf(at.inspector.followUp.callOffInspection(off))).toEqual({
        code: "reason-missing",
      });
    });
  });

  describe("a commendation", () => {
    const proposing = (grounds: { statement: string; assignmentId: null }[]) => ({
      planId: at.planId,
      unitId: at.bodies.ward,
      proposingUnitId: at.bodies.culture,
      proposedOn: today,
      grounds,
    });
    const ground = { statement: "Xong trước hạn", assignmentId: null };

    test("is proposed with grounds, never for oneself, and decided once by who issued the plan", async () => {
      const { proposeCommendation, grantCommendation } = at.clerk.followUp;
      expect(await problemOf(proposeCommendation(proposing([])))).toEqual({ code: "grounds-missing" });
      const own = { ...proposing([ground]), unitId: at.bodies.culture };
      expect(await problemOf(proposeCommendation(own))).toEqual({ code: "commender-is-commended" });
      const { id, version } = await proposeCommendation(proposing([ground]));
      const seen = { commendationId: CommendationId.parse(id), version };
      const grant = { decidedOn: today, decisionNumber: "12/QĐ-UBND" };
      expect(await problemOf(grantCommendation({ ...seen, ...grant }))).toMatchObject({
        code: "not-your-unit",
      });
      const granted = await at.leader.followUp.grantCommendation({ ...seen, ...grant });
      const decline = { ...seen, ...granted, decidedOn: today, reason: "Thôi" };
      expect(await problemOf(at.leader.followUp.declineCommendation(decline))).toEqual({
        code: "commendation-already-decided",
      });
    });
  });

  describe("a source of funding", () => {
    test("is stated, estimated and allocated, and summed with what has no amount", async () => {
      const stating = {
        planId: at.planId,
        kind: "socialised",
        asWritten: "xã hội hóa",
        statedOn: today,
      } as const;
      const before = await at.local.followUp.ofPlan({ planId: at.planId });
      const { id, version } = await at.local.followUp.stateFunding(stating);
      const seen = { fundingSourceId: FundingSourceId.parse(id), version };
      const estimate = { estimatedOn: today, estimateVnd: 5_000_000, basis: "12/BC" };
      const estimated = await at.local.followUp.estimateFunding({ ...seen, ...estimate });
      const allocation = { allocatedOn: today, allocatedVnd: 4_000_000, basis: "13/QĐ" };
      const allocated = await at.local.followUp.allocateFunding({ ...seen, ...estimated, ...allocation });
      const again = { ...seen, ...allocated, ...allocation };
      expect(await problemOf(at.local.followUp.allocateFunding(again))).toEqual({
        code: "funding-already-allocated",
      });
      const { fundingTotal } = await at.local.followUp.ofPlan({ planId: at.planId });
      expect(fundingTotal.allocatedVnd - before.fundingTotal.allocatedVnd).toBe(4_000_000);
      expect(await problemOf(at.reporter.followUp.stateFunding(stating))).toMatchObject({
        code: "not-your-unit",
      });
    });
  });
});
