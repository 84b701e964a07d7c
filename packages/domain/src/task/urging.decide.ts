import type { CalendarDay } from "../kernel/calendar-day.ts";
import type { PlanId } from "../kernel/ids.ts";
import type { Plan } from "../plan/plan.ts";
import type { AssignmentFacts } from "./assignment-facts.ts";
import { type AssignmentDecision, decide } from "./assignment.decide.ts";
import type { Assignment } from "./assignment.ts";
import { dueOnNow, extensionCount } from "./extended-deadline.ts";
import type { Task } from "./task.ts";
import { dueDayOf } from "./timeliness.ts";
import type { UrgingStage } from "./urging.ts";
import { urgingStage } from "./urging-due.ts";

/**
 * Whoever oversees a part reminds the unit of it, at most once a day; the reminder keeps how the deadline stood. Source:
 * domain reference §1.7 (practice: phiếu đôn đốc); once a day is our choice.
 */
export function urgeUnit(assignment: Assignment, facts: AssignmentFacts): AssignmentDecision {
  const on = facts.today;
  const dueOn = dueOnNow(facts.schedule === null ? null : dueDayOf(facts.schedule), assignment.extensions);
  return decide({ action: "urge", assignment, facts, on }, (step) => [
    { type: "assignment-urged", ...step, urgedOn: on, stage: urgingStage(dueOn, on) },
  ]);
}

/** A "phiếu đôn đốc" as data: what its sentences need, in no language yet. */
export type UrgingSlip = {
  readonly assignmentId: Assignment["id"];
  readonly unitAsWritten: string;
  readonly planId: PlanId;
  readonly planNumber: string;
  readonly planIssuedOn: CalendarDay;
  readonly statement: string;
  /** The deadline in the paper's own words. */
  readonly deadlineAsWritten: string | null;
  readonly originalDueOn: CalendarDay | null;
  readonly dueOn: CalendarDay | null;
  readonly extensionCount: number;
  readonly stage: UrgingStage;
  /** Earlier reminders about the same part. */
  readonly timesUrged: number;
  readonly writtenOn: CalendarDay;
};

/** What of the plan and the task a slip tells. */
export type SlipSource = {
  readonly plan: Pick<Plan, "id" | "number" | "issuedOn">;
  readonly task: Pick<Task, "statement" | "deadline">;
};

/** The slip for one part on a day, before it is sent. Source: domain reference §5.1, row 38. */
export function urgingSlip(
  assignment: Assignment,
  { plan, task }: SlipSource,
  asOf: CalendarDay,
): UrgingSlip {
  const originalDueOn = task.deadline === null ? null : dueDayOf(task.deadline.schedule);
  const dueOn = dueOnNow(originalDueOn, assignment.extensions);
  return {
    assignmentId: assignment.id,
    unitAsWritten: assignment.unitAsWritten,
    planId: plan.id,
    planNumber: plan.number,
    planIssuedOn: plan.issuedOn,
    statement: task.statement,
    deadlineAsWritten: task.deadline?.asWritten ?? null,
    originalDueOn,
    dueOn,
    extensionCount: extensionCount(assignment.extensions),
    stage: urgingStage(dueOn, asOf),
    timesUrged: assignment.urgings.filter((urging) => urging.urgedOn < asOf).length,
    writtenOn: asOf,
  };
}
