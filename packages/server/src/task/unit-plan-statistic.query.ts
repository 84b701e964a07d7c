import { type CalendarDay, type PlanId, type Statistic, type UnitId, idParts } from "@dondoc/domain";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { type CellCounts, statisticOfCells } from "../roll-up/cell-counts.ts";

/** What one unit owes of one plan: few rows, counted as they stand. */
export async function unitPlanStatistic(
  database: Database,
  { unitId, planId, asOf }: { readonly unitId: UnitId; readonly planId: PlanId; readonly asOf: CalendarDay },
): Promise<Statistic> {
  const { root, uuid } = idParts(planId);
  const { rows } = await sql<{ cell: keyof CellCounts; n: number }>`
    select case when cell = 'open' and due_on < ${asOf} then 'overdue' else cell end as cell, count(*) as n
    from owed
    where root_id = ${root} and plan_id = ${uuid} and unit_id = ${idParts(unitId).uuid} and counts_in_unit
      and opens_on <= ${asOf} and seen_from <= ${asOf} and (seen_until is null or seen_until >= ${asOf})
    group by 1`.execute(database.db());
  const counts = Object.fromEntries(rows.map(({ cell, n }) => [cell, n]));
  return statisticOfCells(counts);
}
