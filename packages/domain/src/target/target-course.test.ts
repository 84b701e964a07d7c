import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import { bodies, courseUuid } from "../testing/course.ts";
import {
  type TargetDecision,
  type TargetFacts,
  emptyCourse,
  evolveTargetCourse,
  measureTarget,
  stateCourse,
  strikeMeasurement,
} from "./target-course.decide.ts";
import type { TargetCourse } from "./target-course.ts";

const today = day("2026-01-20");
const as = (unitId: (typeof bodies)[keyof typeof bodies]): TargetFacts => ({
  today,
  by: { account: "minh", units: { bring: [unitId], decide: [unitId], inspect: [], keep: [] } },
  followerIds: [bodies.standing],
  measurerIds: [bodies.ward],
});
const office = as(bodies.standing);
const empty = emptyCourse(makeId("target", 1, courseUuid(6)));
const figure = { on: day("2025-12-31"), value: 41.5, source: "12/BC-UBND" };
const way = {
  direction: null,
  baseline: { year: 2020, value: 33 },
  milestones: [{ year: 2025, value: 38 }],
  commitment: "aspire" as const,
  statedOn: today,
  basis: "77/KH-UBND",
};
function after(decision: TargetDecision, course = empty): TargetCourse {
  if (!decision.ok) throw new Error(decision.problem.code);
  return decision.value.reduce(evolveTargetCourse, course);
}
const problemOf = (decision: TargetDecision) => (decision.ok ? null : decision.problem);

describe("the way to a target", () => {
  test("is empty until a person states it, and the last statement counts", () => {
    expect(empty.baseline).toBeNull();
    const stated = after(stateCourse(empty, way, office));
    expect(stated).toMatchObject({ baseline: { year: 2020, value: 33 }, commitment: "aspire" });
    expect(after(stateCourse(stated, { ...way, baseline: null }, office), stated).baseline).toBeNull();
  });

  test("goes forward: a step is not before the one it follows", () => {
    const backwards = { ...way, milestones: [{ year: 2019, value: 30 }] };
    expect(problemOf(stateCourse(empty, backwards, office))).toEqual({
      code: "milestones-out-of-order",
      year: 2019,
    });
  });

  test("is stated by who follows the plan; a unit with a part in it brings figures only", () => {
    expect(problemOf(stateCourse(empty, way, as(bodies.ward)))).toMatchObject({ code: "not-your-unit" });
    expect(measureTarget(empty, figure, as(bodies.ward)).ok).toBe(true);
    expect(problemOf(measureTarget(empty, figure, as(bodies.otherWard)))).toMatchObject({
      code: "not-your-unit",
    });
  });
});

describe("a measurement", () => {
  const measured = after(measureTarget(empty, figure, office));

  test("is kept with its day and its source, one for a day and none for a day to come", () => {
    expect(measured.measurements).toEqual([figure]);
    expect(problemOf(measureTarget(measured, figure, office))).toEqual({
      code: "already-measured",
      on: figure.on,
    });
    expect(problemOf(measureTarget(empty, { ...figure, on: addDays(today, 1) }, office))).toMatchObject({
      code: "day-in-the-future",
    });
  });

  test("that was wrong is struck with a reason, and can then be made anew", () => {
    const strike = { on: figure.on, struckOn: today, reason: "Nhập nhầm" };
    expect(problemOf(strikeMeasurement(measured, { ...strike, reason: "" }, office))).toEqual({
      code: "reason-missing",
    });
    const struck = after(strikeMeasurement(measured, strike, office), measured);
    expect(struck.measurements).toEqual([]);
    expect(measureTarget(struck, figure, office).ok).toBe(true);
    expect(problemOf(strikeMeasurement(struck, strike, office))).toEqual({ code: "not-measured", on: null });
    const elsewhere = { ...strike, on: addDays(figure.on, 1) };
    expect(problemOf(strikeMeasurement(measured, elsewhere, office))).toMatchObject({ code: "not-measured" });
  });
});
