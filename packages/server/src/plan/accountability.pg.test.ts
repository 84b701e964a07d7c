import { type PlanId, day } from "@dondoc/domain";
import type { Accountability } from "@dondoc/domain/plan";
import { beforeEach, expect, test } from "vitest";
import { record } from "../history/record.ts";
import { describeOnEachDatabase } from "../testing/each-database.ts";
import { type FollowedPlan, followedPlan } from "../testing/followed-plan.ts";
import { emptyTables } from "../testing/open-test-database.ts";
import { testOffice } from "../testing/test-office.ts";

describeOnEachDatabase("that heads answer for the results of a plan", (database) => {
  let at: FollowedPlan;
  beforeEach(async () => {
    await emptyTables(database());
    at = await followedPlan(testOffice(database()));
  });

  const stated = (planId: PlanId, head: string): Accountability => ({
    planId,
    heads: [head],
    statement: `${head} chịu trách nhiệm về kết quả.`,
    span: { start: 4, end: 9 },
  });

  async function state(accountability: Accountability, recordedOn: string): Promise<void> {
    const meta = { actor: "test", origin: "person", recordedAt: `${recordedOn}T03:00:00.000Z` } as const;
    const event = { type: "accountability-stated", accountability } as const;
    await database().transaction(() => record(database(), [event], meta));
  }

  test("is told with the plan, to everybody who may read it, and never counted", async () => {
    const { planId } = at;
    const before = await at.clerk.plan.detail({ planId });
    expect(before.accountabilities).toEqual([]);
    const heads = [stated(planId, "Người đứng đầu A"), stated(planId, "Người đứng đầu B")];
    for (const each of heads) await state(each, "2024-07-01");
    for (const reader of [at.clerk, at.neighbour, at.nobody]) {
      expect((await reader.plan.detail({ planId })).accountabilities).toEqual(heads);
    }
    const after = await at.clerk.plan.detail({ planId });
    expect(after.statistic).toEqual(before.statistic);
    expect(after.tasks).toEqual(before.tasks);
  });

  test("was not known before it was recorded", async () => {
    const { planId } = at;
    await state(stated(planId, "Người đứng đầu A"), "2024-08-01");
    await state(stated(planId, "Người đứng đầu B"), "2024-09-01");
    const on = async (asOf: string) =>
      (await at.clerk.plan.detail({ planId, asOf: day(asOf) })).accountabilities.flatMap(
        ({ heads }) => heads,
      );
    expect(await on("2024-07-31")).toEqual([]);
    expect(await on("2024-08-15")).toEqual(["Người đứng đầu A"]);
    expect(await on("2024-09-15")).toEqual(["Người đứng đầu A", "Người đứng đầu B"]);
  });
});
