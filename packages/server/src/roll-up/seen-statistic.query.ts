import {
  type PlanId,
  type Statistic,
  type UnitId,
  emptyStatistic,
  idParts,
  makeId,
  merge,
} from "@dondoc/domain";
import { sql } from "kysely";
import { type Looking, isSeenPart } from "../access/sight.query.ts";
import { anyOf } from "../database/any-of.ts";
import type { Database } from "../database/database.ts";
import { type CellCounts, statisticOfCells } from "./cell-counts.ts";
import {
  type StatisticsById,
  directiveStatistics,
  officeStatistic,
  planStatistics,
} from "./statistic.query.ts";

/** Of everything the office follows, as far as it is in sight. */
export async function officeInSight(database: Database, { asOf, sight }: Looking): Promise<Statistic> {
  if (sight.kind === "everything") return officeStatistic(database, asOf);
  return (await seenStatistics(database, { asOf, sight, unitId: null, planIds: null })).ofOffice;
}

/** Of each of these plans, as far as it is in sight. */
export async function statisticsInSight(
  database: Database,
  ids: readonly PlanId[],
  { asOf, sight }: Looking,
): Promise<StatisticsById<PlanId>> {
  if (sight.kind === "everything") return planStatistics(database, ids, asOf);
  return (await seenStatistics(database, { asOf, sight, unitId: null, planIds: ids })).ofPlan;
}

export type CascadeStatistics = {
  readonly statisticOf: StatisticsById<PlanId>;
  readonly totalOfRoot: StatisticsById<number>;
};

/** Of these plans, and of everything below the directives of these roots, as far as it is in sight. */
export async function cascadeStatistics(
  database: Database,
  { ids, roots }: { readonly ids: readonly PlanId[]; readonly roots: readonly number[] },
  { asOf, sight }: Looking,
): Promise<CascadeStatistics> {
  if (sight.kind === "everything") {
    const [statisticOf, totalOfRoot] = await Promise.all([
      planStatistics(database, ids, asOf),
      directiveStatistics(database, roots, asOf),
    ]);
    return { statisticOf, totalOfRoot };
  }
  const seen = await seenStatistics(database, { asOf, sight, unitId: null, planIds: null });
  return { statisticOf: seen.ofPlan, totalOfRoot: seen.ofRoot };
}

export type SeenQuestion = Looking & {
  /** Only what this unit owes. */
  readonly unitId: UnitId | null;
  /** Only what these plans ask. */
  readonly planIds: readonly PlanId[] | null;
};

export type SeenStatistics = {
  readonly ofOffice: Statistic;
  readonly ofPlan: StatisticsById<PlanId>;
  readonly ofRoot: StatisticsById<number>;
};

/**
 * What is in sight of somebody, counted from the rows as they stand: counters cannot know who looks. What has no day counts
 * once for all in sight that share it, as the domain counts what it is given.
 */
export async function seenStatistics(
  database: Database,
  { asOf, sight, unitId, planIds }: SeenQuestion,
): Promise<SeenStatistics> {
  const ofUnit = unitId === null ? sql`true` : sql`owed.unit_id = ${idParts(unitId).uuid}`;
  const ofPlans =
    planIds === null ? sql`true` : sql`plan_id = ${anyOf(planIds.map((id) => idParts(id).uuid))}`;
  const { rows } = await sql<{ root_id: number; plan_id: string; cell: keyof CellCounts; n: number }>`
    select root_id, plan_id, case when cell = 'open' and due_on < ${asOf} then 'overdue' else cell end as cell,
      count(*) as n
    from (
      select root_id, plan_id, cell, due_on, row_number() over (
        partition by root_id, source_id, due_on is null order by counts_in_plan desc, part_id, party
      ) as nth
      from owed
      where ${ofUnit} and ${ofPlans} and ${isSeenPart(sight, "owed")}
        and opens_on <= ${asOf} and seen_from <= ${asOf} and (seen_until is null or seen_until >= ${asOf})
    ) as seen
    where due_on is not null or nth = 1
    group by 1, 2, 3`.execute(database.db());
  const statistics = rows.map(({ root_id, plan_id, cell, n }) => ({
    rootId: root_id,
    planId: makeId("plan", root_id, plan_id),
    statistic: statisticOfCells({ [cell]: n }),
  }));
  const byPlan = Map.groupBy(statistics, ({ planId }) => planId);
  const byRoot = Map.groupBy(statistics, ({ rootId }) => rootId);
  return {
    ofOffice: sumOf(statistics),
    ofPlan: (id) => sumOf(byPlan.get(id) ?? []),
    ofRoot: (rootId) => sumOf(byRoot.get(rootId) ?? []),
  };
}

function sumOf(parts: readonly { readonly statistic: Statistic }[]): Statistic {
  return parts.map(({ statistic }) => statistic).reduce(merge, emptyStatistic);
}
