import type { CalendarDay } from "../kernel/calendar-day.ts";
import type { AssignmentStatus } from "./assignment.ts";
import type { AssignmentAction } from "./assignment-action.ts";
import type { Capacity } from "./acting.ts";
import type { Role } from "./role.ts";

/** Why a step of an assignment is refused. Each code names what stands in the way. */
export type AssignmentProblem =
  | StandingProblem
  | DayProblem
  | SubmissionProblem
  | ExtensionProblem
  | AssigningProblem
  | { readonly code: "reason-missing" }
  | { readonly code: "already-urged"; readonly urgedOn: CalendarDay };

/** The state, or who asks. */
export type StandingProblem =
  | {
      readonly code: "not-your-part";
      /** `assign`: giving a part of a task to one more unit. */
      readonly action: AssignmentAction | "assign";
      /** The bodies that may. */
      readonly needs: readonly Capacity[];
    }
  | { readonly code: "assignment-not-open"; readonly status: AssignmentStatus }
  | { readonly code: "assignment-suspended" }
  | { readonly code: "assignment-not-suspended"; readonly status: AssignmentStatus }
  | { readonly code: "assignment-not-received" }
  | { readonly code: "assignment-already-received"; readonly status: AssignmentStatus }
  | { readonly code: "assignment-already-started" }
  | { readonly code: "assignment-already-submitted" }
  | { readonly code: "assignment-not-submitted"; readonly status: AssignmentStatus }
  | { readonly code: "confirmer-is-performer" }
  | { readonly code: "role-owes-no-result"; readonly role: Role };

export type DayProblem =
  | { readonly code: "day-in-the-future"; readonly on: CalendarDay; readonly today: CalendarDay }
  | { readonly code: "day-before-assignment"; readonly on: CalendarDay; readonly assignedOn: CalendarDay }
  | { readonly code: "day-before-last-step"; readonly on: CalendarDay; readonly lastStepOn: CalendarDay };

export type SubmissionProblem =
  | { readonly code: "evidence-missing" }
  /** A duty that runs on, or comes back without a named day, is never done once and for all. */
  | { readonly code: "duty-goes-on" }
  /** A duty that comes back is submitted for a period that has begun and is not settled. */
  | { readonly code: "period-not-open"; readonly period: string | null; readonly open: readonly string[] };

export type ExtensionProblem =
  | { readonly code: "deadline-not-dated" }
  | { readonly code: "extension-already-open"; readonly requestedOn: CalendarDay }
  | { readonly code: "no-extension-open" }
  | { readonly code: "extension-asked-too-late"; readonly lastDayToAsk: CalendarDay }
  | { readonly code: "deadline-not-later"; readonly dueOn: CalendarDay }
  | { readonly code: "deadline-past-upper"; readonly upperDueOn: CalendarDay }
  | { readonly code: "decider-is-requester" };

/** Giving a part to a unit by hand. */
export type AssigningProblem =
  | { readonly code: "task-has-lead"; readonly unitAsWritten: string }
  | { readonly code: "unit-already-assigned"; readonly unitAsWritten: string }
  | { readonly code: "unit-not-there"; readonly on: CalendarDay }
  | { readonly code: "day-before-issue"; readonly on: CalendarDay; readonly issuedOn: CalendarDay }
  | { readonly code: "due-before-issue"; readonly dueOn: CalendarDay; readonly issuedOn: CalendarDay };
