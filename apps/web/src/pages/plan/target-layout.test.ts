import { type TargetCourse, day } from "@dondoc/domain";
import { overSixty as target } from "@dondoc/domain/scenarios";
import { describe, expect, test } from "vitest";
import { TARGET_FRAME, targetLayout } from "./target-layout.ts";

const known: TargetCourse = {
  targetId: target.id,
  direction: null,
  baseline: { year: 2020, value: 40 },
  milestones: [{ year: 2025, value: 50 }],
  measurements: [],
  commitment: null,
};
const asOf = day("2024-10-01");

describe("the drawing of a target", () => {
  test("joins baseline, steps and target, each at the end of its year", () => {
    const { stated, line } = targetLayout(target, known, asOf);
    expect(stated.map(({ kind, on }) => [kind, on])).toEqual([
      ["baseline", "2020-12-31"],
      ["milestone", "2025-12-31"],
      ["goal", "2030-12-31"],
    ]);
    expect(stated.at(0)?.x).toBe(TARGET_FRAME.left);
    expect(stated.at(-1)?.x).toBe(TARGET_FRAME.right);
    expect(line).toBe(`M${stated.map(({ x, y }) => `${x} ${y}`).join("L")}`);
  });

  test("joins nothing where no baseline is stated", () => {
    expect(targetLayout(target, { ...known, baseline: null }, asOf).line).toBeNull();
  });

  test("puts each measurement on its own day, in order of time", () => {
    const measurements = [
      { on: day("2024-09-30"), value: 55, source: "9/BC" },
      { on: day("2023-09-30"), value: 48, source: "3/BC" },
    ];
    const { measured, stated } = targetLayout(target, { ...known, measurements }, asOf);
    expect(measured.map(({ value }) => value)).toEqual([48, 55]);
    expect(measured[1]?.y).toBeLessThan(measured[0]?.y ?? 0);
    expect(measured[1]?.x).toBeLessThan(stated[1]?.x ?? 0);
  });

  test("draws a share on its whole, and a number from nought", () => {
    expect(targetLayout(target, known, asOf)).toMatchObject({ low: 0, high: 100 });
    const number = { ...target, unit: null, value: 35 };
    const { low, high } = targetLayout(number, { ...known, baseline: null, milestones: [] }, asOf);
    expect([low, Math.round(high * 10)]).toEqual([0, 385]);
  });

  test("stands where neither year nor measurement is known", () => {
    const bare = { ...known, baseline: null, milestones: [] };
    const layout = targetLayout({ ...target, year: null }, bare, asOf);
    expect(layout).toMatchObject({ stated: [], measured: [], line: null, asOfX: TARGET_FRAME.left });
  });
});
