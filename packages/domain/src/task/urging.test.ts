import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar-day.ts";
import { dueOn, factsFor, given, people, workAfter } from "../scenarios/suoi-hoa-work.ts";
import { evolveAssignment } from "./evolve-assignment.ts";
import { isUrgingDue, urgingDueSince, urgingStage } from "./urging-due.ts";
import { urgeUnit, urgingSlip } from "./urging.decide.ts";

const working = workAfter("in progress");
const daysBefore = (days: number) => addDays(dueOn, -days);

describe("a reminder is due", () => {
  test.each([
    [8, null],
    [7, 7],
    [5, 7],
    [3, 3],
    [1, 3],
    [0, 0],
    [-1, -1],
    [-7, -1],
    [-8, -8],
    [-15, -15],
  ])("with %i days left since the threshold of %s days", (left, since) => {
    expect(urgingDueSince(dueOn, daysBefore(left))).toBe(since === null ? null : daysBefore(since));
  });

  test("never where there is no day", () => expect(urgingDueSince(null, dueOn)).toBeNull());

  test("until somebody has urged since the threshold was crossed", () => {
    const urged = {
      urgedOn: daysBefore(7),
      by: { account: null, unitId: null },
      stage: urgingStage(dueOn, daysBefore(7)),
    };
    expect(isUrgingDue({ dueOn, urgings: [] }, daysBefore(6))).toBe(true);
    expect(isUrgingDue({ dueOn, urgings: [urged] }, daysBefore(6))).toBe(false);
    expect(isUrgingDue({ dueOn, urgings: [urged] }, daysBefore(3))).toBe(true);
    expect(isUrgingDue({ dueOn, urgings: [urged] }, daysBefore(7))).toBe(false);
    expect(isUrgingDue({ dueOn, urgings: [] }, daysBefore(8))).toBe(false);
  });

  test("as of an earlier day whatever was urged later", () => {
    const urged = {
      urgedOn: daysBefore(5),
      by: { account: null, unitId: null },
      stage: urgingStage(dueOn, daysBefore(5)),
    };
    expect(isUrgingDue({ dueOn, urgings: [urged] }, daysBefore(6))).toBe(true);
  });

  test("near on the due day itself, overdue from the next", () => {
    expect(urgingStage(dueOn, dueOn)).toEqual({ kind: "near", daysLeft: 0 });
    expect(urgingStage(dueOn, daysBefore(-1))).toEqual({ kind: "overdue", daysLate: 1 });
  });

  test("by the thresholds that the office sets", () => {
    const thresholds = { daysBefore: [30], everyDaysLate: 1 };
    expect(urgingDueSince(dueOn, daysBefore(20), thresholds)).toBe(daysBefore(30));
    expect(urgingDueSince(dueOn, daysBefore(-5), thresholds)).toBe(daysBefore(-5));
  });
});

describe("urging", () => {
  test("keeps the day, the body and how the deadline stood", () => {
    const decision = urgeUnit(working, factsFor(people.office, { today: addDays(dueOn, 2) }));
    const after = decision.ok ? decision.value.reduce(evolveAssignment, working) : working;
    expect(after.urgings).toEqual([
      {
        urgedOn: "2024-07-02",
        by: { account: "minh@van-hoa", unitId: people.office.hats[0]?.unitId },
        stage: { kind: "overdue", daysLate: 2 },
      },
    ]);
    expect(after.status).toBe("in-progress");
  });

  test("is measured by the day that counts now", () => {
    const extended = workAfter("more time granted");
    const decision = urgeUnit(extended, factsFor(people.office, { today: addDays(dueOn, 2) }));
    expect(decision).toMatchObject({ value: [{ stage: { kind: "near", daysLeft: 8 } }] });
  });

  test("is also possible without a day", () => {
    const decision = urgeUnit(working, factsFor(people.office, { schedule: null }));
    expect(decision).toMatchObject({ value: [{ stage: { kind: "undated" } }] });
  });

  test("happens once a day", () => {
    const once = urgeUnit(working, factsFor(people.office));
    const urged = once.ok ? once.value.reduce(evolveAssignment, working) : working;
    expect(urgeUnit(urged, factsFor(people.district))).toEqual({
      ok: false,
      problem: { code: "already-urged", urgedOn: "2024-06-10" },
    });
    expect(urgeUnit(urged, factsFor(people.office, { today: day("2024-06-11") })).ok).toBe(true);
  });

  test("is refused to the unit itself, and once the result was handed in", () => {
    expect(urgeUnit(working, factsFor(people.commune))).toMatchObject({ problem: { code: "not-your-part" } });
    expect(urgeUnit(workAfter("submitted"), factsFor(people.office))).toMatchObject({
      problem: { code: "assignment-already-submitted" },
    });
  });
});

test("a slip names the unit, the paper's words, both days and how often it was urged", () => {
  const plan = {
    id: given.planId,
    number: "12/KH-UBND",
    issuedOn: day("2024-03-15"),
  };
  const deadline = {
    asWritten: "trong quý II",
    span: { start: 0, end: 10 },
    schedule: { kind: "once", dueOn, granularity: "quarter", bound: "within" },
    certainty: "stated",
  } as const;
  const task = { statement: "Lập danh mục sách", deadline };
  const slip = urgingSlip(workAfter("more time granted"), { plan, task }, addDays(dueOn, 15));
  expect(slip).toEqual({
    assignmentId: given.id,
    unitAsWritten: "UBND các xã",
    planId: given.planId,
    planNumber: "12/KH-UBND",
    planIssuedOn: "2024-03-15",
    statement: "Lập danh mục sách",
    deadlineAsWritten: "trong quý II",
    originalDueOn: dueOn,
    dueOn: "2024-07-10",
    extensionCount: 1,
    stage: { kind: "overdue", daysLate: 5 },
    timesUrged: 0,
    writtenOn: "2024-07-15",
  });
});
