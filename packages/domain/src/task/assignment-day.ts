import type { CalendarDay } from "../kernel/calendar-day.ts";
import type { Assignment } from "./assignment.ts";

/** The day of the latest step: nothing that follows may have happened before it. Source: §1.8, invariant 2. */
export function lastStepOn(assignment: Assignment): CalendarDay {
  switch (assignment.status) {
    case "assigned":
      return assignment.assignedOn;
    case "received":
      return assignment.receivedOn;
    case "in-progress":
      return latestOf(assignment.startedOn, assignment.progress?.reportedOn);
    case "submitted":
      return assignment.submittedOn;
    case "returned":
      return assignment.returnedOn;
    case "completed":
      return assignment.confirmedOn;
    case "suspended":
      return assignment.suspendedOn;
    case "withdrawn":
      return assignment.withdrawnOn;
    case "reassigned":
      return assignment.reassignedOn;
    case "superseded":
      return assignment.supersededOn;
    default:
      return assignment satisfies never;
  }
}

function latestOf(a: CalendarDay, b: CalendarDay | undefined): CalendarDay {
  return b !== undefined && b > a ? b : a;
}
