import {
  type Assignment,
  type AssignmentStatus,
  type CalendarDay,
  type CorrectedFact,
  type Certainty,
  type Deadline,
  type Fraction,
  type Owed,
  type PlanContents,
  type Role,
  type Span,
  type Statistic,
  type TaskId,
  type Timeliness,
  type UnitRegister,
  answers,
  dueDayOf,
  dueOnNow,
  emptyStatistic,
  onTimeRate,
  timeliness,
  yearOf,
  yearPeriod,
} from "@dondoc/domain";
import { type Looking, issuerOf, partsSeen } from "../access/sight.query.ts";
import type { DueItem } from "../task/due-item.ts";
import { type OwedOfPlans, dueItems, owedOfPlans, statisticOf } from "../task/due-items.ts";
import { type UnitLabels, unitLabels } from "../unit/unit-labels.ts";
import type { UnitLabel } from "./plan-label.ts";

export type PlanAssignment = {
  readonly id: Assignment["id"];
  readonly role: Role;
  readonly unit: UnitLabel;
  readonly unitAsWritten: string;
  /** Name of the group it was expanded from. */
  readonly viaGroup: string | null;
  readonly certainty: Certainty;
  readonly span: Span;
  readonly status: AssignmentStatus;
  readonly timeliness: Timeliness;
};

export type PlanTask = {
  readonly id: TaskId;
  readonly ordinal: number;
  readonly sectionPath: string | null;
  readonly statement: string;
  readonly deadline: Deadline | null;
  readonly dueOn: CalendarDay | null;
  readonly outputs: readonly string[];
  readonly span: Span;
  /** What a person changed of it when accepting the paper. */
  readonly corrected: readonly CorrectedFact[];
  readonly assignments: readonly PlanAssignment[];
  /** The worst of the units that answer for it. */
  readonly timeliness: Timeliness;
};

export type PlanReport = {
  readonly id: string;
  readonly asWritten: string;
  readonly span: Span;
  readonly deadline: Deadline | null;
  readonly reporters: readonly string[];
  readonly recipients: readonly string[];
  /** One for each reporter and period that falls due in the year of the as-of day. */
  readonly items: readonly DueItem[];
};

/** Of a plan what goes on below it, as far as it is in sight. */
export type FollowedPart = {
  readonly tasks: readonly PlanTask[];
  readonly reports: readonly PlanReport[];
  readonly statistic: Statistic;
  readonly rate: Fraction;
};

/** A plan whose paper is not held, or that was not issued yet on that day, asks nothing. */
export function nothingFollowed(asOf: CalendarDay): FollowedPart {
  return { tasks: [], reports: [], statistic: emptyStatistic, rate: onTimeRate(emptyStatistic, asOf) };
}

/** Its parts and reports with their units, and what is counted of them; `register` must know everyone the contents name. */
export function followedPart(contents: PlanContents, register: UnitRegister, looking: Looking): FollowedPart {
  const { asOf, sight } = looking;
  const isSeen = partsSeen(sight, register.units);
  const issuerUnitId = issuerOf(contents.plan);
  const { from, to } = yearPeriod(yearOf(asOf));
  const owed = owedOfPlans([contents], { asOf, to, register, sight });
  const items = reportsOfYear(owed, from);
  const labels = unitLabels(register);
  const statistic = statisticOf(owed.owed, asOf);
  const ofTask = Map.groupBy(contents.assignments, ({ taskId }) => taskId);
  return {
    tasks: contents.tasks.map((task) => {
      const all = ofTask.get(task.id) ?? [];
      const given = all.filter(({ unitId }) => isSeen({ unitId, issuerUnitId }));
      const dueOn = task.deadline === null ? null : dueDayOf(task.deadline.schedule);
      const assignments = given.map((each) => planAssignment(each, { dueOn, asOf, labels, register }));
      const { id, ordinal, sectionPath, statement, deadline, outputs, span, corrected = [] } = task;
      const worst = worstOf(assignments.filter((each) => answers(each.role)));
      const isHidden = all.length > 0 && given.length === 0;
      const own = worst ?? timeliness({ status: "draft" }, isHidden ? null : dueOn, asOf);
      return {
        id,
        ordinal,
        sectionPath,
        statement,
        deadline,
        dueOn,
        outputs,
        span,
        corrected,
        assignments,
        timeliness: own,
      };
    }),
    reports: contents.reports.map((series) => ({
      id: series.id,
      asWritten: series.asWritten,
      span: series.span,
      deadline: series.deadline,
      reporters: series.reporters.map((party) => party.asWritten),
      recipients: series.recipients.map((party) => party.asWritten),
      items: items.filter((item) => item.id.startsWith(`${series.id}/`)),
    })),
    statistic,
    rate: onTimeRate(statistic, asOf),
  };
}

function reportsOfYear(owed: OwedOfPlans, from: CalendarDay): DueItem[] {
  const isShown = ({ source, dueOn }: Owed) => source.kind === "report" && (dueOn === null || dueOn >= from);
  return dueItems({ ...owed, owed: owed.owed.filter(isShown) });
}

function planAssignment(
  assignment: Assignment,
  at: {
    readonly dueOn: CalendarDay | null;
    readonly asOf: CalendarDay;
    readonly labels: UnitLabels;
    readonly register: UnitRegister;
  },
): PlanAssignment {
  const { id, role, unitId, unitAsWritten, viaGroupId, certainty, span, status } = assignment;
  return {
    id,
    role,
    unitAsWritten,
    certainty,
    span,
    status,
    unit: at.labels(unitId, unitAsWritten),
    viaGroup: at.register.groups.find((group) => group.id === viaGroupId)?.name ?? null,
    timeliness: timeliness(assignment, dueOnNow(at.dueOn, assignment.extensions), at.asOf),
  };
}

const severity: readonly Timeliness["kind"][] = [
  "overdue",
  "due-soon",
  "not-due",
  "late",
  "no-deadline",
  "undatable",
  "on-time",
];

function worstOf(assignments: readonly PlanAssignment[]): Timeliness | null {
  const bySeverity = assignments
    .map((assignment) => assignment.timeliness)
    .toSorted((a, b) => severity.indexOf(a.kind) - severity.indexOf(b.kind));
  return bySeverity[0] ?? null;
}
