import { ReportId, ReportSeriesId, ReviewId, day, makeId } from "@dondoc/domain";
import { beforeEach, describe, expect, test } from "vitest";
import { rebuildTables } from "../history/rebuild-tables.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { type FollowedPlan, followedPlan, problemOf } from "../testing/followed-plan.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { testOffice } from "../testing/test-office.ts";

const today = day("2024-10-01");
const later = day("2024-10-02");

describeOnEachDatabase("reports and reviews", (database) => {
  let at: FollowedPlan;
  let seriesId: ReportSeriesId;
  beforeEach(async () => {
    await emptyTables(database());
    at = await followedPlan(testOffice(database()));
    const { reports } = await at.local.plan.detail({ planId: at.planId });
    const yearly = reports.find(({ deadline }) => deadline?.asWritten.includes("20 tháng 10") === true);
    seriesId = ReportSeriesId.parse(yearly?.id);
  });

  const sending = (period = "2024") => ({
    reporter: at.bodies.ward,
    evidence: "9/BC-UBND",
    sentOn: today,
    outage: null,
    serves: [{ seriesId, period }],
  });
  const sent = async () => {
    const { id, version } = await at.reporter.report.send(sending());
    return { reportId: ReportId.parse(id), version };
  };

  describe("the collection matrix", () => {
    test("shows the twelve wards, who has reported and who has not, on any day", async () => {
      await sent();
      const matrix = await at.nobody.report.collection({ seriesId });
      expect(matrix.rows).toHaveLength(12);
      const kinds = matrix.rows.map(({ states }) => states.map(({ kind }) => kind).join());
      expect(kinds.filter((kind) => kind === "on-time")).toHaveLength(1);
      const overdue = await at.nobody.report.collection({ seriesId, asOf: day("2024-10-21") });
      expect(overdue.rows.filter(({ states }) => states[0]?.kind === "overdue")).toHaveLength(11);
      const before = await at.nobody.report.collection({ seriesId, asOf: day("2024-09-30") });
      expect([matrix.reports.length, before.reports.length]).toEqual([1, 0]);
      const { tables } = await rebuildTables(database());
      expect(tables.find(({ table }) => table === "course")).toMatchObject({ rows: 1, differing: 0 });
    });

    test("is not of a series nobody set", async () => {
      const unknown = makeId("reportSeries", 99, "0190f5f0-0000-7000-8000-000000000001");
      expect(await problemOf(at.nobody.report.collection({ seriesId: unknown }))).toEqual({
        code: "not-found",
        kind: "reportSeries",
      });
    });
  });

  describe("a report", () => {
    test("is refused twice, for a period nobody asked about, without evidence, for a day to come and for another", async () => {
      await sent();
      const { send } = at.reporter.report;
      expect(await problemOf(send(sending()))).toEqual({ code: "report-already-sent", period: "2024" });
      expect(await problemOf(send(sending("2023")))).toEqual({ code: "report-not-owed", period: "2023" });
      expect(await problemOf(send({ ...sending("2025"), evidence: "" }))).toEqual({
        code: "evidence-missing",
      });
      expect(await problemOf(send({ ...sending(), sentOn: later }))).toMatchObject({
        code: "day-in-the-future",
      });
      expect(await problemOf(at.neighbour.report.send(sending()))).toMatchObject({ code: "not-your-unit" });
      expect(await problemOf(at.nobody.report.send(sending()))).toEqual({ code: "sign-in-needed" });
    });

    test("is returned with a reason, counts as not sent, and may be sent again and confirmed once", async () => {
      const seen = await sent();
      expect(await problemOf(at.clerk.report.return({ ...seen, returnedOn: today, reason: " " }))).toEqual({
        code: "reason-missing",
      });
      await at.clerk.report.return({ ...seen, returnedOn: today, reason: "Thiếu số liệu" });
      const again = await sent();
      const { version } = await at.clerk.report.confirm({ ...again, confirmedOn: today });
      const twice = at.clerk.report.confirm({ ...again, version, confirmedOn: today });
      expect(await problemOf(twice)).toEqual({ code: "report-already-judged", status: "confirmed" });
    });

    test("is no more owed once it came in, and owed again once it went back", async () => {
      const owed = async () => {
        const question = { unitId: at.bodies.ward, planId: at.planId, all: true };
        const { items, statistic } = await at.nobody.task.due(question);
        const asked = items.filter(({ id, period }) => id.startsWith(seriesId) && period === "2024");
        return { asked: asked.length, done: statistic.doneOnTime };
      };
      expect(await owed()).toEqual({ asked: 1, done: 0 });
      const seen = await sent();
      expect(await owed()).toEqual({ asked: 0, done: 1 });
      await at.clerk.report.return({ ...seen, returnedOn: today, reason: "Thiếu số liệu" });
      expect(await owed()).toEqual({ asked: 1, done: 0 });
    });

    test("is taken once where two people of the unit send it at the same moment", async () => {
      const both = await Promise.allSettled([
        at.reporter.report.send(sending()),
        at.reporter.report.send(sending()),
      ]);
      expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      const { reports } = await at.nobody.report.collection({ seriesId });
      expect(reports).toHaveLength(1);
    });

    test("is judged by its recipient, on the version that stands", async () => {
      const seen = await sent();
      expect(await problemOf(at.reporter.report.confirm({ ...seen, confirmedOn: today }))).toMatchObject({
        code: "not-your-unit",
      });
      expect(
        await problemOf(at.clerk.report.confirm({ ...seen, version: 7, confirmedOn: today })),
      ).toMatchObject({
        code: "stale-version",
        actual: 1,
      });
      const { reports } = await at.clerk.report.collection({ seriesId });
      expect(reports[0]?.actions.confirm.allowed).toBe(true);
    });
  });

  describe("a review", () => {
    const planning = (to: string) => ({
      planId: at.planId,
      kind: "final" as const,
      asWritten: "tổng kết",
      covers: { from: day("2024-01-01"), to: day(to) },
      dueOn: null,
      plannedOn: today,
    });

    test("is planned and held by who follows the plan, with what came of it", async () => {
      const { id, version } = await at.clerk.report.planReview(planning("2024-09-30"));
      const seen = { reviewId: ReviewId.parse(id), version };
      const holding = { ...seen, heldOn: today, evidence: "30/BC-UBND" };
      expect(await problemOf(at.clerk.report.holdReview({ ...holding, evidence: "" }))).toEqual({
        code: "evidence-missing",
      });
      const held = await at.clerk.report.holdReview(holding);
      const off = { ...seen, version: held.version, calledOffOn: today, reason: "Thôi" };
      expect(await problemOf(at.clerk.report.callOffReview(off))).toEqual({ code: "review-already-over" });
      const { reviews, planning: mayPlan } = await at.reporter.report.reviews({ planId: at.planId });
      expect(reviews).toMatchObject([{ state: { status: "held" } }]);
      expect(mayPlan).toBe(false);
    });

    test("of the whole waits for its end, and is not planned backwards or by a ward", async () => {
      const { id, version } = await at.clerk.report.planReview(planning("2024-12-31"));
      const early = { reviewId: ReviewId.parse(id), version, heldOn: today, evidence: "30/BC" };
      expect(await problemOf(at.clerk.report.holdReview(early))).toMatchObject({
        code: "review-before-its-period-ends",
      });
      expect(await problemOf(at.clerk.report.planReview(planning("2023-12-31")))).toMatchObject({
        code: "review-period-reversed",
      });
      expect(await problemOf(at.reporter.report.planReview(planning("2024-12-31")))).toMatchObject({
        code: "not-your-unit",
      });
    });
  });
});
