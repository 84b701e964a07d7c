import type { StripDay } from "@dondoc/client";
import { day, emptyStatistic } from "@dondoc/domain";
import { describe, expect, test } from "vitest";
import { FRAME, mondaysOf, placed, xOf } from "./weeks-layout.ts";

const asOf = day("2024-10-01");

function due(on: string, openInTime: number): StripDay {
  const plan = { number: "12/KH-UBND" } as StripDay["plan"];
  return { dueOn: day(on), plan, statement: "Trồng cây", statistic: { ...emptyStatistic, openInTime } };
}

describe("the drawing of the weeks", () => {
  test("puts the first and the last day on its edges", () => {
    expect([xOf(day("2024-09-17"), asOf), xOf(day("2024-12-10"), asOf)]).toEqual([FRAME.left, FRAME.right]);
  });

  test("begins its weeks on Mondays", () => {
    expect(mondaysOf(asOf)[0]).toBe("2024-09-23");
    expect(mondaysOf(asOf)).toHaveLength(12);
  });

  test("moves the label of a near neighbour to another line", () => {
    const [first, second] = placed([due("2024-10-20", 1), due("2024-10-22", 1)], asOf);
    expect(second?.labelY).toBeGreaterThan(first?.labelY ?? 0);
  });

  test("counts the marks for which there is no room", () => {
    const [only] = placed([due("2024-10-20", 40)], asOf);
    expect((only?.marks.length ?? 0) + (only?.more ?? 0)).toBe(40);
  });

  test("raises one flag for what two plans want on one day", () => {
    const days = placed([due("2024-10-20", 3), due("2024-10-20", 2)], asOf);
    expect(days).toHaveLength(1);
    expect(days[0]?.marks).toHaveLength(5);
  });

  test("keeps the marks of a day before the next one", () => {
    const [first, second] = placed([due("2024-10-20", 3), due("2024-10-24", 1)], asOf);
    const end = Math.max(...(first?.marks ?? []).map(({ x }) => x)) + 18;
    expect(end).toBeLessThanOrEqual(second?.x ?? 0);
  });

  test("draws the marks of a late day beside its flag, however few they are", () => {
    for (const count of [1, 3, 9]) {
      const [late] = placed([due("2024-12-09", count)], asOf);
      const end = Math.max(...(late?.marks ?? []).map(({ x }) => x)) + 18;
      expect((late?.x ?? 0) - end).toBeGreaterThan(0);
      expect((late?.x ?? 0) - end).toBeLessThan(12);
    }
  });

  test("writes the label of a late day to its left", () => {
    expect(placed([due("2024-12-09", 1)], asOf)[0]?.isLabelLeft).toBe(true);
  });
});
