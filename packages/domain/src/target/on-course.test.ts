import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar-day.ts";
import { overSixty as sixty } from "../scenarios/over-sixty.ts";
import { courseOf, directionOf, holesOf } from "./on-course.ts";
import type { Target } from "./target.ts";
import { TargetCourse } from "./target-course.ts";

const bare: TargetCourse = {
  targetId: sixty.id,
  direction: null,
  baseline: null,
  milestones: [],
  measurements: [],
  commitment: "aspire",
};
const measured = (on: string, value: number) => ({ on: day(on), value, source: "BC năm" });
/** "từ 33% năm 2020 lên 38% năm 2025 và 42% vào năm 2030" */
const stepped: Target = { ...sixty, comparator: "=", value: 42 };
const steps: TargetCourse = {
  ...bare,
  direction: "higher",
  baseline: { year: 2020, value: 33 },
  milestones: [{ year: 2025, value: 38 }],
};
const asOf = day("2031-06-01");
const judged = (target: Target, course: TargetCourse, on: string, value: number) => {
  const judgement = courseOf(target, { ...course, measurements: [measured(on, value)] }, asOf);
  if (judgement.kind !== "judged") throw new Error(`holes: ${judgement.holes.join()}`);
  return judgement;
};

describe("the holes of a target", () => {
  test("'trên 60% dân số tới năm 2030' has no baseline, no interim year and no measurement", () => {
    expect(holesOf(sixty, null, asOf)).toEqual(["no-baseline", "no-interim-year", "no-measurement"]);
    expect(holesOf(sixty, bare, asOf)).toEqual(holesOf(sixty, null, asOf));
  });

  test("a share of nothing named, by no year, and only roughly said has more", () => {
    const vague: Target = { ...sixty, comparator: "~", denominator: null, year: null };
    expect(holesOf(vague, null, asOf)).toEqual([
      "only-roughly-said",
      "no-horizon",
      "no-baseline",
      "no-interim-year",
      "no-denominator",
      "no-measurement",
    ]);
  });

  test("a count needs no denominator", () => {
    expect(holesOf({ ...sixty, unit: "KCN", denominator: null }, bare, asOf)).not.toContain("no-denominator");
  });

  test("keep it from being judged: a missing baseline is not nought", () => {
    const course = { ...bare, measurements: [measured("2026-12-31", 59)] };
    expect(courseOf(sixty, course, asOf)).toEqual({
      kind: "not-judged",
      asOf,
      holes: ["no-baseline", "no-interim-year"],
    });
  });

  test("without an interim year leave a judgement by the straight line alone", () => {
    const course = { ...bare, baseline: { year: 2020, value: 40 } };
    expect(judged(sixty, course, "2025-12-31", 50).expected).toBeCloseTo(50, 1);
  });
});

describe("on course", () => {
  test("is at least the stated value at the end of a stated year, and the method is named", () => {
    expect(judged(stepped, steps, "2025-12-31", 38)).toMatchObject({
      method: "straight-line-between-stated-years",
      expected: 38,
      isOnCourse: true,
    });
    expect(judged(stepped, steps, "2025-12-31", 37.9).isOnCourse).toBe(false);
  });

  test("is the line between two stated years", () => {
    expect(judged(stepped, steps, "2023-12-31", 36).expected).toBeCloseTo(36, 2);
    expect(judged(stepped, steps, "2028-12-31", 40).expected).toBeCloseTo(40.4, 2);
  });

  test("asks the target itself once its year is over: 60,0% is not 'trên 60%'", () => {
    const course = { ...bare, baseline: { year: 2020, value: 40 } };
    expect(judged(sixty, course, "2030-12-31", 60).isOnCourse).toBe(false);
    expect(judged(sixty, course, "2030-12-31", 60.1).isOnCourse).toBe(true);
  });

  test("may go beyond a plain number when told that higher is better", () => {
    expect([41.9, 42, 45].map((value) => judged(stepped, steps, "2030-12-31", value).isOnCourse)).toEqual([
      false,
      true,
      true,
    ]);
  });

  test("turns round where lower is better", () => {
    const poor: Target = { ...sixty, comparator: "<", value: 4 };
    const course = { ...bare, baseline: { year: 2020, value: 14 } };
    expect([8, 10].map((value) => judged(poor, course, "2025-12-31", value).isOnCourse)).toEqual([
      true,
      false,
    ]);
  });

  test("where a value is kept is to be within it at any time", () => {
    const kept: Target = { ...sixty, comparator: "range", value: 400, valueMax: 420, unit: "giải/năm" };
    const course = { ...bare, baseline: { year: 2020, value: 410 } };
    expect([399, 405].map((value) => judged(kept, course, "2025-12-31", value).isOnCourse)).toEqual([
      false,
      true,
    ]);
  });

  test("rests on the latest measurement of the day one looks from", () => {
    const measurements = [measured("2025-12-31", 38), measured("2024-12-31", 30), measured("2026-06-30", 31)];
    const looked = courseOf(stepped, { ...steps, measurements }, day("2026-01-15"));
    expect(looked).toMatchObject({ kind: "judged", measured: { on: "2025-12-31" }, isOnCourse: true });
    expect(courseOf(stepped, { ...steps, measurements }, day("2024-01-01")).kind).toBe("not-judged");
  });

  test("never gets worse by a better measurement", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 3_800 }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (offset, value, more) => {
          const on = addDays(day("2020-12-31"), offset);
          const course = { ...bare, baseline: { year: 2020, value: 40 } };
          const [worse, better] = [value, value + more].map(
            (each) => judged(sixty, course, on, each).isOnCourse,
          );
          expect(!worse || better).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("the direction", () => {
  test.each([
    [">", "higher"],
    [">=", "higher"],
    ["<", "lower"],
    ["<=", "lower"],
    ["=", "keep"],
    ["range", "keep"],
    ["~", "keep"],
  ] as const)("of %s is %s unless somebody says otherwise", (comparator, direction) => {
    expect(directionOf({ comparator })).toBe(direction);
    expect(directionOf({ comparator }, "lower")).toBe("lower");
  });
});

test("what is known of a course keeps the form of the domain", () => {
  expect(TargetCourse.parse(steps)).toEqual(steps);
});
