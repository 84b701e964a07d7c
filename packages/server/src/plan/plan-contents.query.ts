import {
  type CalendarDay,
  type Plan,
  type PlanContents,
  type PlanId,
  type Report,
  type ReportSeries,
  type ReportSeriesId,
  type UnitId,
  idParts,
  makeId,
} from "@dondoc/domain";
import type { Selectable } from "kysely";
import { reportsServing } from "../course/course.store.ts";
import type { Database } from "../database/database.ts";
import { anyOf } from "../database/any-of.ts";
import type { LookingBack } from "../history/past-day.ts";
import { assignmentOf, taskOf } from "../task/task-rows.ts";
import type { TaskTables } from "../task/task-tables.ts";
import { contentsThen, plansOn } from "./past-plans.query.ts";
import { plans, plansNamed } from "./plan.store.ts";

/** Every plan in force on a day with what it sets, as it stood that day; with `only`, that plan alone. */
export async function plansInForce(
  office: LookingBack,
  { asOf, only = null }: { readonly asOf: CalendarDay; readonly only?: PlanId | null },
): Promise<PlanContents[]> {
  const all = only === null ? await plans(office.database) : await plansNamed(office.database, [only]);
  const inForce = (await plansOn(office, all, asOf)).filter(
    (plan) => plan.status === "in-force" && plan.issuedOn <= asOf,
  );
  return contentsThen(office, await contentsOf(office.database, inForce), asOf);
}

/** What these plans set, as it stands. */
export async function contentsOf(database: Database, of: readonly Plan[]): Promise<PlanContents[]> {
  if (of.length === 0) return [];
  const ids = of.map((plan) => idParts(plan.id).uuid);
  const roots = [...new Set(of.map((plan) => idParts(plan.id).root))];
  const within = { roots, ids };
  const tasks = byPlan(await taskRows(database, within));
  const assignments = byPlan(await assignmentRows(database, within));
  const reports = Map.groupBy(
    (await reportRows(database, within)).map(reportSeriesOf),
    ({ planId }) => planId,
  );
  const sent = await sentByPlan(database, [...reports.values()].flat());
  return of.map((plan) => ({
    plan,
    tasks: (tasks.get(idParts(plan.id).uuid) ?? []).map(taskOf),
    assignments: (assignments.get(idParts(plan.id).uuid) ?? []).map(assignmentOf),
    reports: reports.get(plan.id) ?? [],
    sent: sent.get(plan.id) ?? [],
  }));
}

/** The reports that came in for these series, under each plan that asked for them. */
async function sentByPlan(
  database: Database,
  series: readonly ReportSeries[],
): Promise<ReadonlyMap<PlanId, Report[]>> {
  const planOf = new Map(series.map(({ id, planId }) => [id, planId]));
  const sent = new Map<PlanId, Report[]>();
  for (const report of await reportsServing(database, [...planOf.keys()])) {
    for (const planId of new Set(report.serves.map(({ seriesId }) => planOf.get(seriesId)))) {
      if (planId !== undefined) sent.set(planId, [...(sent.get(planId) ?? []), report]);
    }
  }
  return sent;
}

/** Of some series what one unit is asked for and has sent. */
export async function contentsOfReporter(
  database: Database,
  seriesIds: readonly ReportSeriesId[],
  reporter: UnitId,
): Promise<ReporterContents[]> {
  const roots = [...new Set(seriesIds.map((id) => idParts(id).root))];
  const query = database.db().selectFrom("report_series").selectAll().where("root_id", "in", roots);
  const rows = await query.where("id", "=", anyOf(seriesIds.map((id) => idParts(id).uuid))).execute();
  const found = rows.map(reportSeriesOf);
  const plansOf = await plansNamed(
    database,
    found.map(({ planId }) => planId),
  );
  const sent = await reportsServing(database, seriesIds, reporter);
  return found.flatMap((series) => {
    const plan = plansOf.find(({ id }) => id === series.planId);
    return plan === undefined ? [] : [{ plan, series, sent }];
  });
}

export type ReporterContents = Pick<PlanContents, "plan" | "sent"> & { readonly series: ReportSeries };

function byPlan<Row extends { readonly plan_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, ({ plan_id }) => plan_id);
}

type Within = { readonly roots: readonly number[]; readonly ids: readonly string[] };

function taskRows(database: Database, { roots, ids }: Within) {
  const query = database.db().selectFrom("task").selectAll();
  return query.where("root_id", "in", roots).where("plan_id", "in", ids).orderBy("ordinal").execute();
}

function assignmentRows(database: Database, { roots, ids }: Within) {
  const query = database.db().selectFrom("assignment").selectAll();
  return query.where("root_id", "in", roots).where("plan_id", "in", ids).orderBy("ordinal").execute();
}

function reportRows(database: Database, { roots, ids }: Within) {
  const query = database.db().selectFrom("report_series").selectAll();
  return query.where("root_id", "in", roots).where("plan_id", "in", ids).orderBy("id").execute();
}

export function reportSeriesOf(row: Selectable<TaskTables["report_series"]>): ReportSeries {
  return {
    id: makeId("reportSeries", row.root_id, row.id),
    planId: makeId("plan", row.root_id, row.plan_id),
    reporters: row.reporters,
    recipients: row.recipients,
    deadline: row.deadline,
    asWritten: row.as_written,
    span: row.span,
  };
}

/**
 * What some tasks of one root set and are given, by plan, with every series of those plans. The tasks stay locked until
 * the transaction ends: whoever counts what they ask must see all of it.
 */
export async function lockedTasks(
  database: Database,
  { rootId, taskIds, assignmentIds }: TasksOfRoot,
): Promise<PlanContents[]> {
  const ofAssignments = database
    .db()
    .selectFrom("assignment")
    .select("task_id")
    .where("root_id", "=", rootId);
  const tasks = await database
    .db()
    .selectFrom("task")
    .selectAll()
    .where("root_id", "=", rootId)
    .where((task) =>
      task.or([
        task("id", "=", anyOf(taskIds)),
        task("id", "in", ofAssignments.where("id", "=", anyOf(assignmentIds))),
      ]),
    )
    .orderBy("id")
    .forUpdate()
    .execute();
  const planIds = [...new Set(tasks.map((task) => task.plan_id))];
  const found = await plansNamed(
    database,
    planIds.map((id) => makeId("plan", rootId, id)),
  );
  const given = byPlan(await assignmentsOfTasks(database, rootId, tasks));
  const reports = byPlan(await reportRows(database, { roots: [rootId], ids: planIds }));
  const ofPlan = byPlan(tasks);
  return found.map((plan) => {
    const { uuid } = idParts(plan.id);
    return {
      plan,
      tasks: (ofPlan.get(uuid) ?? []).map(taskOf),
      assignments: (given.get(uuid) ?? []).map(assignmentOf),
      reports: (reports.get(uuid) ?? []).map(reportSeriesOf),
      // What a task asks does not hang on reports that came in.
      sent: [],
    };
  });
}

export type TasksOfRoot = {
  readonly rootId: number;
  readonly taskIds: readonly string[];
  readonly assignmentIds: readonly string[];
};

function assignmentsOfTasks(database: Database, rootId: number, tasks: readonly { readonly id: string }[]) {
  const query = database.db().selectFrom("assignment").selectAll().where("root_id", "=", rootId);
  return query
    .where("task_id", "=", anyOf(tasks.map(({ id }) => id)))
    .orderBy("ordinal")
    .execute();
}
