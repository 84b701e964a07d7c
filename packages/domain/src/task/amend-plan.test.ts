import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import type { AmendPlanRequest } from "../plan/amendment.ts";
import type { Plan } from "../plan/plan.ts";
import { given, suoiHoa, workAfter, workStoryNames } from "../scenarios/suoi-hoa-work.ts";
import { courseUuid } from "../testing/course.ts";
import { type AmendmentFacts, amendPlan, supersededBy } from "./amend-plan.ts";
import { evolveAssignment } from "./evolve-assignment.ts";

const today = day("2024-06-10");
const plan: Plan = {
  id: given.planId,
  directiveId: makeId("directive", 7, courseUuid(1)),
  upperPlanId: null,
  issuer: "UBND huyện Suối Hoa",
  type: "plan",
  number: "12/KH-UBND",
  issuedOn: day("2024-03-15"),
  subject: "",
  status: "in-force",
  issuerUnitId: suoiHoa.district,
};
const later: Plan = {
  ...plan,
  id: makeId("plan", 7, courseUuid(2)),
  number: "30/KH-UBND",
  issuedOn: day("2024-06-01"),
};
const units = { bring: [], decide: [suoiHoa.district], inspect: [], keep: [] };
const work = workAfter("in progress");
const facts: AmendmentFacts = {
  today,
  by: { account: "hoa", units },
  later,
  amendments: [],
  assignments: [work],
  taskIds: [given.taskId],
};
const request: AmendPlanRequest = {
  kind: "replaces",
  laterPlanId: later.id,
  on: day("2024-06-05"),
  asWritten: "thay thế Kế hoạch 12",
  restatedTaskIds: [],
  recordedOn: today,
};
const amend = (asked: Partial<AmendPlanRequest> = {}, others: Partial<AmendmentFacts> = {}) =>
  amendPlan(plan, { ...request, ...asked }, { ...facts, ...others });
const problemOf = (decision: ReturnType<typeof amend>) => (decision.ok ? null : decision.problem);

describe("a plan that a later paper replaces", () => {
  test("leaves nothing open: what was open is superseded, neither done nor late", () => {
    const decided = amend();
    if (!decided.ok) throw new Error(decided.problem.code);
    const [amended, ...ended] = decided.value;
    expect(amended).toMatchObject({ type: "plan-amended", amendment: { kind: "replaces" } });
    const states = ended.flatMap((event) =>
      event.type === "plan-amended" ? [] : [evolveAssignment(work, event)],
    );
    expect(states).toMatchObject([{ status: "superseded", byPlanId: later.id, supersededOn: request.on }]);
  });

  test("keeps what is done, and ends every open state", () => {
    const all = workStoryNames.map((story) => workAfter(story));
    const kept = all.filter((each) => !supersededBy(request, all).includes(each));
    expect(new Set(kept.map(({ status }) => status))).toEqual(
      new Set(["completed", "withdrawn", "reassigned", "superseded"]),
    );
  });

  test("puts no end before a step that happened meanwhile", () => {
    const submitted = { ...work, startedOn: day("2024-06-08") };
    const decided = amend({}, { assignments: [submitted] });
    expect(decided.ok && decided.value[1]).toMatchObject({ supersededOn: "2024-06-08" });
  });

  test("is replaced once", () => {
    const { restatedTaskIds: _, recordedOn: __, ...change } = request;
    const known = { ...change, earlierPlanId: plan.id, span: null };
    expect(problemOf(amend({}, { amendments: [known] }))).toMatchObject({ code: "plan-already-replaced" });
  });
});

describe("a plan that a later paper amends", () => {
  test("loses only the tasks that are set anew", () => {
    const amended = amend({ kind: "amends" });
    expect(amended.ok && amended.value).toHaveLength(1);
    const restated = amend({ kind: "amends", restatedTaskIds: [given.taskId] });
    expect(restated.ok && restated.value).toHaveLength(2);
  });

  test("is refused for itself, for a paper nobody holds, for an earlier one and for a strange task", () => {
    expect(problemOf(amend({ laterPlanId: plan.id }))).toEqual({ code: "amendment-of-itself" });
    expect(problemOf(amend({}, { later: null }))).toMatchObject({ code: "amending-plan-unknown" });
    const earlier = { ...later, issuedOn: addDays(plan.issuedOn, -1) };
    expect(problemOf(amend({}, { later: earlier }))).toMatchObject({ code: "amending-plan-is-earlier" });
    expect(problemOf(amend({ restatedTaskIds: [makeId("task", 7, courseUuid(9))] }))).toMatchObject({
      code: "task-not-in-plan",
    });
  });

  test("is recorded by who issued it, not for a day to come nor before the later paper", () => {
    const stranger = { account: "an", units: { ...units, decide: [suoiHoa.commune] } };
    expect(problemOf(amend({}, { by: stranger }))).toMatchObject({ code: "not-your-unit" });
    expect(problemOf(amend({ recordedOn: addDays(today, 1) }))).toMatchObject({ code: "day-in-the-future" });
    expect(problemOf(amend({ on: addDays(later.issuedOn, -1) }))).toMatchObject({
      code: "day-before-last-step",
    });
  });
});
