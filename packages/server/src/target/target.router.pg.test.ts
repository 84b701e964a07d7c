import { TargetId, day, makeId } from "@dondoc/domain";
import { beforeEach, describe, expect, test } from "vitest";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { type FollowedPlan, followedPlan, problemOf } from "../testing/followed-plan.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { testOffice } from "../testing/test-office.ts";

const today = day("2024-10-01");

describeOnEachDatabase("targets", (database) => {
  let at: FollowedPlan;
  let targetId: TargetId;
  beforeEach(async () => {
    await emptyTables(database());
    at = await followedPlan(testOffice(database()));
    const { targets } = await at.local.plan.detail({ planId: at.planId });
    targetId = TargetId.parse(targets[0]?.id);
  });

  const way = () => ({
    targetId,
    version: 0,
    direction: null,
    baseline: { year: 2020, value: 40 },
    milestones: [],
    commitment: null,
    statedOn: today,
    basis: "77/KH-UBND",
  });
  const figure = (version: number) => ({
    targetId,
    version,
    on: day("2024-09-30"),
    value: 55,
    source: "9/BC",
  });

  describe("'trên 60% dân số'", () => {
    test("is not judged while its holes are open, and judged by a straight line once they are closed", async () => {
      const before = await at.nobody.target.detail({ targetId });
      expect(before.judgement.kind).toBe("not-judged");
      expect(before.holes).toContain("no-baseline");
      await at.clerk.target.stateCourse(way());
      await at.reporter.target.measure(figure(1));
      const { judgement, version, actions } = await at.clerk.target.detail({ targetId });
      expect(judgement).toMatchObject({ kind: "judged", isOnCourse: true });
      expect(version).toBe(2);
      expect(actions.strike.allowed).toBe(true);
    });

    test("is measured once a day; a wrong figure is struck with a reason first", async () => {
      await at.clerk.target.measure(figure(0));
      expect(await problemOf(at.clerk.target.measure(figure(1)))).toMatchObject({ code: "already-measured" });
      const strike = { targetId, version: 1, on: day("2024-09-30"), struckOn: today, reason: "" };
      expect(await problemOf(at.clerk.target.strike(strike))).toEqual({ code: "reason-missing" });
      const { version } = await at.clerk.target.strike({ ...strike, reason: "Nhập nhầm" });
      expect(await problemOf(at.clerk.target.strike({ ...strike, version }))).toMatchObject({
        code: "not-measured",
      });
    });

    test("is stated by who follows the plan, in order, and on the version that stands", async () => {
      expect(await problemOf(at.reporter.target.stateCourse(way()))).toMatchObject({ code: "not-your-unit" });
      const backwards = { ...way(), milestones: [{ year: 2019, value: 30 }] };
      expect(await problemOf(at.clerk.target.stateCourse(backwards))).toEqual({
        code: "milestones-out-of-order",
        year: 2019,
      });
      await at.clerk.target.stateCourse(way());
      expect(await problemOf(at.clerk.target.stateCourse(way()))).toMatchObject({ code: "stale-version" });
      const future = { ...way(), version: 1, statedOn: day("2024-10-02") };
      expect(await problemOf(at.clerk.target.stateCourse(future))).toMatchObject({
        code: "day-in-the-future",
      });
    });

    test("is found only where a plan set it", async () => {
      const unknown = makeId("target", 99, "0190f5f0-0000-7000-8000-000000000001");
      expect(await problemOf(at.nobody.target.detail({ targetId: unknown }))).toEqual({
        code: "not-found",
        kind: "target",
      });
    });
  });
});
