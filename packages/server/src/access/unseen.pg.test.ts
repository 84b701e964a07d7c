import {
  type Actor,
  AccountId,
  type Post,
  ObstacleId,
  ReportId,
  ReportSeriesId,
  ReviewId,
  TargetId,
  TaskLinkId,
  type UnitId,
  actorOn,
  day,
  makeId,
} from "@dondoc/domain";
import { beforeAll, describe, expect, test } from "vitest";
import { versionOf } from "../course/change-course.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { type FollowedPlan, followedPlan, problemOf } from "../testing/followed-plan.ts";
import { callerAs, testOffice } from "../testing/test-office.ts";
import { taskIdsOf } from "../plan/task-links.query.ts";

const today = day("2024-10-01");
const nothing = "0190f5f0-0000-7000-8000-00000000dead";
const judged = { judgedOn: today };
const answer = { answeredOn: today, answer: "Thành phố bố trí" };

/** Somebody of a province that has nothing to do with the plan; everybody else has a part in it or stands above it. */
describeOnEachDatabase("what somebody may not see", (database) => {
  let at: FollowedPlan;
  let stranger: ReturnType<typeof callerAs>;
  let made: Awaited<ReturnType<typeof everything>>;

  beforeAll(async () => {
    await emptyTables(database());
    const office = testOffice(database());
    at = await followedPlan(office);
    const elsewhere = at.units.find(({ name }) => name === "Huyện ủy Ia H'Drai")?.id;
    if (elsewhere === undefined) throw new Error("The demonstration office has two provinces.");
    stranger = callerAs(office, personOf("leader", elsewhere));
    made = await everything();
  }, 120_000);

  /** One thing of each kind, as the ward, its standing body and the city make them. */
  async function everything() {
    const { planId, bodies, reporter, clerk } = at;
    const { reports, targets, tasks } = await clerk.plan.detail({ planId });
    const yearly = reports.find(({ deadline }) => deadline?.asWritten.includes("20 tháng 10") === true);
    const seriesId = ReportSeriesId.parse(yearly?.id);
    const targetId = TargetId.parse(targets[0]?.id);
    const bringing = { planId, assignmentId: null, unitId: bodies.ward, content: "Thiếu", raisedOn: today };
    const serves = [{ seriesId, period: "2024" }];
    const sending = { reporter: bodies.ward, evidence: "9/BC", sentOn: today, outage: null, serves };
    const covers = { from: day("2024-01-01"), to: day("2024-09-30") };
    const reviewing = { planId, kind: "interim" as const, asWritten: "sơ kết", covers, dueOn: null };
    const [fromTaskId, toTaskId] = await taskIdsOf(database(), planId);
    if (fromTaskId === undefined || toTaskId === undefined) throw new Error("The plan sets two tasks.");
    const linking = { kind: "same-work" as const, fromTaskId, toTaskId, proposedOn: today, confidence: 0.7 };
    const part = tasks.flatMap(({ assignments }) => assignments).find(({ unit }) => unit.id === bodies.ward);
    if (part === undefined) throw new Error("The ward has a part in the plan.");
    await clerk.target.measure({ targetId, version: 0, on: day("2024-09-30"), value: 55, source: "9/BC" });
    return {
      seriesId,
      targetId,
      assignmentId: part.id,
      partVersion: await versionOf(database(), part.id),
      obstacleId: ObstacleId.parse((await reporter.followUp.raiseObstacle(bringing)).id),
      reportId: ReportId.parse((await reporter.report.send(sending)).id),
      reviewId: ReviewId.parse((await clerk.report.planReview({ ...reviewing, plannedOn: today })).id),
      taskLinkId: TaskLinkId.parse((await clerk.plan.proposeLink(linking)).id),
    };
  }

  type Caller = ReturnType<typeof callerAs>;
  /** A step on something that exists, or on something of that kind that nobody ever made. */
  type Step = (caller: Caller, isThere: boolean) => Promise<unknown>;
  const seen = { version: 1 };
  const steps: { readonly [name: string]: Step } = {
    obstacle: (caller, isThere) =>
      caller.followUp.answerObstacle({
        ...seen,
        obstacleId: isThere ? made.obstacleId : makeId("obstacle", 1, nothing),
        ...answer,
      }),
    report: (caller, isThere) =>
      caller.report.confirm({
        ...seen,
        reportId: isThere ? made.reportId : makeId("report", 1, nothing),
        confirmedOn: today,
      }),
    review: (caller, isThere) =>
      caller.report.holdReview({
        ...seen,
        reviewId: isThere ? made.reviewId : makeId("review", 1, nothing),
        heldOn: today,
        evidence: "30/BC",
      }),
    "task link": (caller, isThere) =>
      caller.plan.confirmLink({
        ...seen,
        taskLinkId: isThere ? made.taskLinkId : makeId("taskLink", 1, nothing),
        ...judged,
      }),
    assignment: (caller, isThere) =>
      caller.task.receive({
        version: made.partVersion,
        assignmentId: isThere ? made.assignmentId : makeId("assignment", 1, nothing),
        receivedOn: today,
      }),
  };
  const stepNamed = (name: string): Step => {
    const step = steps[name];
    if (step === undefined) throw new Error(`There is no step on a ${name}.`);
    return step;
  };

  test.each(Object.keys(steps))("%s: is answered as what does not exist", async (name) => {
    const step = stepNamed(name);
    const ofNothing = await problemOf(step(stranger, false));
    expect(ofNothing).toMatchObject({ code: "not-found" });
    expect(await problemOf(step(stranger, true))).toEqual(ofNothing);
  });

  test.each(["obstacle", "report", "assignment"])(
    "%s of a neighbour: is answered as what does not exist",
    async (name) => {
      const step = stepNamed(name);
      expect(await problemOf(step(at.neighbour, true))).toEqual(await problemOf(step(at.neighbour, false)));
    },
  );

  test.each([
    ["obstacle", "reporter", "answerer-is-raiser"],
    ["report", "reporter", "not-your-unit"],
    ["review", "reporter", "not-your-unit"],
    ["review", "neighbour", "not-your-unit"],
    ["task link", "neighbour", "not-your-unit"],
    ["assignment", "leader", "not-your-part"],
  ] as const)("%s that a %s sees and may not act upon keeps its reason: %s", async (name, who, code) => {
    expect(await problemOf(stepNamed(name)(at[who], true))).toMatchObject({ code });
  });

  describe("in lists", () => {
    test("are no reviews, links and follow-up of a plan that is none of theirs", async () => {
      const { planId } = at;
      expect((await at.neighbour.report.reviews({ planId })).reviews).toHaveLength(1);
      expect((await at.neighbour.plan.links({ planId })).links).toHaveLength(1);
      expect(await stranger.report.reviews({ planId })).toEqual({ planId, planning: false, reviews: [] });
      expect((await stranger.plan.links({ planId })).links).toEqual([]);
      const { obstacles, funding } = await stranger.followUp.ofPlan({ planId });
      expect([obstacles, funding]).toEqual([[], []]);
    });

    test("is of a target only what its paper says", async () => {
      const { targetId } = made;
      const shown = await stranger.target.detail({ targetId });
      expect((await at.neighbour.target.detail({ targetId })).course.measurements).toHaveLength(1);
      expect(shown).toMatchObject({ version: 0, course: { measurements: [] } });
      const figure = { targetId, on: day("2024-09-30"), value: 56, source: "9/BC" };
      const late = await problemOf(stranger.target.measure({ ...figure, version: 0 }));
      expect(late).toMatchObject({ code: "not-your-unit" });
      expect(await problemOf(stranger.target.measure({ ...figure, version: 1 }))).toEqual(late);
    });

    test("are the same for a plan nobody has heard of", async () => {
      const planId = makeId("plan", 99, nothing);
      const unknown = { code: "not-found", kind: "plan" };
      expect(await problemOf(stranger.report.reviews({ planId }))).toEqual(unknown);
      expect(await problemOf(stranger.plan.links({ planId }))).toEqual(unknown);
      const targetId = makeId("target", 99, nothing);
      expect(await problemOf(stranger.target.detail({ targetId }))).toEqual({
        code: "not-found",
        kind: "target",
      });
    });
  });

  test("account: is answered as what does not exist, to an administrator of other units", async () => {
    const office = testOffice(database());
    const keeper = callerAs(office, personOf("administrator", null));
    const ofWard = callerAs(office, personOf("administrator", at.bodies.ward));
    const membership = {
      post: "reporter" as const,
      unitId: at.bodies.otherWard,
      validFrom: today,
      validTo: null,
    };
    const { accountId } = await keeper.account.invite({
      name: "Hà",
      username: "ha.tam.son",
      email: null,
      membership,
    });
    const unknown = AccountId.parse(makeId("account", 0, nothing));
    const { account } = ofWard;
    for (const call of [account.deactivate, account.newLink]) {
      expect(await problemOf(call({ accountId }))).toEqual(await problemOf(call({ accountId: unknown })));
    }
    const mine = { accountId, membership: { ...membership, unitId: at.bodies.ward } };
    expect(await problemOf(account.addMembership(mine))).toEqual({ code: "not-found", kind: "account" });
  });
});

function personOf(post: Post, unitId: UnitId | null): Actor {
  const membership = { post, unitId, validFrom: day("2024-01-01"), validTo: null };
  return actorOn({ account: makeId("account", 0, nothing), name: post, memberships: [membership] }, today);
}
