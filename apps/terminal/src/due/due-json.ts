import type { CalendarDay, Deadline, Timeliness } from "@dondoc/domain";
import type { DueItem, DueList } from "../office/office-reads.ts";

/**
 * What `due --json` and `overdue --json` print: the schema `dondoc.due/1`. Names are the domain's, days are ISO, nothing
 * depends on the language. It may gain keys and never loses or changes one; a change of meaning is `dondoc.due/2`.
 */
export type DueJson = {
  readonly schema: "dondoc.due/1";
  readonly asOf: CalendarDay;
  /** How far ahead was looked; `null`: everything, also what has no day. */
  readonly withinDays: number | null;
  readonly statistic: DueList["statistic"];
  /** On time out of due, as a fraction. */
  readonly rate: DueList["rate"];
  readonly items: readonly DueItemJson[];
};

export type DueItemJson = {
  readonly id: string;
  readonly kind: "task" | "report";
  readonly statement: string;
  readonly plan: {
    readonly id: string;
    readonly number: string;
    readonly issuer: string;
    readonly issuedOn: CalendarDay;
  };
  /** `null`: the paper names nobody. `id` is `null` for a unit that the register does not know. */
  readonly unit: { readonly id: string | null; readonly name: string } | null;
  /** More than 1 for an undated task that several units share. */
  readonly unitCount: number;
  readonly role: string;
  readonly status: string;
  readonly timeliness: Timeliness["kind"];
  /** Left when positive, late when negative; `null` without a day. */
  readonly days: number | null;
  readonly group: string;
  readonly due: {
    readonly on: CalendarDay | null;
    /** `before`, `by` or `within`; `null` where the paper says none. */
    readonly bound: string | null;
    readonly asWritten: string;
    readonly schedule: string;
    readonly isInferred: boolean;
  } | null;
  readonly taskId: string | null;
  readonly period: string | null;
  readonly recipients: readonly string[];
  readonly section: string | null;
  readonly span: { readonly start: number; readonly end: number };
};

export function dueJson(list: DueList): DueJson {
  const { asOf, withinDays, statistic, rate, items } = list;
  return { schema: "dondoc.due/1", asOf, withinDays, statistic, rate, items: items.map(itemJson) };
}

export function itemJson(item: DueItem): DueItemJson {
  const { id, kind, statement, unit, unitCount, role, status, timeliness, group, taskId, period, span } =
    item;
  const { plan } = item;
  return {
    id,
    kind,
    statement,
    plan: { id: plan.id, number: plan.number, issuer: plan.issuer, issuedOn: plan.issuedOn },
    unit: unit === null ? null : { id: unit.id, name: unit.name },
    unitCount,
    role,
    status,
    timeliness: timeliness.kind,
    days: daysOf(timeliness),
    group,
    due: deadlineJson(item.deadline, item.dueOn),
    taskId,
    period,
    recipients: item.recipients,
    section: item.sectionPath,
    span: { start: span.start, end: span.end },
  };
}

/** A deadline as the paper puts it and as it was understood. */
export function deadlineJson(deadline: Deadline | null, dueOn: CalendarDay | null): DueItemJson["due"] {
  if (deadline === null) return null;
  const { schedule, asWritten, certainty } = deadline;
  const bound = schedule.kind === "once" || schedule.kind === "recurring" ? (schedule.bound ?? null) : null;
  return { on: dueOn, bound, asWritten, schedule: schedule.kind, isInferred: certainty === "inferred" };
}

/** Left when positive, late when negative; `null` without a day. */
export function daysOf(timeliness: Timeliness): number | null {
  switch (timeliness.kind) {
    case "not-due":
    case "due-soon":
      return timeliness.daysLeft;
    case "overdue":
      return -timeliness.daysLate;
    default:
      return null;
  }
}
