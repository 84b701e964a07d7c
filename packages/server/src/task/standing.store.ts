import {
  type Assignment,
  type AssignmentId,
  type ChainHead,
  type Deadline,
  OFFICE_ROOT,
  type Plan,
  type ReportSeries,
  type Task,
  type Unit,
  chainStart,
  idParts,
} from "@dondoc/domain";
import { type Selectable, sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import { WITH_NEXT } from "../database/with-next.ts";
import { announcingPositions } from "../ledger/feed-position.ts";
import { reportSeriesOf } from "../plan/plan-contents.query.ts";
import { planOf } from "../plan/plan.store.ts";
import type { OwedRow, Reach } from "../roll-up/owed-rows.ts";
import { reachColumns, sharingCounting } from "../roll-up/reach.store.ts";
import { unitOf } from "../unit/unit.store.ts";
import { assignmentOf, taskOf } from "./task-rows.ts";
import { upperDeadlines } from "./upper-deadline.query.ts";

/** All that a step of one part looks at: to decide, and to count what it changes. */
export type Standing = {
  readonly part: Assignment;
  readonly task: Task;
  readonly plan: Plan;
  /** As `overseeingOf` of task.query.ts. */
  readonly overseeing: readonly Assignment[];
  /** Every part of the task, in the order of the paper, with the units that have one. */
  readonly parts: readonly Assignment[];
  readonly units: readonly Unit[];
  /** Of the whole plan. */
  readonly series: readonly ReportSeries[];
  readonly owed: readonly OwedRow[];
  /** What tasks above set for this one (`upperDeadlines`). */
  readonly above: readonly (Deadline | null)[];
  readonly reach: Reach | null;
  /** The end of the history of the part. */
  readonly head: ChainHead;
};

/**
 * Keeps everybody else who would change this part, or count its task, waiting until the transaction is over; takes the
 * locks that appending and counting need in the same statement. What is decided by must be read in a later one
 * (`standingOf`): a statement that had to wait sees nothing but the locked rows as they stand now.
 */
export async function lockPart(database: Database, id: AssignmentId): Promise<void> {
  const { root, uuid } = idParts(id);
  const [held, beside] =
    database.kind === "embedded"
      ? [sql``, sql``]
      : [
          sql`with held as materialized (select ${sharingCounting}, ${announcingPositions(database)})`,
          sql`held,`,
        ];
  await sql`${WITH_NEXT}
    ${held} select from ${beside} assignment
    join task on task.root_id = assignment.root_id and task.id = assignment.task_id
    where assignment.root_id = ${root} and assignment.id = ${uuid}
    for update of assignment, task`.execute(database.db());
}

type Found = {
  readonly task: Selectable<Tables["task"]>;
  readonly plan: Selectable<Tables["plan"]>;
  readonly overseeing: readonly Selectable<Tables["assignment"]>[];
  readonly units: readonly Selectable<Tables["unit"]>[];
  readonly series: readonly Selectable<Tables["report_series"]>[];
  readonly owed: readonly OwedRow[];
  readonly above: Standing["above"];
  readonly reach: { readonly made_on: Reach["from"]; readonly made_to: Reach["to"] } | null;
  readonly head: ChainHead | null;
};

/** Reads a part and everything around it in one statement; `null` where it is not known. Callers must have locked it. */
export async function standingOf(database: Database, id: AssignmentId): Promise<Standing | null> {
  const { root, uuid } = idParts(id);
  const { rows } = await sql<Found>`
    select to_json(task) as task, to_json(plan) as plan,
      (select coalesce(json_agg(overseen order by ordinal), '[]') from assignment as overseen
        where root_id = ${root} and id in (
          select id from assignment where root_id = ${root} and task_id = part.task_id
          union all
          select id from assignment
          where root_id = ${root} and plan_id = part.plan_id and role in ('standing', 'supervise')
          union all
          select beside.id from assignment as supervising
          join assignment as beside on beside.root_id = ${root} and beside.task_id = supervising.task_id
          where supervising.root_id = ${root} and supervising.plan_id = part.plan_id
            and supervising.role = 'supervise' and supervising.role in ('standing', 'supervise')
        )) as overseeing,
      (select coalesce(json_agg(unit), '[]') from unit where root_id = ${sql.lit(OFFICE_ROOT)} and id = any(array(
        select unit_id from assignment where root_id = ${root} and task_id = part.task_id
      ))) as units,
      (select coalesce(json_agg(series order by id), '[]') from report_series as series
        where root_id = ${root} and plan_id = part.plan_id) as series,
      (select coalesce(json_agg(owed), '[]') from owed
        where root_id = ${root} and source_id = part.task_id) as owed,
      ${upperDeadlines({ root, task: sql.ref("part.task_id") })} as above,
      (select to_json(reach) from (${reachColumns}) as reach) as reach,
      (select to_json(head) from (
        select version, hash from event where root_id = ${root} and stream = ${uuid} order by version desc limit 1
      ) as head) as head
    from assignment as part
    join task on task.root_id = part.root_id and task.id = part.task_id
    join plan on plan.root_id = part.root_id and plan.id = part.plan_id
    where part.root_id = ${root} and part.id = ${uuid}`.execute(database.db());
  const [found] = rows;
  return found === undefined ? null : standingIn(found, uuid);
}

function standingIn({ task, plan, reach, head, ...found }: Found, uuid: string): Standing | null {
  const overseeing = found.overseeing.map((row) => ({ row, part: assignmentOf(row) }));
  const parts = overseeing.filter(({ row }) => row.task_id === task.id);
  const own = parts.find(({ row }) => row.id === uuid);
  if (own === undefined) return null;
  return {
    part: own.part,
    task: taskOf(task),
    plan: planOf(plan),
    overseeing: overseeing.map(({ part }) => part),
    parts: parts.map(({ part }) => part),
    units: found.units.map(unitOf),
    series: found.series.map(reportSeriesOf),
    owed: found.owed,
    above: found.above,
    reach: reach === null ? null : { from: reach.made_on, to: reach.made_to },
    head: head ?? chainStart,
  };
}
