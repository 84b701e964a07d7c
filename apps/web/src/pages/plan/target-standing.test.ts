import { day } from "@dondoc/domain";
import { describe, expect, test } from "vitest";
import { blockingHolesOf, latestOf, paperHolesOf } from "./target-standing.ts";

const figure = (on: string, value: number) => ({ on: day(on), value, source: "9/BC" });

describe("how a target stands", () => {
  test("is told by the latest figure of the day, in whatever order they came", () => {
    const figures = [figure("2024-09-30", 55), figure("2023-09-30", 48), figure("2025-01-01", 60)];
    expect(latestOf(figures, day("2024-10-01"))?.value).toBe(55);
    expect(latestOf(figures, day("2022-10-01"))).toBeNull();
  });

  test("keeps apart what a paper leaves out, what was not measured, and what stands in the way of a judgement", () => {
    const holes = ["no-baseline", "no-interim-year", "no-measurement"] as const;
    expect(paperHolesOf(holes)).toEqual(["no-baseline", "no-interim-year"]);
    expect(blockingHolesOf(holes)).toEqual(["no-baseline", "no-measurement"]);
  });
});
