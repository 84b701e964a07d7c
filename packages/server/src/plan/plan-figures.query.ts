import { type CalendarDay, type PlanId, addDays, idParts, makeId } from "@dondoc/domain";
import { type RawBuilder, sql } from "kysely";
import { type Looking, isSeenPart } from "../access/sight.query.ts";
import { anyOf } from "../database/any-of.ts";
import type { Database } from "../database/database.ts";
import { type CellCounts, statisticOfCells } from "../roll-up/cell-counts.ts";
import { type OverviewNode, STRIP_AFTER_DAYS, STRIP_BEFORE_DAYS, type StripDay } from "./overview.ts";

/** Of the strip no more is shown: a screen has no room for it. */
const MOST_STRIP_DAYS = 400;

type PlanKey = { root_id: number; plan_id: string };

/** How many tasks each of these plans sets. */
export async function taskCounts(
  database: Database,
  ids: readonly PlanId[],
): Promise<(id: PlanId) => number> {
  const { rows } = await sql<PlanKey & { n: number }>`
    select root_id, plan_id, count(*) as n from task where ${isOf(ids)} group by 1, 2`.execute(database.db());
  const counts = new Map(rows.map((row) => [idOf(row), row.n]));
  return (id) => counts.get(id) ?? 0;
}

/** The next day on which something of each plan is due, how much, and its first sentence. */
export async function nextDues(
  database: Database,
  ids: readonly PlanId[],
  { asOf, sight }: Looking,
): Promise<(id: PlanId) => OverviewNode["nextDue"]> {
  const { rows } = await sql<PlanKey & { dueOn: CalendarDay; count: number; statement: string }>`
    select plan.root_id, plan.id as plan_id, first.sort_on as "dueOn", same.count, ${statement} as statement
    from plan
    join lateral (
      select * from owed where owed.root_id = plan.root_id and owed.plan_id = plan.id and is_listed
        and sort_on >= ${asOf} and due_on is not null and ${isSeen(asOf)} and ${isSeenPart(sight, "owed")}
      order by sort_on, issued_on, place limit 1
    ) as first on true
    join lateral (
      select count(*) as count from owed where owed.root_id = plan.root_id and owed.plan_id = plan.id
        and is_listed and sort_on = first.sort_on and ${isSeen(asOf)} and ${isSeenPart(sight, "owed")}
    ) as same on true
    ${paper}
    where plan.root_id = any(${rootsOf(ids)}::integer[]) and plan.id = ${uuidsOf(ids)}`.execute(
    database.db(),
  );
  const dues = new Map(
    rows.map(({ dueOn, count, statement: words, ...plan }) => [
      idOf(plan),
      { dueOn, count, statement: words },
    ]),
  );
  return (id) => dues.get(id) ?? null;
}

/** What of these plans falls due around a day, by day and plan. */
export async function stripOfPlans(
  database: Database,
  ids: readonly PlanId[],
  { asOf, sight }: Looking,
): Promise<StripDay[]> {
  type Row = PlanKey & { due_on: CalendarDay; statement: string; cells: CellCounts } & {
    number: string;
    issuer: string;
    issued_on: CalendarDay;
    subject: string;
  };
  const { rows } = await sql<Row>`
    with due as (
      select root_id, plan_id, due_on, issued_on,
        min(array[lpad(place::text, 10, '0'), kind, source_id::text]) as first,
        ${cellCounts(asOf)} as cells
      from owed
      where ${isOf(ids)} and ${isSeen(asOf)} and ${isSeenPart(sight, "owed")}
        and sort_on between ${addDays(asOf, -STRIP_BEFORE_DAYS)} and ${addDays(asOf, STRIP_AFTER_DAYS)}
      group by 1, 2, 3, 4
      order by due_on, issued_on, root_id, plan_id limit ${sql.lit(MOST_STRIP_DAYS)}
    ), first as (
      select due.*, due.first[2] as kind, due.first[3]::uuid as source_id from due
    )
    select first.root_id, first.plan_id, first.due_on, first.cells, ${statement} as statement,
      plan.number, plan.issuer, plan.issued_on, plan.subject
    from first
    join plan on plan.root_id = first.root_id and plan.id = first.plan_id
    ${paper}
    order by first.due_on, first.issued_on, first.root_id, first.plan_id`.execute(database.db());
  return rows.map((row) => ({
    dueOn: row.due_on,
    plan: {
      id: idOf(row),
      number: row.number,
      issuer: row.issuer,
      issuedOn: row.issued_on,
      subject: row.subject,
    },
    statement: row.statement,
    statistic: statisticOfCells(row.cells),
  }));
}

/** The paper that `first` comes from, and its words. */
const paper = sql`
  left join task on first.kind = 'task' and task.root_id = first.root_id and task.id = first.source_id
  left join report_series as series
    on first.kind = 'report' and series.root_id = first.root_id and series.id = first.source_id`;
const statement = sql`coalesce(task.statement, series.as_written)`;

function cellCounts(asOf: CalendarDay): RawBuilder<unknown> {
  const counted = sql`counts_in_plan and opens_on <= ${asOf}`;
  const count = (cell: string, more = sql``) =>
    sql`count(*) filter (where ${counted} and cell = ${sql.lit(cell)} ${more})`;
  return sql`json_build_object(
    'open', ${count("open", sql`and due_on >= ${asOf}`)}, 'overdue', ${count("open", sql`and due_on < ${asOf}`)},
    'done-on-time', ${count("done-on-time")}, 'done-late', ${count("done-late")},
    'suspended', ${count("suspended")}, 'withdrawn', ${count("withdrawn")},
    'reassigned', ${count("reassigned")}, 'superseded', ${count("superseded")},
    'continuous', ${count("continuous")})`;
}

function isSeen(asOf: CalendarDay): RawBuilder<unknown> {
  return sql`seen_from <= ${asOf} and (seen_until is null or seen_until >= ${asOf})`;
}

function isOf(ids: readonly PlanId[]): RawBuilder<unknown> {
  return sql`root_id = any(${rootsOf(ids)}::integer[]) and plan_id = ${uuidsOf(ids)}`;
}

function rootsOf(ids: readonly PlanId[]): string {
  return `{${[...new Set(ids.map((id) => idParts(id).root))].join(",")}}`;
}

function uuidsOf(ids: readonly PlanId[]): RawBuilder<string> {
  return anyOf(ids.map((id) => idParts(id).uuid));
}

function idOf({ root_id, plan_id }: PlanKey): PlanId {
  return makeId("plan", root_id, plan_id);
}
