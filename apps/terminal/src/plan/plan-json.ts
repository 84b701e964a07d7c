import type { Deadline, Timeliness } from "@dondoc/domain";
import { deadlineJson, daysOf } from "../due/due-json.ts";
import type { PlanDetail, PlanList, PlanRow } from "../office/office-reads.ts";
import type { Sheet } from "../text/sheet.ts";

/** What `plan --json` prints: `dondoc.plans/1` for the list, `dondoc.plan/1` for one. Names are the domain's. */
export function plansJson({ asOf, plans, morePlans }: PlanList) {
  return { schema: "dondoc.plans/1", asOf, plans: plans.map(rowJson), morePlans } as const;
}

export function plansSheet({ plans }: PlanList): Sheet {
  const heading = ["id", "number", "issuedOn", "issuer", "isHeld", "taskCount"];
  const cells = ["doneOnTime", "doneLate", "openInTime", "openOverdue"] as const;
  const rows = plans.map((plan) => {
    const { id, number, issuedOn, issuer, isHeld, taskCount, statistic, subject } = plan;
    const counts = cells.map((cell) => String(statistic[cell]));
    return [id, number, issuedOn, issuer, String(isHeld), String(taskCount), ...counts, subject];
  });
  return [[...heading, ...cells, "subject"], ...rows];
}

function rowJson({ id, number, issuer, issuedOn, subject, isHeld, taskCount, statistic, rate }: PlanRow) {
  return { id, number, issuer, issuedOn, subject, isHeld, taskCount, statistic, rate };
}

export function planJson(detail: PlanDetail) {
  const {
    asOf,
    plan,
    directive,
    upper,
    lagDays,
    statistic,
    rate,
    sections,
    reports,
    targets,
    accountabilities,
  } = detail;
  return {
    schema: "dondoc.plan/1",
    asOf,
    plan,
    directive: { id: directive.id, number: directive.number, issuedOn: directive.issuedOn },
    upper: upper === null ? null : { id: upper.id, number: upper.number, issuedOn: upper.issuedOn },
    lagDays,
    statistic,
    rate,
    sections: sections.map(({ path, title }) => ({ path, title })),
    tasks: detail.tasks.map(taskJson),
    reports: reports.map(({ id, asWritten, deadline, reporters, recipients, span }) => ({
      id,
      asWritten,
      due: deadlineJson(deadline, null),
      reporters,
      recipients,
      span,
    })),
    targets: targets.map(({ id, indicator, comparator, value, valueMax, unit, year, span }) => {
      return { id, indicator, comparator, value, valueMax, unit, year, span };
    }),
    accountabilities: accountabilities.map(({ heads, statement, span }) => ({ heads, statement, span })),
  } as const;
}

type PlanTask = PlanDetail["tasks"][number];

function taskJson(task: PlanTask) {
  const { id, sectionPath: section, statement, deadline, dueOn, outputs, span, timeliness } = task;
  return {
    id,
    section,
    statement,
    due: deadlineJson(deadline, dueOn),
    ...standing(timeliness),
    outputs,
    span,
    units: task.assignments.map((part) => ({
      assignmentId: part.id,
      unit: { id: part.unit.id, name: part.unit.name },
      asWritten: part.unitAsWritten,
      viaGroup: part.viaGroup,
      role: part.role,
      status: part.status,
      isInferred: part.certainty === "inferred",
      ...standing(part.timeliness),
    })),
  };
}

function standing(timeliness: Timeliness) {
  return { timeliness: timeliness.kind, days: daysOf(timeliness) };
}

/** One row for each unit's part; a task that names nobody has one row all the same. */
export function planSheet({ tasks }: PlanDetail): Sheet {
  const heading = ["taskId", "section", "statement", "dueOn", "asWritten", "assignmentId", "unit", "role"];
  const rows = tasks.flatMap((task) => {
    const own = [task.id, task.sectionPath ?? "", task.statement, task.dueOn ?? "", written(task.deadline)];
    if (task.assignments.length === 0) return [[...own, "", "", "", "", task.timeliness.kind]];
    return task.assignments.map(({ id, unit, role, status, timeliness }) => {
      return [...own, id, unit.name, role, status, timeliness.kind];
    });
  });
  return [[...heading, "status", "timeliness"], ...rows];
}

function written(deadline: Deadline | null): string {
  return deadline?.asWritten ?? "";
}
