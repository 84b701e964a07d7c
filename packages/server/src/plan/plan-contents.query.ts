import {
  type Assignment,
  Assignment as AssignmentSchema,
  type CalendarDay,
  type Plan,
  type PlanContents,
  type PlanId,
  type ReportSeries,
  type Task,
  idParts,
  makeId,
} from "@dondoc/domain";
import type { Selectable } from "kysely";
import type { Database } from "../database/database.ts";
import type { TaskTables } from "../task/task-tables.ts";
import { plans } from "./plan.store.ts";

/** Every plan in force on a day with what it sets; with `only`, that plan alone. */
export async function plansInForce(
  database: Database,
  { asOf, only = null }: { readonly asOf: CalendarDay; readonly only?: PlanId | null },
): Promise<PlanContents[]> {
  const inForce = (await plans(database)).filter(
    (plan) => plan.status === "in-force" && plan.issuedOn <= asOf && (only === null || plan.id === only),
  );
  if (inForce.length === 0) return [];
  const ids = inForce.map((plan) => idParts(plan.id).uuid);
  const roots = [...new Set(inForce.map((plan) => idParts(plan.id).root))];
  const within = { roots, ids };
  const tasks = await taskRows(database, within);
  const assignments = await assignmentRows(database, within);
  const reports = await reportRows(database, within);
  const ofPlan = <Row extends { readonly plan_id: string }>(rows: readonly Row[], plan: Plan): Row[] =>
    rows.filter((row) => row.plan_id === idParts(plan.id).uuid);
  return inForce.map((plan) => ({
    plan,
    tasks: ofPlan(tasks, plan).map(taskOf),
    assignments: ofPlan(assignments, plan).map(assignmentOf),
    reports: ofPlan(reports, plan).map(reportSeriesOf),
  }));
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

function taskOf(row: Selectable<TaskTables["task"]>): Task {
  return {
    id: makeId("task", row.root_id, row.id),
    planId: makeId("plan", row.root_id, row.plan_id),
    ordinal: row.ordinal,
    sectionPath: row.section_path,
    statement: row.statement,
    deadline: row.deadline,
    outputs: row.outputs,
    span: row.span,
  };
}

function assignmentOf(row: Selectable<TaskTables["assignment"]>): Assignment {
  return AssignmentSchema.parse({
    id: makeId("assignment", row.root_id, row.id),
    taskId: makeId("task", row.root_id, row.task_id),
    planId: makeId("plan", row.root_id, row.plan_id),
    role: row.role,
    unitAsWritten: row.unit_as_written,
    unitId: row.unit_id === null ? null : makeId("unit", 0, row.unit_id),
    viaGroupId: row.via_group_id === null ? null : makeId("unitGroup", 0, row.via_group_id),
    certainty: row.certainty,
    span: row.span,
    assignedOn: row.assigned_on,
    status: row.status,
    ...row.state,
  });
}

function reportSeriesOf(row: Selectable<TaskTables["report_series"]>): ReportSeries {
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
