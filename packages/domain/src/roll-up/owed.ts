import { type CalendarDay, addDays } from "../kernel/calendar-day.ts";
import type { UnitId } from "../kernel/ids.ts";
import type { Plan } from "../plan/plan.ts";
import { handedInOf } from "../report/handed-in.ts";
import { reportsThatCount } from "../report/report.decide.ts";
import type { Report } from "../report/report-sent.ts";
import { type Party, type ReportSeries, namesItsDay, reportsDue } from "../report/report-series.ts";
import type { Assignment } from "../task/assignment.ts";
import { type DueGroup, dueGroup } from "../task/due-group.ts";
import { dueOnNow, extensionCount } from "../task/extended-deadline.ts";
import { progressIn } from "../task/progress-in.ts";
import { answers } from "../task/answers.ts";
import type { Role } from "../task/role.ts";
import type { Deadline, Task } from "../task/task.ts";
import { type Progress, dueDayOf } from "../task/timeliness.ts";
import { type UnitRegister, membersOf } from "../unit/unit.ts";
import type { Followed } from "./roll-up.ts";

/** A plan in force with everything it sets. */
export type PlanContents = {
  readonly plan: Plan;
  readonly tasks: readonly Task[];
  readonly assignments: readonly Assignment[];
  readonly reports: readonly ReportSeries[];
  /** Every report that came in for one of these series, also those that were returned. */
  readonly sent: readonly Report[];
};

/** One thing one unit owes: its part in a task, one occurrence of a recurring task, or one report of a series. */
export type Owed = {
  readonly key: string;
  readonly plan: Plan;
  readonly source:
    | { readonly kind: "task"; readonly task: Task }
    | { readonly kind: "report"; readonly series: ReportSeries };
  readonly role: Role;
  /** `null`: the paper names nobody. */
  readonly unitAsWritten: string | null;
  readonly unitId: UnitId | null;
  readonly period: string | null;
  /** The first day of its period; a period that has not begun is shown but not counted. Our choice. */
  readonly opensOn: CalendarDay;
  readonly deadline: Deadline | null;
  /** The day that counts now: after every extension that was granted. */
  readonly dueOn: CalendarDay | null;
  /** The day the paper set; it stays beside the other (domain reference §1.8, invariant 5). */
  readonly originalDueOn: CalendarDay | null;
  readonly extensionCount: number;
  readonly progress: Progress;
};

export type OwedWindow = {
  readonly asOf: CalendarDay;
  /** How far ahead dated occurrences are made. */
  readonly to: CalendarDay;
  readonly register: UnitRegister;
};

/** Everything a plan asks of anybody. A plan issued after `asOf` asks nothing yet. */
export function owedIn(contents: PlanContents, window: OwedWindow): Owed[] {
  const given = Map.groupBy(contents.assignments, ({ taskId }) => taskId);
  return [
    ...contents.tasks.flatMap((task) =>
      owedOfTask(task, { ...contents, assignments: given.get(task.id) ?? [] }, window),
    ),
    ...contents.reports.flatMap((series) => owedOfSeries(series, contents, window)),
  ];
}

/** What one task asks: a part of `owedIn`, for whoever knows that nothing else has changed. */
export function owedOfTask(
  task: Task,
  contents: Omit<PlanContents, "tasks" | "sent">,
  window: Omit<OwedWindow, "register">,
): Owed[] {
  if (contents.plan.issuedOn > window.asOf || isReportOf(task, contents.reports)) return [];
  return owedForTask(task, contents, window);
}

/** What one series of reports asks of its reporters, or of one of them: the other part of `owedIn`. */
export function owedOfSeries(
  series: ReportSeries,
  contents: Pick<PlanContents, "plan" | "sent">,
  window: OwedWindow & { readonly onlyUnitId?: UnitId },
): Owed[] {
  return contents.plan.issuedOn > window.asOf ? [] : owedForReports(series, contents, window);
}

/**
 * A sentence that orders a report is both a task and a series in the paper. It is followed once: through the reports,
 * which have a date each.
 */
function isReportOf(task: Task, reports: readonly ReportSeries[]): boolean {
  return reports.some(
    (series) =>
      series.deadline !== null &&
      task.deadline !== null &&
      series.span.start < task.span.end &&
      task.span.start < series.span.end &&
      JSON.stringify(series.deadline.schedule) === JSON.stringify(task.deadline.schedule),
  );
}

function owedForTask(
  task: Task,
  { plan, assignments }: Pick<PlanContents, "plan" | "assignments">,
  window: Pick<OwedWindow, "to">,
): Owed[] {
  const given = assignments.filter((assignment) => assignment.taskId === task.id && answers(assignment.role));
  const occurrences = occurrencesOf(task.deadline, plan, window);
  const base = { plan, source: { kind: "task" as const, task }, deadline: task.deadline };
  if (given.length === 0) {
    const nobody = {
      role: "lead" as const,
      unitAsWritten: null,
      unitId: null,
      progress: { status: "draft" as const },
    };
    return occurrences.map((at) => ({ ...base, ...nobody, ...at, key: keyOf(task.id, at.period) }));
  }
  return given.flatMap((assignment) =>
    occurrences.map((at) => ({
      ...base,
      ...at,
      ...extended(at, assignment),
      key: keyOf(assignment.id, at.period),
      role: assignment.role,
      unitAsWritten: assignment.unitAsWritten,
      unitId: assignment.unitId,
      progress: progressIn(assignment, at.period),
    })),
  );
}

/** Only a duty with one day of its own is extended; the days of a series are the paper's. */
function extended({ period, dueOn }: Occurrence, { extensions }: Assignment) {
  if (period !== null) return {};
  return { dueOn: dueOnNow(dueOn, extensions), extensionCount: extensionCount(extensions) };
}

/**
 * A report is done once it came in, as of the day it counts from, and is asked for again when it is returned. What names
 * no day stands for a duty without end, which no single report closes. Source: as `handedInOf`; the last is our choice.
 */
function owedForReports(
  series: ReportSeries,
  { plan, sent }: Pick<PlanContents, "plan" | "sent">,
  window: OwedWindow & { readonly onlyUnitId?: UnitId },
): Owed[] {
  const { asOf, onlyUnitId } = window;
  const named = series.reporters.flatMap((party) => unitsOf(party, window));
  // A unit that is named and belongs to a named group reports once.
  const all = [...new Map(named.map((each) => [each.unitId ?? each.unitAsWritten, each])).values()];
  const reporters = onlyUnitId === undefined ? all : all.filter(({ unitId }) => unitId === onlyUnitId);
  const handedIn = handedInOf({ seriesId: series.id, sent: reportsThatCount(sent, asOf) }, asOf);
  return occurrencesOf(series.deadline, plan, window).flatMap((at) =>
    reporters.map((reporter) => ({
      ...reporter,
      ...at,
      plan,
      source: { kind: "report" as const, series },
      key: keyOf(`${series.id}/${reporter.unitId ?? reporter.unitAsWritten}`, at.period),
      role: "report" as const,
      deadline: series.deadline,
      progress:
        reporter.unitId === null || at.dueOn === null
          ? { status: "assigned" as const }
          : handedIn(reporter.unitId, at.period),
    })),
  );
}

function unitsOf(
  party: Party,
  { register, asOf }: OwedWindow,
): { unitAsWritten: string; unitId: UnitId | null }[] {
  const group = register.groups.find((each) => each.id === party.groupId);
  const members = group === undefined ? [] : membersOf(group, register, asOf);
  if (members.length === 0) return [{ unitAsWritten: party.asWritten, unitId: party.unitId }];
  return members.map((unit) => ({ unitAsWritten: party.asWritten, unitId: unit.id }));
}

type Occurrence = Pick<Owed, "period" | "opensOn" | "dueOn" | "originalDueOn" | "extensionCount">;

function occurrencesOf(deadline: Deadline | null, plan: Plan, window: Pick<OwedWindow, "to">): Occurrence[] {
  return daysOf(deadline, plan, window).map((at) => ({ ...at, originalDueOn: at.dueOn, extensionCount: 0 }));
}

/** Dated occurrences from the day of issue on; a schedule that names no recurring day stands once, as it is. */
function daysOf(deadline: Deadline | null, plan: Plan, { to }: Pick<OwedWindow, "to">) {
  const once = { period: null, opensOn: plan.issuedOn };
  if (deadline === null) return [{ ...once, dueOn: null }];
  const { schedule } = deadline;
  if (schedule.kind !== "recurring") return [{ ...once, dueOn: dueDayOf(schedule) }];
  return namesItsDay(schedule)
    ? reportsDue(schedule, { from: plan.issuedOn, to })
    : [{ ...once, dueOn: null }];
}

/**
 * Periods of a task that comes back on named days which have begun by a day: what can be submitted. `null` for any other
 * task, also for one that comes back without a day. Looks a year ahead, since a period may fall due long after it began.
 */
export function periodsBegun(task: Task, plan: Plan, asOf: CalendarDay): string[] | null {
  const occurrences = daysOf(task.deadline, plan, { to: addDays(asOf, 731) });
  if (occurrences.some(({ period }) => period === null)) return null;
  return occurrences.flatMap(({ period, opensOn }) => (period === null || opensOn > asOf ? [] : [period]));
}

function keyOf(id: string, period: string | null): string {
  return period === null ? id : `${id}/${period}`;
}

/** The group of something owed in a list of deadlines. */
export function dueGroupOf(owed: Owed, asOf: CalendarDay): DueGroup {
  return dueGroup(owed.dueOn, owed.deadline?.schedule ?? null, asOf);
}

/** Whether it still asks something of its unit: neither done, nor resting, nor taken from it. */
export function isStillOwed({ status }: Progress): boolean {
  return !["completed", "suspended", "withdrawn", "reassigned", "superseded"].includes(status);
}

/**
 * What the statistic counts: each dated thing once for each unit that owes it, from the day its period begins; what has
 * no day once for each task of the paper, however many units share it.
 */
export function followedOf(owed: readonly Owed[], asOf: CalendarDay): Followed[] {
  return onceForUndated(owed.filter((each) => each.opensOn <= asOf)).map(followedAs);
}

/** One owed thing as the statistic looks at it. */
export function followedAs({ progress, dueOn, deadline }: Owed): Followed {
  return { progress, dueOn, isContinuous: deadline?.schedule.kind === "continuous" };
}

/** Each dated thing, and of what has no day the first part of each task or series of the paper. */
export function onceForUndated(owed: readonly Owed[]): Owed[] {
  const undated = new Set<string>();
  return owed.filter(({ dueOn, source }) => {
    if (dueOn !== null) return true;
    const paperKey = source.kind === "task" ? source.task.id : source.series.id;
    const isFirst = !undated.has(paperKey);
    undated.add(paperKey);
    return isFirst;
  });
}
