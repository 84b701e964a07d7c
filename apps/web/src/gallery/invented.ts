import type { DueItem, PlanLabel, UnitLabel } from "@dondoc/client";
import { type CalendarDay, type Deadline, type Statistic, isCalendarDay } from "@dondoc/domain";
import type { Draft } from "@dondoc/domain/draft";
import { galleryWords } from "@dondoc/words";
import { words } from "../office/language.ts";

/** Things of the invented province Thạch Lam, in the shapes that the server answers with; no schema comes along. */

/** Ids are strings that only their kind tells apart; those of the gallery lead nowhere. */
function isPlanId(text: string): text is PlanLabel["id"] {
  return text !== "";
}

function isTaskId(text: string): text is NonNullable<DueItem["taskId"]> {
  return text !== "";
}

function planIdOf(text: string): PlanLabel["id"] {
  if (isPlanId(text)) return text;
  throw new Error("The id of a plan of the gallery is empty.");
}

function taskIdOf(text: string): NonNullable<DueItem["taskId"]> {
  if (isTaskId(text)) return text;
  throw new Error("The id of a task of the gallery is empty.");
}

export function dayOf(text: string): CalendarDay {
  if (isCalendarDay(text)) return text;
  throw new Error(`${text} is no day.`);
}

export const statistic: Statistic = {
  doneOnTime: 28,
  doneLate: 3,
  openInTime: 9,
  openOverdue: 6,
  excluded: { continuous: 49, undated: 4, suspended: 2, withdrawn: 0, reassigned: 0, superseded: 0 },
};

export const noStatistic: Statistic = {
  doneOnTime: 0,
  doneLate: 0,
  openInTime: 0,
  openOverdue: 0,
  excluded: { continuous: 0, undated: 0, suspended: 0, withdrawn: 0, reassigned: 0, superseded: 0 },
};

export function deadline(): Deadline {
  return {
    asWritten: words(galleryWords).phrase,
    span: { start: 70, end: 90 },
    schedule: { kind: "once", dueOn: dayOf("2024-09-30"), granularity: "day", bound: "before" },
    certainty: "stated",
  };
}

export function unit(name = words(galleryWords).unit): UnitLabel {
  return { id: null, name, shortName: name };
}

export function plan(): PlanLabel {
  return {
    id: planIdOf("plan"),
    number: "12/KH-UBND",
    issuer: words(galleryWords).issuer,
    issuedOn: dayOf("2024-03-15"),
    subject: words(galleryWords).subject,
  };
}

/** One thing owed; `statement` and `unit` may be as long as papers make them. */
export function dueItem(statement: string, named: UnitLabel): DueItem {
  return {
    id: `gallery/${statement.length}`,
    kind: "task",
    statement,
    role: "lead",
    unit: named,
    unitCount: 1,
    plan: plan(),
    taskId: taskIdOf(`task-${statement.length}`),
    period: null,
    recipients: [],
    status: "in-progress",
    deadline: deadline(),
    dueOn: dayOf("2024-09-30"),
    timeliness: { kind: "overdue", daysLate: 3 },
    group: "overdue",
    sectionPath: "I",
    span: { start: 30, end: 90 },
  };
}

export const checks: Draft["checks"] = [
  { code: "task-without-lead", span: { start: 46, end: 100 } },
  { code: "task-without-product", span: { start: 46, end: 220 }, tasks: ["T1", "T2"] },
];
