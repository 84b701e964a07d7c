import type { CalendarDay } from "../kernel/calendar-day.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import type { ActedBy } from "../kernel/acted-by.ts";
import type { AssignmentAction } from "./assignment-action.ts";
import type { AssignmentEvent } from "./assignment-event.ts";
import type { AssignmentFacts } from "./assignment-facts.ts";
import type { AssignmentProblem } from "./assignment-problem.ts";
import type {
  ConfirmRequest,
  ReceiveRequest,
  ReportProgressRequest,
  ResumeRequest,
  ReturnRequest,
  StartRequest,
  SubmitRequest,
  SupersedeRequest,
  SuspendRequest,
  WithdrawRequest,
} from "./assignment-request.ts";
import type { Assignment } from "./assignment.ts";
import { openPeriods, periodObstacle } from "./open-periods.ts";
import { dayObstacle, permitStep } from "./permit-step.ts";

/** What follows from a request: the events, or what stands in the way. */
export type AssignmentDecision = Result<AssignmentEvent[], AssignmentProblem>;

/** The unit takes note of its part. Source: domain reference §1.8 (chưa tiếp nhận → đã tiếp nhận). */
export function receiveAssignment(
  assignment: Assignment,
  { receivedOn }: ReceiveRequest,
  facts: AssignmentFacts,
) {
  return decide({ action: "receive", assignment, facts, on: receivedOn }, (step) => [
    { type: "assignment-received", ...step, receivedOn },
  ]);
}

/** Work begins, or begins again after a return. Source: §1.8. */
export function startAssignment(assignment: Assignment, { startedOn }: StartRequest, facts: AssignmentFacts) {
  return decide({ action: "start", assignment, facts, on: startedOn }, (step) => [
    { type: "assignment-started", ...step, startedOn },
  ]);
}

/** Whoever reports on work has begun it. Source: our choice; what is reported is data of 08-QC/TW (§1.2). */
export function reportProgress(
  assignment: Assignment,
  progress: ReportProgressRequest,
  facts: AssignmentFacts,
): AssignmentDecision {
  const on = progress.reportedOn;
  return decide({ action: "report-progress", assignment, facts, on }, (step) => {
    const reported = { type: "assignment-progress-reported", ...step, progress } as const;
    if (assignment.status === "in-progress") return [reported];
    return [{ type: "assignment-started", ...step, startedOn: on }, reported];
  });
}

/**
 * The unit hands in its result with what shows it. It counts as done from this day once somebody else confirms it.
 * Source: §1.8, invariant 4; that work may be handed in without a separate start is our choice.
 */
export function submitResult(assignment: Assignment, request: SubmitRequest, facts: AssignmentFacts) {
  const { submittedOn, evidence, period } = request;
  const obstacle: AssignmentProblem | null =
    evidence.length === 0
      ? { code: "evidence-missing" }
      : periodObstacle(period, openPeriods(assignment, facts));
  return decide({ action: "submit", assignment, facts, on: submittedOn, obstacle }, (step) => [
    { type: "assignment-submitted", ...step, submittedOn, enteredOn: facts.today, evidence, period },
  ]);
}

/**
 * Whoever oversees the work accepts it: done as of the day it was submitted, however long confirming took. The confirmer
 * is neither the unit nor the person that submitted. Source: §1.8, invariants 2 and 9.
 */
export function confirmCompletion(
  assignment: Assignment,
  { confirmedOn }: ConfirmRequest,
  facts: AssignmentFacts,
): AssignmentDecision {
  const submission = assignment.status === "submitted" ? assignment : null;
  const { submittedOn: completedOn, period } = submission ?? { submittedOn: confirmedOn, period: null };
  return decide({ action: "confirm", assignment, facts, on: confirmedOn }, (step) => [
    { type: "assignment-confirmed", ...step, confirmedOn, completedOn, period },
  ]);
}

/** What was handed in late or wrong goes back and counts as not completed. Source: Thanh Hóa 2025 (§1.6). */
export function returnWork(assignment: Assignment, request: ReturnRequest, facts: AssignmentFacts) {
  const { returnedOn, reason } = request;
  return decide({ action: "return", assignment, facts, on: returnedOn, reason }, (step) => [
    { type: "assignment-returned", ...step, returnedOn, reason },
  ]);
}

/** The work rests; it leaves the four cells and is listed beside them. Source: §1.8. */
export function suspendAssignment(assignment: Assignment, request: SuspendRequest, facts: AssignmentFacts) {
  const { suspendedOn, reason } = request;
  return decide({ action: "suspend", assignment, facts, on: suspendedOn, reason }, (step) => [
    { type: "assignment-suspended", ...step, suspendedOn, reason },
  ]);
}

/** What rested is in progress again, wherever it stood before. Source: §1.8 (tạm dừng → đang thực hiện). */
export function resumeAssignment(
  assignment: Assignment,
  { resumedOn }: ResumeRequest,
  facts: AssignmentFacts,
) {
  return decide({ action: "resume", assignment, facts, on: resumedOn }, (step) => [
    { type: "assignment-resumed", ...step, resumedOn },
  ]);
}

/** The order is taken back: neither done nor late. Source: §1.3 (đề án được rút ra khỏi chương trình). */
export function withdrawAssignment(assignment: Assignment, request: WithdrawRequest, facts: AssignmentFacts) {
  const { withdrawnOn, reason } = request;
  return decide({ action: "withdraw", assignment, facts, on: withdrawnOn, reason }, (step) => [
    { type: "assignment-withdrawn", ...step, withdrawnOn, reason },
  ]);
}

/** A later plan sets this instead. Source: §1.8 (bị thay thế). */
export function supersedeAssignment(
  assignment: Assignment,
  request: SupersedeRequest,
  facts: AssignmentFacts,
) {
  const { supersededOn, reason, byPlanId } = request;
  return decide({ action: "supersede", assignment, facts, on: supersededOn, reason }, (step) => [
    { type: "assignment-superseded", ...step, supersededOn, reason, byPlanId },
  ]);
}

type Asked = {
  readonly action: AssignmentAction;
  readonly assignment: Assignment;
  readonly facts: AssignmentFacts;
  readonly on: CalendarDay;
  readonly reason?: string;
  readonly obstacle?: AssignmentProblem | null;
};

/**
 * Every step is judged in one order: may it be taken at all, then its day, its reason, what is particular to it. The
 * first keeps offers and decisions equal.
 */
export function decide(
  { action, assignment, facts, on, reason, obstacle = null }: Asked,
  events: (step: { readonly assignmentId: Assignment["id"]; readonly by: ActedBy }) => AssignmentEvent[],
): AssignmentDecision {
  const permitted = permitStep(action, assignment, facts);
  if (!permitted.ok) return permitted;
  const unreasoned = reason !== undefined && reason.trim() === "";
  const problem =
    dayObstacle(on, assignment, facts.today) ??
    (unreasoned ? ({ code: "reason-missing" } as const) : null) ??
    obstacle;
  if (problem !== null) return refuse(problem);
  const by = { account: facts.by.account, unitId: permitted.value.unitId };
  return ok(events({ assignmentId: assignment.id, by }));
}
