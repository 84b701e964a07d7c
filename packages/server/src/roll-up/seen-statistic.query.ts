import {
  type CalendarDay,
  type PlanId,
  type Sight,
  type Statistic,
  type UnitId,
  emptyStatistic,
  idParts,
  makeId,
  merge,
} from "@dondoc/domain";
import { type RawBuilder, sql } from "kysely";
import { type Looking, isSeenPart, isSeenUnit } from "../access/sight.query.ts";
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
  return (await countedRows(database, asOf, rowsInSight(sight))).ofOffice;
}

/**
 * The same sight, told as everything where nothing that is owed is out of it, so that counters may answer: for who looks
 * down from every body that has none above it, while no plan of others asks something of nobody known.
 */
export async function sightToCount(database: Database, sight: Sight): Promise<Sight> {
  if (sight.kind === "everything") return sight;
  const lookouts = anyOf(sight.lookouts.map((id) => idParts(id).uuid));
  const { rows } = await sql<{ isAll: boolean }>`
    select not exists (select from unit where root_id = 0 and parent_id is null and not id = ${lookouts})
      and not exists (select from owed where unit_id is null and ${isSeenPart(sight, "owed")} is not true)
      as "isAll"`.execute(database.db());
  return rows[0]?.isAll === true ? { kind: "everything" } : sight;
}

/** As `isSeenPart`, as two ways into the table: for who sees little, neither walks all of it. */
function rowsInSight(sight: Sight): RawBuilder<unknown> {
  const isOfUnit = isSeenUnit(sight, sql`owed.unit_id`);
  return sql`(
    select * from owed where ${isOfUnit}
    union all
    select owed.* from plan join owed on owed.root_id = plan.root_id and owed.plan_id = plan.id
    where ${isSeenUnit(sight, sql`plan.issuer_unit_id`)} and (${isOfUnit}) is not true
  )`;
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
  const rows = sql`(
    select * from owed where root_id = any(${`{${roots.join(",")}}`}::integer[]) and ${isSeenPart(sight, "owed")}
  )`;
  const seen = await countedRows(database, asOf, rows);
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

/** What is in sight of somebody of what one unit owes or of what some plans ask: few rows. */
export async function seenStatistics(
  database: Database,
  { asOf, sight, unitId, planIds }: SeenQuestion,
): Promise<SeenStatistics> {
  const ofUnit = unitId === null ? sql`true` : sql`owed.unit_id = ${idParts(unitId).uuid}`;
  const ofPlans =
    planIds === null ? sql`true` : sql`plan_id = ${anyOf(planIds.map((id) => idParts(id).uuid))}`;
  const rows = sql`(select * from owed where ${ofUnit} and ${ofPlans} and ${isSeenPart(sight, "owed")})`;
  return countedRows(database, asOf, rows);
}

/**
 * Rows counted as they stand: counters cannot know who looks. What has no day counts once for all in sight that share it, as
 * the domain counts what it is given.
 */
async function countedRows(
  database: Database,
  asOf: CalendarDay,
  seen: RawBuilder<unknown>,
): Promise<SeenStatistics> {
  const { rows } = await sql<{ root_id: number; plan_id: string; cell: keyof CellCounts; n: number }>`
    select root_id, plan_id, case when cell = 'open' and due_on < ${asOf} then 'overdue' else cell end as cell,
      count(*) as n
    from (
      select root_id, plan_id, cell, due_on, row_number() over (
        partition by root_id, source_id, due_on is null order by counts_in_plan desc, part_id, party
      ) as nth
      from ${seen} as seen
      where opens_on <= ${asOf} and seen_from <= ${asOf} and (seen_until is null or seen_until >= ${asOf})
    ) as ranked
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
