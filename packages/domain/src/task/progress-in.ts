import type { Assignment } from "./assignment.ts";
import type { Progress } from "./timeliness.ts";

/**
 * How far an assignment is with one period of a duty that comes back; `null` for a duty that is done once. A settled
 * period is done as of the day it was submitted, and what waits for confirmation is one period, not all. Our choice: the
 * texts followed (domain reference §0) know recurring duties only as series.
 */
export function progressIn(assignment: Assignment, period: string | null): Progress {
  const settled = assignment.settled.find((done) => done.period === period);
  if (settled !== undefined) return { status: "completed", completedOn: settled.completedOn };
  const isAboutAnother =
    (assignment.status === "submitted" || assignment.status === "returned") && assignment.period !== period;
  return isAboutAnother ? { status: "in-progress" } : assignment;
}
