import { PlanId, day } from "@dondoc/domain";
import { given, suoiHoa } from "@dondoc/domain/scenarios";
import { beforeEach, describe, expect, test } from "vitest";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { problemOf } from "../testing/followed-plan.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { isStoredAsTold } from "../testing/stored-as-told.ts";
import { lan, personOf, suoiHoaOffice } from "../testing/suoi-hoa-office.ts";
import { callerAs, testOffice } from "../testing/test-office.ts";

const today = day("2024-07-20");
const cutoffOn = day("2024-06-14");
const publishing = { kind: "half-year" as const, on: day("2024-05-01"), publishedOn: today };
const ofPlan = { kind: "plan", planId: given.planId } as const;

describeOnEachDatabase("figures that are published", (database) => {
  beforeEach(async () => {
    await emptyTables(database());
    await suoiHoaOffice(database(), { story: "completed", isRecordedAsItHappened: true });
  });
  const by = (actor = personOf("hoa@suoi-hoa", "leader", suoiHoa.district)) =>
    callerAs(testOffice(database(), today), actor);

  describe("of a plan", () => {
    test("are those that every page showed on the cut-off day, and stay so", async () => {
      await by().report.publish({ scope: ofPlan, ...publishing });
      const { statistic } = await by().overview.show({ asOf: cutoffOn });
      const { snapshots } = await by().report.snapshots({ scope: ofPlan });
      expect(statistic.doneOnTime).toBeGreaterThan(0);
      expect(snapshots).toMatchObject([
        { scope: ofPlan, period: { name: "2024-H1", cutoffOn }, publishedOn: today, statistic },
      ]);
      const offered = await by().report.snapshots({ scope: ofPlan });
      expect([offered.publishing.allowed, offered.publishable.map(({ name }) => name)]).toEqual([
        true,
        ["2024-Q2"],
      ]);
      const asOthers = await by(lan).report.snapshots({ scope: ofPlan });
      expect([asOthers.publishing.allowed, asOthers.publishable]).toEqual([false, []]);
      expect(await isStoredAsTold(database())).toBe(true);
    });

    test("are published once, for whole quarters, and after they are over", async () => {
      await by().report.publish({ scope: ofPlan, ...publishing });
      expect(await problemOf(by().report.publish({ scope: ofPlan, ...publishing }))).toMatchObject({
        code: "period-already-published",
      });
      const ofMonth = { scope: ofPlan, ...publishing, kind: "month" as const };
      expect(await problemOf(by().report.publish(ofMonth))).toEqual({
        code: "period-not-published",
        kind: "month",
      });
      const ofYear = { scope: ofPlan, ...publishing, kind: "year" as const };
      expect(await problemOf(by().report.publish(ofYear))).toMatchObject({ code: "period-not-over" });
    });

    test("are published by who follows it, and read by everybody who may read", async () => {
      expect(await problemOf(by(lan).report.publish({ scope: ofPlan, ...publishing }))).toMatchObject({
        code: "not-your-unit",
      });
      const planId = PlanId.parse(given.planId.replace(/.$/u, "9"));
      const unknown = { scope: { kind: "plan" as const, planId }, ...publishing };
      expect(await problemOf(by().report.publish(unknown))).toEqual({ code: "not-found", kind: "plan" });
      expect((await by(lan).report.snapshots({ scope: ofPlan })).snapshots).toEqual([]);
    });
  });

  test("of a unit are its own, and of the office those of whoever stands at its top", async () => {
    const ofUnit = { kind: "unit", unitId: suoiHoa.commune } as const;
    const leader = personOf("mai@ban-da", "leader", suoiHoa.commune);
    expect(await problemOf(by().report.publish({ scope: ofUnit, ...publishing }))).toMatchObject({
      code: "not-your-unit",
    });
    await by(leader).report.publish({ scope: ofUnit, ...publishing });
    const ofOffice = { kind: "office" } as const;
    expect(await problemOf(by(leader).report.publish({ scope: ofOffice, ...publishing }))).toMatchObject({
      code: "not-your-unit",
    });
    const { snapshots, nextCursor } = await by().report.snapshots({ scope: ofUnit, limit: 1 });
    expect([snapshots.length, nextCursor]).toEqual([1, null]);
    expect((await by().report.snapshots({ scope: ofOffice })).snapshots).toEqual([]);
  });
});
