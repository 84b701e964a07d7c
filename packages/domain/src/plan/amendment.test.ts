import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import { PlanAmendment, planStanding } from "./amendment.ts";

const plan = (serial: number) =>
  makeId("plan", 1, `0190f5f0-0000-7000-8000-${String(serial).padStart(12, "0")}`);
const amends: PlanAmendment = {
  kind: "amends",
  laterPlanId: plan(2),
  earlierPlanId: plan(1),
  on: day("2025-01-10"),
  asWritten: "sửa đổi, bổ sung",
  span: null,
};
const replaces: PlanAmendment = { ...amends, kind: "replaces", laterPlanId: plan(3), on: day("2025-06-01") };
const standing = (asOf: string, of = [replaces, amends]) => planStanding(plan(1), of, day(asOf));

describe("a plan that a later paper changes", () => {
  test("stands as issued, then amended, then replaced, each from its day", () => {
    expect(standing("2025-01-09")).toEqual({ kind: "as-issued" });
    expect(standing("2025-01-10")).toEqual({ kind: "amended", by: [plan(2)] });
    expect(standing("2025-06-01")).toEqual({ kind: "replaced", by: plan(3), on: "2025-06-01" });
  });

  test("stays replaced by the first, whatever comes after", () => {
    const later = { ...replaces, laterPlanId: plan(4), on: day("2026-01-01") };
    expect(standing("2026-02-01", [later, replaces])).toMatchObject({ by: plan(3) });
  });

  test("is another than the one that changes it", () => {
    expect(PlanAmendment.safeParse(amends).success).toBe(true);
    expect(PlanAmendment.safeParse({ ...amends, laterPlanId: plan(1) }).success).toBe(false);
    expect(planStanding(plan(2), [amends], day("2025-02-01"))).toEqual({ kind: "as-issued" });
  });
});
