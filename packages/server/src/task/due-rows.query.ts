import {
  type AssignmentStatus,
  type CalendarDay,
  type Deadline,
  type FourCell,
  type PlanId,
  type Progress,
  type Role,
  type Sight,
  type Span,
  type UnitId,
  addDays,
  dueGroup,
  idParts,
  makeId,
  timeliness,
} from "@dondoc/domain";
import { type RawBuilder, sql } from "kysely";
import { isSeenPart } from "../access/sight.query.ts";
import type { Database } from "../database/database.ts";
import type { DueAnswer, DueQuestion } from "./due-answer.ts";
import { type DueCursor, readCursor, writeCursor } from "./due-cursor.ts";
import type { DueItem } from "./due-item.ts";

type Row = {
  root_id: number;
  part_id: string;
  party: string;
  period: string;
  kind: "task" | "report";
  source_id: string;
  role: Role;
  due_on: CalendarDay | null;
  status: AssignmentStatus | "draft";
  completed_on: CalendarDay | null;
  unit_count: number;
  unit_id: string | null;
  unit_as_written: string | null;
  unit_name: string | null;
  unit_short_name: string | null;
  plan_id: string;
  number: string;
  issuer: string;
  issued_on: CalendarDay;
  subject: string;
  statement: string;
  deadline: Deadline | null;
  section_path: string | null;
  span: Span;
  recipients: readonly { readonly asWritten: string }[] | null;
  sort_on: CalendarDay;
  place: number;
  unit_key: string;
};

/** More than this is counted as this many: nobody reads further, and counting is what costs. */
const MOST_COUNTED = 10_000;

/** Bounds of a list, beside the filters of the question. */
type Shown = Pick<DueQuestion, "asOf" | "unitId" | "planId" | "withinDays" | "cell" | "sight">;

/** One page of what is still owed or of one cell, by the indexes of `owed`: the order is that of the index, and the cursor its key. */
export async function dueRows(
  database: Database,
  question: DueQuestion,
): Promise<Pick<DueAnswer, "items" | "total" | "nextCursor">> {
  const { limit, cursor, asOf, unitId, cell, sight } = question;
  const after = cursor === null ? null : readCursor(cursor);
  const shown = isShown(question);
  const page = sql`
    select * from owed where ${shown} and ${after === null ? sql`true` : isBehind(after)}
    order by sort_on, issued_on, place, unit_key, root_id, part_id, party, period limit ${limit + 1}`;
  const { rows } = await sql<Row & { total: number }>`
    select owed.root_id, owed.part_id, owed.party, owed.period, owed.kind, owed.source_id, owed.role,
      owed.due_on, owed.status, owed.completed_on, ${unitCount(sight, asOf)} as unit_count, owed.unit_id, owed.unit_as_written,
      unit.name as unit_name, unit.short_name as unit_short_name, owed.plan_id, plan.number, plan.issuer,
      owed.issued_on, plan.subject, coalesce(task.statement, series.as_written) as statement,
      coalesce(task.deadline, series.deadline) as deadline, task.section_path,
      coalesce(task.span, series.span) as span, series.recipients, owed.sort_on, owed.place, owed.unit_key,
      ${cell === undefined ? countOf(shown) : sql`0`} as total
    from (${page}) as owed
    join plan on plan.root_id = owed.root_id and plan.id = owed.plan_id
    left join unit on unit.root_id = 0 and unit.id = owed.unit_id
    left join task on owed.kind = 'task' and task.root_id = owed.root_id and task.id = owed.source_id
    left join report_series as series
      on owed.kind = 'report' and series.root_id = owed.root_id and series.id = owed.source_id
    order by owed.sort_on, owed.issued_on, owed.place, owed.unit_key, owed.root_id, owed.part_id, owed.party,
      owed.period`.execute(database.db());
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => dueItem(row, { asOf, isOneUnit: unitId !== null || cell !== undefined })),
    total: rows[0]?.total ?? 0,
    nextCursor: rows.length > limit && last !== undefined ? writeCursor(cursorOf(last)) : null,
  };
}

function countOf(shown: RawBuilder<boolean>): RawBuilder<unknown> {
  return sql`(select count(*) from (select from owed where ${shown} limit ${sql.lit(MOST_COUNTED)}) as counted)`;
}

function isShown({ asOf, unitId, planId, withinDays, cell, sight }: Shown): RawBuilder<boolean> {
  const isDone = cell === "done-on-time" || cell === "done-late";
  const parts: RawBuilder<unknown>[] = [
    isDone ? sql`true` : unitId === null ? isListedOnce(sight, asOf) : sql`is_listed`,
    unitId === null ? sql`true` : sql`unit_id = ${idParts(unitId).uuid}`,
    planId === null ? sql`true` : sql`${isDone ? sql`true` : sql`is_listed`} and ${ofPlan(planId)}`,
    withinDays === null ? sql`true` : sql`sort_on <= ${addDays(asOf, withinDays)}`,
    cell === undefined ? sql`true` : isInCell(cell, asOf),
    isCurrent(asOf),
    isSeenPart(sight, "owed"),
  ];
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

/** What the counters count there: only what has a day is in a cell, and only what has begun. */
function isInCell(cell: FourCell, asOf: CalendarDay): RawBuilder<unknown> {
  const isBegun = sql`opens_on <= ${asOf}`;
  if (cell === "open-in-time") return sql`cell = 'open' and sort_on >= ${asOf} and ${isBegun}`;
  if (cell === "open-overdue") return sql`cell = 'open' and sort_on < ${asOf} and ${isBegun}`;
  // As a literal, so that the index of what is done is used.
  return sql`cell = ${sql.lit(cell)} and ${isBegun}`;
}

function isCurrent(asOf: CalendarDay): RawBuilder<unknown> {
  return sql`seen_from <= ${asOf} and (seen_until is null or seen_until >= ${asOf})`;
}

/** One row for all that share what has no day: the first in sight, which need not be the first of all. */
function isListedOnce(sight: Sight, asOf: CalendarDay): RawBuilder<unknown> {
  if (sight.kind === "everything") return sql`is_listed_once`;
  return sql`is_listed and (due_on is not null or not exists (
    select from owed as shared where ${isSharing} and ${isSeenOf(sight, asOf)}
      and (shared.unit_key, shared.part_id, shared.party) < (owed.unit_key, owed.part_id, owed.party)))`;
}

/** How many in sight share it. */
function unitCount(sight: Sight, asOf: CalendarDay): RawBuilder<unknown> {
  if (sight.kind === "everything") return sql`owed.unit_count`;
  return sql`case when owed.due_on is not null then 1 else (
    select count(*) from owed as shared where ${isSharing} and ${isSeenOf(sight, asOf)}) end`;
}

const isSharing = sql`shared.root_id = owed.root_id and shared.source_id = owed.source_id
  and shared.due_on is null and shared.is_listed`;

function isSeenOf(sight: Sight, asOf: CalendarDay): RawBuilder<unknown> {
  return sql`shared.seen_from <= ${asOf} and (shared.seen_until is null or shared.seen_until >= ${asOf})
    and ${isSeenPart(sight, "shared")}`;
}

function ofPlan(planId: PlanId): RawBuilder<unknown> {
  const { root, uuid } = idParts(planId);
  return sql`root_id = ${root} and plan_id = ${uuid}`;
}

/** The first comparison bounds the index; the second cuts the rows of the same place. */
function isBehind(at: DueCursor): RawBuilder<boolean> {
  return sql<boolean>`
    (sort_on, issued_on, place) >= (${at.sortOn}::date, ${at.issuedOn}::date, ${at.place}::integer)
    and (sort_on, issued_on, place, unit_key, root_id, part_id, party, period) > (${at.sortOn}::date,
      ${at.issuedOn}::date, ${at.place}::integer, ${at.unitKey}, ${at.rootId}::integer, ${at.partId}::uuid,
      ${at.party}, ${at.period})`;
}

function cursorOf(row: Row): DueCursor {
  return {
    sortOn: row.sort_on,
    issuedOn: row.issued_on,
    place: row.place,
    unitKey: row.unit_key,
    rootId: row.root_id,
    partId: row.part_id,
    party: row.party,
    period: row.period,
  };
}

function dueItem(
  row: Row,
  { asOf, isOneUnit }: { readonly asOf: CalendarDay; readonly isOneUnit: boolean },
): DueItem {
  const isTask = row.kind === "task";
  const progress = progressOf(row);
  return {
    id: keyOf(row),
    kind: row.kind,
    statement: row.statement,
    role: row.role,
    unit: unitLabel(row),
    unitCount: row.unit_as_written === null ? 0 : isOneUnit ? 1 : row.unit_count,
    plan: {
      id: makeId("plan", row.root_id, row.plan_id),
      number: row.number,
      issuer: row.issuer,
      issuedOn: row.issued_on,
      subject: row.subject,
    },
    taskId: isTask ? makeId("task", row.root_id, row.source_id) : null,
    period: row.period === "" ? null : row.period,
    recipients: (row.recipients ?? []).map((party) => party.asWritten),
    status: row.status,
    deadline: row.deadline,
    dueOn: row.due_on,
    timeliness: timeliness(progress, row.due_on, asOf),
    group: dueGroup(row.due_on, row.deadline?.schedule ?? null, asOf),
    sectionPath: row.section_path,
    span: row.span,
  };
}

/** The domain's key of what is owed, as it is outside the database. */
function keyOf({ kind, root_id, part_id, source_id, party, period }: Row): string {
  const part =
    kind === "report"
      ? `${makeId("reportSeries", root_id, source_id)}/${party}`
      : makeId(part_id === source_id ? "task" : "assignment", root_id, part_id);
  return period === "" ? part : `${part}/${period}`;
}

function progressOf({ status, completed_on }: Row): Progress {
  if (status !== "completed") return { status };
  if (completed_on === null) throw new Error("Something is completed without a day.");
  return { status, completedOn: completed_on };
}

function unitLabel(row: Row): DueItem["unit"] {
  if (row.unit_as_written === null) return null;
  const name = row.unit_name ?? row.unit_as_written;
  const id: UnitId | null =
    row.unit_id === null || row.unit_name === null ? null : makeId("unit", 0, row.unit_id);
  return { id, name, shortName: row.unit_short_name ?? name };
}
