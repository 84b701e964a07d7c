import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import { evidence, factsFor, given, people, workAfter } from "../scenarios/suoi-hoa-work.ts";
import {
  type AssignmentDecision,
  confirmCompletion,
  receiveAssignment,
  reportProgress,
  resumeAssignment,
  returnWork,
  startAssignment,
  submitResult,
  supersedeAssignment,
  suspendAssignment,
  withdrawAssignment,
} from "./assignment.decide.ts";
import type { Assignment } from "./assignment.ts";
import { evolveAssignment } from "./evolve-assignment.ts";

const today = day("2024-06-10");
const commune = factsFor(people.commune);
const office = factsFor(people.office);
const result = { submittedOn: today, evidence: [...evidence], period: null };

/** The state after a decision; a refusal here is a fault of the test. */
function after(assignment: Assignment, decision: AssignmentDecision): Assignment {
  if (!decision.ok) throw new Error(`refused: ${decision.problem.code}`);
  return decision.value.reduce(evolveAssignment, assignment);
}

function refused(decision: { readonly ok: boolean } & (AssignmentDecision | { ok: false })) {
  return "problem" in decision ? decision.problem : null;
}

describe("a part is carried out step by step", () => {
  test("received, begun, handed in and confirmed", () => {
    const received = after(given, receiveAssignment(given, { receivedOn: day("2024-03-20") }, commune));
    expect(received).toMatchObject({ status: "received", receivedOn: "2024-03-20" });
    const started = after(received, startAssignment(received, { startedOn: day("2024-04-01") }, commune));
    expect(started).toMatchObject({ status: "in-progress", startedOn: "2024-04-01" });
    const submitted = after(started, submitResult(started, result, commune));
    expect(submitted).toMatchObject({ status: "submitted", submittedOn: today, evidence });
    const completed = after(submitted, confirmCompletion(submitted, { confirmedOn: today }, office));
    expect(completed).toMatchObject({
      status: "completed",
      completedOn: today,
      confirmedBy: { account: "minh@van-hoa" },
    });
  });

  test("and whoever reports on progress has begun it", () => {
    const progress = {
      reportedOn: day("2024-04-05"),
      note: "Xong bốn trong chín bản",
      progressPercent: null,
    };
    const received = workAfter("received");
    expect(after(received, reportProgress(received, progress, commune))).toMatchObject({
      status: "in-progress",
      startedOn: "2024-04-05",
      progress,
    });
  });

  test("returned with a reason, and begun again", () => {
    const submitted = workAfter("submitted");
    const back = { returnedOn: today, reason: "Thiếu hai bản" };
    const returned = after(submitted, returnWork(submitted, back, office));
    expect(returned).toMatchObject({ status: "returned", ...back, evidence });
    expect(after(returned, startAssignment(returned, { startedOn: today }, commune)).status).toBe(
      "in-progress",
    );
  });

  test("suspended and in progress again", () => {
    const working = workAfter("in progress");
    const rest = { suspendedOn: today, reason: "Chờ kinh phí" };
    const suspended = after(working, suspendAssignment(working, rest, office));
    expect(suspended).toMatchObject({ status: "suspended", ...rest });
    expect(after(suspended, resumeAssignment(suspended, { resumedOn: today }, office))).toMatchObject({
      status: "in-progress",
      startedOn: today,
    });
  });

  test("withdrawn, or replaced by a later plan", () => {
    const working = workAfter("in progress");
    const why = { reason: "Huyện rút khỏi chương trình" };
    expect(after(working, withdrawAssignment(working, { withdrawnOn: today, ...why }, office)).status).toBe(
      "withdrawn",
    );
    const byPlanId = makeId("plan", 7, "018cc251-f400-7000-9000-000000000104");
    const request = { supersededOn: today, byPlanId, ...why };
    expect(after(working, supersedeAssignment(working, request, office))).toMatchObject({
      status: "superseded",
      byPlanId,
    });
  });
});

describe("refused", () => {
  test("before it was received", () => {
    expect(refused(submitResult(given, result, commune))).toEqual({ code: "assignment-not-received" });
  });

  test("to be received or begun twice", () => {
    const working = workAfter("in progress");
    expect(refused(receiveAssignment(working, { receivedOn: today }, commune))).toMatchObject({
      code: "assignment-already-received",
    });
    expect(refused(startAssignment(working, { startedOn: today }, commune))).toEqual({
      code: "assignment-already-started",
    });
  });

  test("while it waits for confirmation", () => {
    expect(refused(submitResult(workAfter("submitted"), result, commune))).toEqual({
      code: "assignment-already-submitted",
    });
  });

  test("to be confirmed or returned when nothing was handed in", () => {
    expect(refused(confirmCompletion(given, { confirmedOn: today }, office))).toEqual({
      code: "assignment-not-submitted",
      status: "assigned",
    });
  });

  test("while it is suspended, and to resume what is not", () => {
    expect(refused(submitResult(workAfter("suspended"), result, commune))).toEqual({
      code: "assignment-suspended",
    });
    expect(refused(resumeAssignment(given, { resumedOn: today }, office))).toMatchObject({
      code: "assignment-not-suspended",
    });
  });

  test.each(["completed", "withdrawn", "superseded"] as const)("once it is %s", (story) => {
    expect(refused(submitResult(workAfter(story), result, commune))).toEqual({
      code: "assignment-not-open",
      status: story,
    });
  });

  test("on a day that has not come", () => {
    expect(refused(receiveAssignment(given, { receivedOn: addDays(today, 1) }, commune))).toEqual({
      code: "day-in-the-future",
      on: "2024-06-11",
      today,
    });
  });

  test("on a day before the step before it", () => {
    expect(
      refused(submitResult(workAfter("in progress"), { ...result, submittedOn: day("2024-03-31") }, commune)),
    ).toEqual({ code: "day-before-last-step", on: "2024-03-31", lastStepOn: "2024-04-01" });
  });

  test.each(["", "  "])("without a reason ('%s') where one is asked for", (reason) => {
    expect(refused(returnWork(workAfter("submitted"), { returnedOn: today, reason }, office))).toEqual({
      code: "reason-missing",
    });
  });

  test("to somebody whose body has no part in it, with the bodies that have", () => {
    expect(refused(receiveAssignment(given, { receivedOn: today }, factsFor(people.stranger)))).toEqual({
      code: "not-your-part",
      action: "receive",
      needs: ["performer"],
    });
  });

  test("to the unit itself where the order is changed", () => {
    expect(refused(withdrawAssignment(given, { withdrawnOn: today, reason: "Bận" }, commune))).toMatchObject({
      code: "not-your-part",
      needs: ["assigner", "standing-body"],
    });
  });

  test("to hand in a result of its own, where a unit only coordinates", () => {
    const coordinated: Assignment = { ...workAfter("in progress"), role: "coordinate" };
    expect(refused(submitResult(coordinated, result, commune))).toEqual({
      code: "role-owes-no-result",
      role: "coordinate",
    });
  });
});

describe("a duty that does not end", () => {
  const working = workAfter("in progress");

  test("is never submitted when it is continuous or comes back without a day", () => {
    const continuous = factsFor(people.commune, { schedule: { kind: "continuous" } });
    const undated = factsFor(people.commune, { schedule: { kind: "recurring", every: "year" } });
    expect(refused(submitResult(working, result, continuous))).toEqual({ code: "duty-goes-on" });
    expect(refused(submitResult(working, result, undated))).toEqual({ code: "duty-goes-on" });
  });

  const yearly = {
    schedule: { kind: "recurring", every: "year", monthDay: "05-31" },
    periods: ["2023", "2024"],
  } as const;

  test("is submitted period by period, and goes on when one is confirmed", () => {
    const submitted = after(
      working,
      submitResult(working, { ...result, period: "2024" }, factsFor(people.commune, yearly)),
    );
    const facts = factsFor(people.office, yearly);
    const on = after(submitted, confirmCompletion(submitted, { confirmedOn: today }, facts));
    expect(on).toMatchObject({
      status: "in-progress",
      settled: [{ period: "2024", completedOn: today, evidence }],
    });
  });

  test("is not submitted for a period that is settled, unknown or left out", () => {
    const settled = workAfter("one period settled");
    for (const period of ["2023", "2025", null]) {
      expect(refused(submitResult(settled, { ...result, period }, factsFor(people.commune, yearly)))).toEqual(
        {
          code: "period-not-open",
          period,
          open: ["2024"],
        },
      );
    }
  });

  test("has no period for what is done once", () => {
    expect(refused(submitResult(working, { ...result, period: "2024" }, commune))).toMatchObject({
      code: "period-not-open",
    });
  });
});

test("the local person records what any body did, with no account of their own", () => {
  const submitted = after(
    workAfter("received"),
    submitResult(workAfter("received"), result, factsFor(people.local)),
  );
  const completed = after(
    submitted,
    confirmCompletion(submitted, { confirmedOn: today }, factsFor(people.local)),
  );
  expect(completed).toMatchObject({ status: "completed", confirmedBy: { account: null, unitId: null } });
});
