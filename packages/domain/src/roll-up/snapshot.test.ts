import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { nationalRegime } from "../report/regime.ts";
import { periodOf } from "../report/report-period.ts";
import { totalOf } from "./roll-up.ts";
import { publishSnapshot } from "./snapshot.ts";

const period = (kind: "month" | "quarter") => {
  const found = periodOf(nationalRegime, kind, day("2024-05-01"));
  if (found === null) throw new Error("the day lies in a period");
  return found;
};
const open = { progress: { status: "in-progress" }, dueOn: day("2024-06-14"), isContinuous: false } as const;

describe("a published snapshot", () => {
  test("is as of the cut-off day: what fell due on it is still in time", () => {
    const published = publishSnapshot([open], period("quarter"), day("2024-06-20"));
    expect(published.ok && published.value.statistic).toMatchObject({ openInTime: 1, openOverdue: 0 });
    expect(published.ok && totalOf(published.value.statistic)).toBe(1);
  });

  test("is refused before the period is over", () => {
    expect(publishSnapshot([], period("quarter"), day("2024-06-14"))).toEqual({
      ok: false,
      problem: { code: "period-not-over", cutoffOn: "2024-06-14" },
    });
    expect(publishSnapshot([], period("quarter"), day("2024-06-15")).ok).toBe(true);
  });

  test("is made of quarters, half-years and years, not of months", () => {
    expect(publishSnapshot([], period("month"), day("2024-06-20"))).toEqual({
      ok: false,
      problem: { code: "period-not-published", kind: "month" },
    });
  });
});
