import { DirectiveId, type Plan, TaskLinkId, day, idParts, makeId } from "@dondoc/domain";
import { beforeEach, describe, expect, test } from "vitest";
import { record } from "../history/record.ts";
import { rebuildTables } from "../history/rebuild-tables.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { type FollowedPlan, followedPlan, problemOf } from "../testing/followed-plan.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { testOffice } from "../testing/test-office.ts";
import { plans } from "./plan.store.ts";
import { taskIdsOf } from "./task-links.query.ts";

const today = day("2024-10-01");

describeOnEachDatabase("what is said of a plan afterwards", (database) => {
  let at: FollowedPlan;
  beforeEach(async () => {
    await emptyTables(database());
    at = await followedPlan(testOffice(database()));
  });

  const linking = async () => {
    const [fromTaskId, toTaskId] = await taskIdsOf(database(), at.planId);
    if (fromTaskId === undefined || toTaskId === undefined) throw new Error("two tasks");
    return { kind: "same-work" as const, fromTaskId, toTaskId, proposedOn: today, confidence: 0.7 };
  };

  describe("a link between two tasks", () => {
    test("is an inference until who follows the plan judges it, once", async () => {
      const { id, version } = await at.clerk.plan.proposeLink(await linking());
      const seen = { taskLinkId: TaskLinkId.parse(id), version, judgedOn: today };
      expect(await problemOf(at.reporter.plan.confirmLink(seen))).toMatchObject({ code: "not-your-unit" });
      const { links, propose } = await at.clerk.plan.links({ planId: at.planId });
      const number = "77/KH-UBND";
      expect(links).toMatchObject([
        {
          state: { status: "inferred" },
          actions: { confirm: { allowed: true } },
          from: { ordinal: 1, plan: { number } },
          to: { ordinal: 2, plan: { number } },
        },
      ]);
      const asOthers = await at.reporter.plan.links({ planId: at.planId });
      expect([propose.allowed, asOthers.propose.allowed]).toEqual([true, false]);
      const confirmed = await at.clerk.plan.confirmLink(seen);
      expect(await problemOf(at.clerk.plan.rejectLink({ ...seen, version: confirmed.version }))).toEqual({
        code: "link-already-judged",
        status: "confirmed",
      });
    });

    test("is refused to itself, twice over and of a task nobody set", async () => {
      const request = await linking();
      await at.clerk.plan.proposeLink(request);
      expect(await problemOf(at.clerk.plan.proposeLink(request))).toMatchObject({
        code: "link-already-proposed",
      });
      const itself = { ...request, toTaskId: request.fromTaskId };
      expect(await problemOf(at.clerk.plan.proposeLink(itself))).toMatchObject({ code: "link-to-itself" });
      const fromTaskId = makeId("task", 99, "0190f5f0-0000-7000-8000-000000000001");
      expect(await problemOf(at.clerk.plan.proposeLink({ ...request, fromTaskId }))).toEqual({
        code: "not-found",
        kind: "task",
      });
    });
  });

  describe("a later paper", () => {
    const replacing = () => ({
      planId: at.planId,
      kind: "replaces" as const,
      laterPlanId: at.planId,
      on: today,
      asWritten: "thay thế",
      restatedTaskIds: [],
      recordedOn: today,
    });

    test("is another than the plan, one the office holds, and recorded by who issued it", async () => {
      expect(await problemOf(at.leader.plan.amend(replacing()))).toEqual({ code: "amendment-of-itself" });
      const laterPlanId = makeId("plan", 1, "0190f5f0-0000-7000-8000-000000000001");
      expect(await problemOf(at.leader.plan.amend({ ...replacing(), laterPlanId }))).toMatchObject({
        code: "amending-plan-unknown",
      });
      expect(await problemOf(at.reporter.plan.amend(replacing()))).toMatchObject({ code: "not-your-unit" });
    });

    /** A later paper of the city that the office has heard of. */
    const laterPlan = async (): Promise<Plan> => {
      const [known] = (await plans(database())).filter(({ id }) => id === at.planId);
      if (known === undefined) throw new Error("The plan of the city is known.");
      const { root } = idParts(at.planId);
      const id = makeId("plan", root, "0190f5f0-0000-7000-8000-000000000077");
      const plan: Plan = { ...known, id, number: "90/KH-UBND", issuedOn: today, status: "known" };
      const meta = { actor: "test", origin: "person", recordedAt: "2024-10-01T01:00:00.000Z" } as const;
      await database().transaction(() => record(database(), [{ type: "plan-mentioned", plan }], meta));
      return plan;
    };

    test("says beforehand what it would end, and afterwards stands with both plans", async () => {
      const { tasks } = await at.leader.plan.previewAmendment({ planId: at.planId });
      const openCount = tasks.reduce((sum, task) => sum + task.openCount, 0);
      expect(openCount).toBeGreaterThan(12);
      const offers = [at.leader, at.reporter].map((by) => by.plan.changes({ planId: at.planId }));
      expect((await Promise.all(offers)).map(({ amend }) => amend.allowed)).toEqual([true, false]);

      const { id: laterPlanId } = await laterPlan();
      await at.leader.plan.amend({ ...replacing(), laterPlanId });
      expect(await at.nobody.plan.changes({ planId: at.planId })).toMatchObject({
        replacedBy: { on: today, plan: { number: "90/KH-UBND" } },
      });
      const { earlier } = await at.nobody.plan.changes({ planId: laterPlanId });
      expect(earlier).toMatchObject([{ kind: "replaces", plan: { number: "77/KH-UBND" } }]);
      const left = (await at.leader.plan.previewAmendment({ planId: at.planId })).tasks;
      expect(left.every((task) => task.openCount === 0)).toBe(true);
      expect(left.reduce((sum, task) => sum + task.keptCount, 0)).toBe(openCount);
    });

    test("leaves nothing open of the plan it replaces", async () => {
      const upper = (await plans(database())).find(({ number }) => number === "154/KH-UBND");
      if (upper === undefined) throw new Error("The plan of the province is known.");
      const swapped = { ...replacing(), planId: upper.id, laterPlanId: at.planId };
      await at.local.plan.amend(swapped);
      expect(await problemOf(at.local.plan.amend(swapped))).toMatchObject({ code: "plan-already-replaced" });
      const { tables } = await rebuildTables(database());
      expect(tables.find(({ table }) => table === "course")).toMatchObject({ rows: 1, differing: 0 });
    });
  });

  describe("figures", () => {
    test("name the twelve wards that owe a plan of their own, and none that has issued one", async () => {
      const { rate, missing } = await at.nobody.plan.coverage({ planId: at.planId });
      expect(rate).toMatchObject({ numerator: 0, denominator: 12 });
      expect(missing).toHaveLength(12);
    });

    test("name the same wards under their directive, and nobody on a day before the plan was issued", async () => {
      const { directives } = await at.nobody.overview.show();
      const directiveId = DirectiveId.parse(directives.find(({ number }) => number === "70-KL/TW")?.id);
      const { rate, missing } = await at.nobody.plan.owedBelow({ directiveId });
      expect(rate).toMatchObject({ numerator: 0, denominator: 12 });
      expect(new Set(missing.map(({ upperPlanId }) => upperPlanId))).toEqual(new Set([at.planId]));
      const before = await at.nobody.plan.owedBelow({ directiveId, asOf: day("2024-05-01") });
      expect(before.missing).toEqual([]);
    });

    test("of a unit are indicators with their shares, and no grade", async () => {
      const { indicators } = await at.nobody.unit.scorecard({ unitId: at.bodies.ward });
      expect(indicators.map(({ key }) => key)).toEqual(["all-on-time", "all-done", "few-late"]);
    });
  });
});
