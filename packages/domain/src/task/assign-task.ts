import type { CalendarDay } from "../kernel/calendar-day.ts";
import { idParts, makeId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import { type Unit, type UnitRegister, existsOn } from "../unit/unit.ts";
import type { Acting, Hat } from "./acting.ts";
import type { AssignmentFacts } from "./assignment-facts.ts";
import type { AssignmentEvent, TaskAssigned } from "./assignment-event.ts";
import type { AssigningProblem, AssignmentProblem } from "./assignment-problem.ts";
import type { AssignRequest, ReassignRequest } from "./assignment-request.ts";
import { decide } from "./assignment.decide.ts";
import type { Assignment } from "./assignment.ts";
import { beginAssignment } from "./begin-assignment.ts";
import type { Deadline, Task } from "./task.ts";
import { dueDayOf } from "./timeliness.ts";

/** What must be looked up before a part is given to a unit by hand. */
export type AssigningFacts = {
  readonly register: UnitRegister;
  /** Every other assignment of the same task. */
  readonly others: readonly Assignment[];
  readonly newUuid: () => string;
};

/**
 * Gives a part of a task to a unit by hand. One task, one lead (NĐ 39/2022/NĐ-CP): a second one is refused here, while a
 * paper that names several is taken as it is and flagged. Source: domain reference §1.4, §1.8 invariants 3 and 7.
 */
export function assignTask(
  task: Task,
  request: AssignRequest,
  facts: AssigningFacts & {
    readonly by: Acting;
    readonly today: CalendarDay;
    readonly planIssuedOn: CalendarDay;
  },
): Result<TaskAssigned[], AssignmentProblem> {
  const { unitId, role, assignedOn } = request;
  const { today, planIssuedOn: issuedOn, others } = facts;
  const permitted = permitAssigning(facts.by);
  if (!permitted.ok) return permitted;
  if (assignedOn > today) return refuse({ code: "day-in-the-future", on: assignedOn, today });
  if (assignedOn < issuedOn) return refuse({ code: "day-before-issue", on: assignedOn, issuedOn });
  const dated = dueBeforeIssue(task.deadline, issuedOn);
  if (dated !== null) return refuse(dated);
  const lead = others.find((other) => other.role === "lead" && isHeld(other));
  if (role === "lead" && lead !== undefined) {
    return refuse({ code: "task-has-lead", unitAsWritten: lead.unitAsWritten });
  }
  const unit = freeUnit({ unitId, role, on: assignedOn }, facts);
  if (!unit.ok) return unit;
  const assignment = beginAssignment({
    id: makeId("assignment", idParts(task.id).root, facts.newUuid()),
    taskId: task.id,
    planId: task.planId,
    role,
    unitAsWritten: unit.value.name,
    unitId,
    viaGroupId: null,
    certainty: "stated",
    span: task.span,
    assignedOn,
  });
  return ok([{ type: "task-assigned", assignment }]);
}

/**
 * Whether somebody may give parts of a task to units at all, and in whose name: whoever ordered the work, or the standing
 * body for it. Source: as for every change of what was ordered (`permitStep`).
 */
export function permitAssigning({ hats }: Acting): Result<Hat, AssignmentProblem> {
  const hat = hats.find(({ capacity }) => deciders.some((decider) => decider === capacity));
  return hat === undefined ? refuse({ code: "not-your-part", action: "assign", needs: deciders }) : ok(hat);
}

const deciders = ["assigner", "standing-body"] as const;

/**
 * Gives the part to another unit: the old assignment ends neither done nor late, a new one begins. The days granted so far
 * pass on with the work. Source: domain reference §1.3 (giao lại); that extensions pass on is our choice.
 */
export function reassignWork(
  assignment: Assignment,
  request: ReassignRequest,
  facts: AssignmentFacts & AssigningFacts,
): Result<(AssignmentEvent | TaskAssigned)[], AssignmentProblem> {
  const { toUnitId, reassignedOn, reason } = request;
  const { id, role } = assignment;
  const others = [assignment, ...facts.others.filter((other) => other.id !== id)];
  const unit = freeUnit({ unitId: toUnitId, role, on: reassignedOn }, { ...facts, others });
  const toAssignmentId = makeId("assignment", idParts(id).root, facts.newUuid());
  const obstacle = unit.ok ? null : unit.problem;
  const ended = decide(
    { action: "reassign", assignment, facts, on: reassignedOn, reason, obstacle },
    (step) => [{ type: "assignment-reassigned", ...step, reassignedOn, reason, toAssignmentId }],
  );
  if (!ended.ok) return ended;
  if (!unit.ok) return unit;
  const { taskId, planId, span } = assignment;
  const { name: unitAsWritten } = unit.value;
  const given = { id: toAssignmentId, taskId, planId, role, unitAsWritten, unitId: toUnitId, span };
  const begun = beginAssignment({
    ...given,
    viaGroupId: null,
    certainty: "stated",
    assignedOn: reassignedOn,
  });
  const extensions = assignment.extensions.filter((extension) => extension.status === "granted");
  return ok([...ended.value, { type: "task-assigned", assignment: { ...begun, extensions } }]);
}

/**
 * A due day before the paper itself: refused by hand, a warning when it comes with a paper, whose words are never mended.
 * Source: domain reference §1.8, invariant 3.
 */
export function dueBeforeIssue(
  deadline: Pick<Deadline, "schedule"> | null,
  issuedOn: CalendarDay,
): AssigningProblem | null {
  const dueOn = deadline === null ? null : dueDayOf(deadline.schedule);
  return dueOn !== null && dueOn < issuedOn ? { code: "due-before-issue", dueOn, issuedOn } : null;
}

/** The unit, if it exists on the day and has no such part yet. */
function freeUnit(
  { unitId, role, on }: Pick<AssignRequest, "unitId" | "role"> & { readonly on: CalendarDay },
  { register, others }: Pick<AssigningFacts, "register" | "others">,
): Result<Unit, AssigningProblem> {
  const unit = register.units.find((each) => each.id === unitId);
  if (unit === undefined || !existsOn(unit, on)) return refuse({ code: "unit-not-there", on });
  const has = others.some((other) => other.unitId === unitId && other.role === role && isHeld(other));
  return has ? refuse({ code: "unit-already-assigned", unitAsWritten: unit.name }) : ok(unit);
}

/** Whether somebody still holds it: done counts, what was taken away does not. */
function isHeld({ status }: Assignment): boolean {
  return status !== "withdrawn" && status !== "reassigned" && status !== "superseded";
}
