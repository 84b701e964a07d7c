import {
  type CalendarDay,
  OFFICE_ROOT,
  type PlanId,
  type Statistic,
  type UnitId,
  emptyStatistic,
  idParts,
  makeId,
} from "@dondoc/domain";
import { type RawBuilder, sql } from "kysely";
import { anyOf } from "../database/any-of.ts";
import type { Database } from "../database/database.ts";
import { type CellCounts, statisticOfCells } from "./cell-counts.ts";
import { WHOLE } from "./roll-up.store.ts";

type Scope = "plan" | "directive" | "office" | "unit" | "below";

/** How a scope is found in the counters, and in deltas that nobody has folded yet. */
type Counted = {
  readonly scope: Scope;
  readonly counters: RawBuilder<unknown>;
  readonly deltas: RawBuilder<unknown>;
};

type Row = CellCounts & { readonly root_id: number; readonly scope_id: string };

/**
 * Statistics by the counters and the deltas that wait for the folder: exact, and right after one's own change. `asOf` must
 * be a day the office has come to or one of the year after (`lastAnswered`).
 */
async function statistics(database: Database, { scope, counters, deltas }: Counted, asOf: CalendarDay) {
  const { rows } = await sql<Row>`
    with pending as materialized (${deltas})
    select root_id, scope_id, ${sql.join(cells.map(ofCell))}
    from (
      select root_id, scope_id, cell, n from roll_up_count
      where scope = ${sql.lit(scope)} and ${counters} and counted_from <= ${asOf}
      union all
      select root_id, scope_id, 'overdue', n from roll_up_due
      where scope = ${sql.lit(scope)} and ${counters} and due_on < ${asOf} and counted_from <= ${asOf}
      union all
      select root_id, scope_id, cell, n from pending where counted_from <= ${asOf}
      union all
      select root_id, scope_id, 'overdue', n from pending where due_on < ${asOf} and counted_from <= ${asOf}
    ) as parts
    group by root_id, scope_id`.execute(database.db());
  return rows.map((row) => ({
    row,
    statistic: statisticOfCells({ ...row, open: (row.open ?? 0) - (row.overdue ?? 0) }),
  }));
}

const cells: readonly (keyof CellCounts)[] = [
  "open",
  "overdue",
  "done-on-time",
  "done-late",
  "continuous",
  "undated",
  "suspended",
  "withdrawn",
  "reassigned",
  "superseded",
];

function ofCell(cell: keyof CellCounts): RawBuilder<unknown> {
  return sql`coalesce(sum(n) filter (where cell = ${sql.lit(cell)}), 0)::bigint as ${sql.ref(cell)}`;
}

export type StatisticsById<Id> = (id: Id) => Statistic;

/** Of each of these plans. */
export async function planStatistics(
  database: Database,
  ids: readonly PlanId[],
  asOf: CalendarDay,
): Promise<StatisticsById<PlanId>> {
  const roots = sql.lit(`{${[...new Set(ids.map((id) => idParts(id).root))].join(",")}}`);
  const uuids = ids.map((id) => idParts(id).uuid);
  const isRoot = sql`root_id = any(${roots}::integer[])`;
  const found = await statistics(
    database,
    {
      scope: "plan",
      counters: sql`${isRoot} and scope_id = ${anyOf(uuids)}`,
      deltas: sql`
        select root_id, plan_id as scope_id, cell, counted_from, due_on, in_plan as n from roll_up_delta
        where ${isRoot} and plan_id = ${anyOf(uuids)}`,
    },
    asOf,
  );
  const byId = new Map(
    found.map(({ row, statistic }) => [makeId("plan", row.root_id, row.scope_id), statistic]),
  );
  return (id) => byId.get(id) ?? emptyStatistic;
}

/** Of each of these roots: everything the plans below one directive ask. */
export async function directiveStatistics(
  database: Database,
  rootIds: readonly number[],
  asOf: CalendarDay,
): Promise<StatisticsById<number>> {
  const isRoot = sql`root_id = any(${`{${rootIds.join(",")}}`}::integer[])`;
  const found = await statistics(
    database,
    {
      scope: "directive",
      counters: isRoot,
      deltas: sql`
        select root_id, ${WHOLE}::uuid as scope_id, cell, counted_from, due_on, in_plan as n
        from roll_up_delta where ${isRoot}`,
    },
    asOf,
  );
  const byRoot = new Map(found.map(({ row, statistic }) => [row.root_id, statistic]));
  return (rootId) => byRoot.get(rootId) ?? emptyStatistic;
}

/** Of everything the office follows. */
export async function officeStatistic(database: Database, asOf: CalendarDay): Promise<Statistic> {
  const root = sql.lit(OFFICE_ROOT);
  const [found] = await statistics(
    database,
    {
      scope: "office",
      counters: sql`root_id = ${root} and scope_id = ${WHOLE}`,
      deltas: sql`
        select ${root} as root_id, ${WHOLE}::uuid as scope_id, cell, counted_from, due_on, in_plan as n
        from roll_up_delta`,
    },
    asOf,
  );
  return found?.statistic ?? emptyStatistic;
}

/**
 * Of these units or of all: `unit` what each owes itself, `below` the sum over it and everything below it. There what has
 * no day counts once for each unit that shares it.
 */
export async function unitStatistics(
  database: Database,
  { scope, ids }: { readonly scope: "unit" | "below"; readonly ids: readonly UnitId[] | "all" },
  asOf: CalendarDay,
): Promise<StatisticsById<UnitId>> {
  const root = sql.lit(OFFICE_ROOT);
  const uuids = ids === "all" ? null : ids.map((id) => idParts(id).uuid);
  const isAsked = (column: RawBuilder<unknown>) =>
    uuids === null ? sql`${column} is not null` : sql`${column} = ${anyOf(uuids)}`;
  const deltas =
    scope === "unit"
      ? sql`select ${root} as root_id, unit_id as scope_id, cell, counted_from, due_on, in_unit as n
          from roll_up_delta where ${isAsked(sql`unit_id`)}`
      : sql`select ${root} as root_id, above_id as scope_id, cell, counted_from, due_on, in_unit as n
          from roll_up_delta join unit_above using (unit_id) where ${isAsked(sql`above_id`)}`;
  const counters = sql`root_id = ${root} and ${isAsked(sql`scope_id`)}`;
  const found = await statistics(database, { scope, counters, deltas }, asOf);
  const byId = new Map(
    found.map(({ row, statistic }) => [makeId("unit", OFFICE_ROOT, row.scope_id), statistic]),
  );
  return (id) => byId.get(id) ?? emptyStatistic;
}
