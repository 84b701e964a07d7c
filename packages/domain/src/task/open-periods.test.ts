import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import type { Schedule } from "./schedule.ts";
import { openPeriods, periodObstacle } from "./open-periods.ts";

const monthly: Schedule = { kind: "recurring", every: "month", dayOfMonth: 25 };
const none = { settled: [] };
const march = {
  period: "2024-03",
  completedOn: day("2024-03-20"),
  confirmedOn: day("2024-03-21"),
  evidence: [],
};

describe("what can be submitted", () => {
  test("is the whole of a duty that is done once, or has no schedule", () => {
    const once: Schedule = { kind: "once", dueOn: day("2024-06-30"), granularity: "day", bound: "by" };
    for (const schedule of [once, null]) {
      expect(openPeriods(none, { schedule, periods: null })).toEqual({ open: null, problem: null });
    }
  });

  test("is nothing of a duty that goes on, or comes back without a day", () => {
    const goesOn = { open: null, problem: { code: "duty-goes-on" } };
    expect(openPeriods(none, { schedule: { kind: "continuous" }, periods: null })).toEqual(goesOn);
    expect(openPeriods(none, { schedule: { kind: "recurring", every: null }, periods: null })).toEqual(
      goesOn,
    );
  });

  test("is each period that has begun and is not settled", () => {
    const facts = { schedule: monthly, periods: ["2024-03", "2024-04"] };
    expect(openPeriods({ settled: [march] }, facts)).toEqual({ open: ["2024-04"], problem: null });
  });

  test("is nothing once every period is settled", () => {
    expect(openPeriods({ settled: [march] }, { schedule: monthly, periods: ["2024-03"] })).toEqual({
      open: [],
      problem: { code: "period-not-open", period: null, open: [] },
    });
  });
});

describe("a period that is submitted", () => {
  test("is one of those that can be", () => {
    const state = { open: ["2024-04"], problem: null };
    expect(periodObstacle("2024-04", state)).toBeNull();
    for (const period of ["2024-05", null]) {
      expect(periodObstacle(period, state)).toEqual({ code: "period-not-open", period, open: ["2024-04"] });
    }
  });

  test("is none where the duty is done once", () => {
    const state = { open: null, problem: null };
    expect(periodObstacle(null, state)).toBeNull();
    expect(periodObstacle("2024", state)).toEqual({ code: "period-not-open", period: "2024", open: [] });
  });
});
