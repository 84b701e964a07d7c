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
 * locks that appending and counting need in the same statement. Whatever else is decided by must be read in a later one
 * (`standingOf`): a statement that had to wait sees nothing but this row as it stands now.
 */
export async function lockPart(database: Database, id: AssignmentId): Promise<Assignment | null> {
  const { root, uuid } = idParts(id);
  const [held, beside] =
    database.kind === "embedded"
      ? [sql``, sql``]
      : [
          sql`with held as materialized (select ${sharingCounting}, ${announcingPositions(database)})`,
          sql`held,`,
        ];
  const { rows } = await sql<Selectable<Tables["assignment"]>>`
    ${held} select assignment.* from ${beside} assignment
    join task on task.root_id = assignment.root_id and task.id = assignment.task_id
    where assignment.root_id = ${root} and assignment.id = ${uuid}
    for update of assignment, task`.execute(database.db());
  const [row] = rows;
  return row === undefined ? null : assignmentOf(row);
}

type Found = {
  readonly task: Selectable<Tables["task"]> | null;
  readonly plan: Selectable<Tables["plan"]> | null;
  readonly overseeing: readonly Selectable<Tables["assignment"]>[];
  readonly units: readonly Selectable<Tables["unit"]>[];
  readonly series: readonly Selectable<Tables["report_series"]>[];
  readonly owed: readonly OwedRow[];
  readonly above: Standing["above"];
  readonly reach: { readonly made_on: Reach["from"]; readonly made_to: Reach["to"] } | null;
  readonly head: ChainHead | null;
};

/** Reads everything around a part in one statement; `null` where its plan is not known. Callers must have locked the part. */
export async function standingOf(
  database: Database,
  { id, taskId, planId }: Pick<Assignment, "id" | "taskId" | "planId">,
): Promise<Standing | null> {
  const { root, uuid } = idParts(id);
  const [task, plan] = [idParts(taskId).uuid, idParts(planId).uuid];
  const { rows } = await sql<Found>`
    with overseen as materialized (
      select * from assignment where root_id = ${root} and id in (
        select id from assignment where root_id = ${root} and task_id = ${task}
        union
        select id from assignment where root_id = ${root} and plan_id = ${plan} and role in ('standing', 'supervise')
        union
        select part.id from assignment as supervising
        join assignment as part on part.root_id = ${root} and part.task_id = supervising.task_id
        where supervising.root_id = ${root} and supervising.plan_id = ${plan} and supervising.role = 'supervise'
          and supervising.role in ('standing', 'supervise')
      )
    )
    select
      (select to_json(task) from task where root_id = ${root} and id = ${task}) as task,
      (select to_json(plan) from plan where root_id = ${root} and id = ${plan}) as plan,
      (select coalesce(json_agg(overseen order by ordinal), '[]') from overseen) as overseeing,
      (select coalesce(json_agg(unit), '[]') from unit where root_id = ${sql.lit(OFFICE_ROOT)} and id = any(array(
        select unit_id from overseen where task_id = ${task}
      ))) as units,
      (select coalesce(json_agg(series order by id), '[]') from report_series as series
        where root_id = ${root} and plan_id = ${plan}) as series,
      (select coalesce(json_agg(owed), '[]') from owed where root_id = ${root} and source_id = ${task}) as owed,
      ${upperDeadlines({ id: taskId })} as above,
      (select to_json(reach) from (${reachColumns}) as reach) as reach,
      (select to_json(head) from (
        select version, hash from event where root_id = ${root} and stream = ${uuid} order by version desc limit 1
      ) as head) as head`.execute(database.db());
  const [found] = rows;
  return found === undefined ? null : standingIn(found, task);
}

function standingIn({ task, plan, reach, head, ...found }: Found, taskUuid: string): Standing | null {
  if (task === null || plan === null) return null;
  const overseeing = found.overseeing.map((row) => ({ row, part: assignmentOf(row) }));
  const parts = overseeing.filter(({ row }) => row.task_id === taskUuid);
  return {
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
