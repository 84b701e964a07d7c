import { addDays } from "../kernel/calendar-day.ts";
import type { CalendarDay } from "../kernel/calendar-day.ts";
import type { AssignmentFacts } from "./assignment-facts.ts";
import type { AssignmentProblem, ExtensionProblem } from "./assignment-problem.ts";
import type { Assignment } from "./assignment.ts";
import { dueOnNow, openExtension } from "./extended-deadline.ts";
import { answers } from "./answers.ts";
import { dueDayOf } from "./timeliness.ts";

type ExtensionAction = "request-extension" | "withdraw-extension" | "grant-extension" | "refuse-extension";

/** Why more time can be neither asked for nor decided on, whatever the day. Source: domain reference §1.7 (practice). */
export function extensionObstacle(
  action: ExtensionAction,
  assignment: Assignment,
  facts: AssignmentFacts,
): AssignmentProblem | null {
  const { role, extensions } = assignment;
  const waiting = openExtension(extensions);
  if (action !== "request-extension") {
    if (waiting === null) return { code: "no-extension-open" };
    return action === "grant-extension" ? roomObstacle(assignment, facts) : null;
  }
  if (!answers(role)) return { code: "role-owes-no-result", role };
  if (waiting !== null) return { code: "extension-already-open", requestedOn: waiting.requestedOn };
  return roomObstacle(assignment, facts) ?? lateObstacle(assignment, facts);
}

/** A due day moves only forward, and never past the due day above (§1.8, invariants 5 and 8). */
export function newDueObstacle(
  dueOn: CalendarDay,
  assignment: Assignment,
  facts: AssignmentFacts,
): ExtensionProblem | null {
  const current = currentDueOn(assignment, facts);
  if (current === null) return { code: "deadline-not-dated" };
  if (dueOn <= current) return { code: "deadline-not-later", dueOn: current };
  const { upperDueOn } = facts;
  if (upperDueOn !== null && dueOn > upperDueOn) return { code: "deadline-past-upper", upperDueOn };
  return null;
}

/** The due day that counts now. A duty without one day of its own has nothing to extend. */
function currentDueOn(
  { extensions }: Assignment,
  { schedule }: Pick<AssignmentFacts, "schedule">,
): CalendarDay | null {
  return dueOnNow(schedule === null ? null : dueDayOf(schedule), extensions);
}

/** Whether even the next day would be too late to grant. */
function roomObstacle(assignment: Assignment, facts: AssignmentFacts): ExtensionProblem | null {
  const current = currentDueOn(assignment, facts);
  if (current === null) return { code: "deadline-not-dated" };
  return newDueObstacle(addDays(current, 1), assignment, facts);
}

/** More time is asked for before it is over. How long before is a setting (§1.7: not established). */
function lateObstacle(assignment: Assignment, facts: AssignmentFacts): ExtensionProblem | null {
  const current = currentDueOn(assignment, facts);
  if (current === null) return { code: "deadline-not-dated" };
  const lastDayToAsk = addDays(current, -facts.extensionPolicy.askDaysBefore);
  return facts.today > lastDayToAsk ? { code: "extension-asked-too-late", lastDayToAsk } : null;
}
