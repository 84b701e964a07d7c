import type { CalendarDay } from "../kernel/calendar-day.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import type { Capacity, Hat } from "./acting.ts";
import type { AssignmentAction } from "./assignment-action.ts";
import { lastStepOn } from "./assignment-day.ts";
import type { AssignmentFacts } from "./assignment-facts.ts";
import type { AssignmentProblem, DayProblem } from "./assignment-problem.ts";
import type { Assignment, AssignmentStatus } from "./assignment.ts";
import { openExtension } from "./extended-deadline.ts";
import { extensionObstacle } from "./extension-obstacle.ts";
import { openPeriods } from "./open-periods.ts";
import { answers } from "./answers.ts";

type Rule = { readonly by: readonly Capacity[]; readonly from: readonly AssignmentStatus[] };

const overseers = ["assigner", "standing-body", "supervisor"] as const;
const deciders = ["assigner", "standing-body"] as const;
const atWork = ["received", "in-progress", "returned"] as const;
const open = ["assigned", ...atWork, "submitted"] as const;

/**
 * Who may do what in which state. The states are those of domain reference §1.8. Who: the unit does its own work; whoever
 * oversees it confirms and urges; only the assigner and the standing body change what was ordered (practice, §1.7; that
 * the standing body may do it for the assigner is our choice).
 */
const rules = {
  receive: { by: ["performer"], from: ["assigned"] },
  start: { by: ["performer"], from: ["received", "returned"] },
  "report-progress": { by: ["performer"], from: atWork },
  submit: { by: ["performer"], from: atWork },
  confirm: { by: overseers, from: ["submitted"] },
  return: { by: overseers, from: ["submitted"] },
  "request-extension": { by: ["performer"], from: ["assigned", ...atWork] },
  "withdraw-extension": { by: ["performer"], from: open },
  "grant-extension": { by: deciders, from: open },
  "refuse-extension": { by: deciders, from: open },
  urge: { by: overseers, from: ["assigned", ...atWork] },
  suspend: { by: deciders, from: open },
  resume: { by: deciders, from: ["suspended"] },
  reassign: { by: deciders, from: [...open, "suspended"] },
  withdraw: { by: deciders, from: [...open, "suspended"] },
  supersede: { by: deciders, from: [...open, "suspended"] },
} as const satisfies Record<AssignmentAction, Rule>;

/**
 * Whether a step may be taken at all, whatever is asked for in it; if so, in whose name. Buttons and decisions both ask
 * here, so that what is offered is what is accepted (architecture, promise 5).
 */
export function permitStep(
  action: AssignmentAction,
  assignment: Assignment,
  facts: AssignmentFacts,
): Result<Hat, AssignmentProblem> {
  const rule: Rule = rules[action];
  const hats = facts.by.hats.filter((hat) => rule.by.includes(hat.capacity));
  const [first] = hats;
  if (first === undefined) return refuse({ code: "not-your-part", action, needs: rule.by });
  const problem =
    (rule.from.includes(assignment.status) ? null : statusObstacle(action, assignment.status)) ??
    dayObstacle(facts.today, assignment, facts.today) ??
    obstacleOf(action, assignment, facts);
  if (problem !== null) return refuse(problem);
  const hat = judges(action) ? independentHat(hats, assignment, facts) : first;
  if (hat === null)
    return refuse({ code: judgesRequest(action) ? "decider-is-requester" : "confirmer-is-performer" });
  return ok(hat);
}

/** A step happened after everything before it and not in the future. Source: domain reference §1.8, invariant 2. */
export function dayObstacle(on: CalendarDay, assignment: Assignment, today: CalendarDay): DayProblem | null {
  if (on > today) return { code: "day-in-the-future", on, today };
  const { assignedOn } = assignment;
  if (on < assignedOn) return { code: "day-before-assignment", on, assignedOn };
  const last = lastStepOn(assignment);
  return on < last ? { code: "day-before-last-step", on, lastStepOn: last } : null;
}

function statusObstacle(action: AssignmentAction, status: AssignmentStatus): AssignmentProblem {
  if (["completed", "withdrawn", "reassigned", "superseded"].includes(status)) {
    return { code: "assignment-not-open", status };
  }
  if (action === "resume") return { code: "assignment-not-suspended", status };
  if (status === "suspended") return { code: "assignment-suspended" };
  if (action === "confirm" || action === "return") return { code: "assignment-not-submitted", status };
  if (status === "submitted") return { code: "assignment-already-submitted" };
  if (action === "receive") return { code: "assignment-already-received", status };
  return { code: status === "assigned" ? "assignment-not-received" : "assignment-already-started" };
}

/** What stands in the way beyond state and person. Co-operating units owe no result (§1.8, invariant 7). */
function obstacleOf(
  action: AssignmentAction,
  assignment: Assignment,
  facts: AssignmentFacts,
): AssignmentProblem | null {
  switch (action) {
    case "submit":
      return owesNothing(assignment) ?? openPeriods(assignment, facts).problem;
    case "urge": {
      const urgedOn = assignment.urgings.at(-1)?.urgedOn;
      const isUrged = urgedOn !== undefined && urgedOn >= facts.today;
      return owesNothing(assignment) ?? (isUrged ? { code: "already-urged", urgedOn } : null);
    }
    case "request-extension":
    case "withdraw-extension":
    case "grant-extension":
    case "refuse-extension":
      return extensionObstacle(action, assignment, facts);
    default:
      return null;
  }
}

function owesNothing({ role }: Assignment): AssignmentProblem | null {
  return answers(role) ? null : { code: "role-owes-no-result", role };
}

function judgesRequest(action: AssignmentAction): boolean {
  return action === "grant-extension" || action === "refuse-extension";
}

function judges(action: AssignmentAction): boolean {
  return action === "confirm" || action === "return" || judgesRequest(action);
}

/**
 * The evaluator is not the performer: another body, and another person (domain reference §1.8, invariant 9). A standing
 * body's own part is therefore confirmed by the assigner. The local person has no account and only records.
 */
function independentHat(hats: readonly Hat[], assignment: Assignment, { by }: AssignmentFacts): Hat | null {
  const doers =
    assignment.status === "submitted"
      ? [assignment.submittedBy, openExtension(assignment.extensions)?.requestedBy]
      : [openExtension(assignment.extensions)?.requestedBy];
  if (by.account !== null && doers.some((doer) => doer?.account === by.account)) return null;
  return hats.find((hat) => hat.unitId === null || hat.unitId !== assignment.unitId) ?? null;
}
