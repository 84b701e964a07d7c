import type { Assignment } from "./assignment.ts";
import type { AssignmentEvent } from "./assignment-event.ts";
import type { Extension } from "./extension.ts";

/**
 * An assignment after one more event. A past event is a fact, so nothing is refused here: what may happen is decided
 * before (`assignment.decide.ts`). Server rows, optimistic screens and tests all come about by this one function.
 */
export function evolveAssignment(assignment: Assignment, event: AssignmentEvent): Assignment {
  switch (event.type) {
    case "assignment-received":
      return { ...lasting(assignment), status: "received", receivedOn: event.receivedOn };
    case "assignment-started":
      return { ...lasting(assignment), status: "in-progress", startedOn: event.startedOn };
    case "assignment-progress-reported":
      return { ...assignment, progress: event.progress };
    case "assignment-submitted": {
      const { submittedOn, enteredOn, evidence, period, by: submittedBy } = event;
      const submission = { submittedOn, submittedBy, enteredOn, evidence, period };
      return { ...lasting(assignment), status: "submitted", ...submission };
    }
    case "assignment-returned": {
      const { returnedOn, reason, by: returnedBy } = event;
      return {
        ...lasting(assignment),
        status: "returned",
        returnedOn,
        returnedBy,
        reason,
        ...shownIn(assignment),
      };
    }
    case "assignment-confirmed":
      return confirmed(assignment, event);
    case "assignment-resumed":
      return { ...lasting(assignment), status: "in-progress", startedOn: event.resumedOn };
    case "assignment-suspended":
    case "assignment-withdrawn":
    case "assignment-reassigned":
    case "assignment-superseded":
      return stopped(assignment, event);
    case "assignment-urged": {
      const { urgedOn, stage, by } = event;
      return { ...assignment, urgings: [...assignment.urgings, { urgedOn, stage, by }] };
    }
    case "assignment-extension-requested":
    case "assignment-extension-granted":
    case "assignment-extension-refused":
    case "assignment-extension-withdrawn":
      return { ...assignment, extensions: extensionsAfter(assignment.extensions, event) };
    default:
      return event satisfies never;
  }
}

/** What stays with an assignment from state to state. */
function lasting(assignment: Assignment) {
  const { id, taskId, planId, role, unitAsWritten, unitId, viaGroupId, certainty, span } = assignment;
  const { assignedOn, progress, extensions, urgings, settled } = assignment;
  const given = { id, taskId, planId, role, unitAsWritten, unitId, viaGroupId, certainty, span, assignedOn };
  return { ...given, progress, extensions, urgings, settled };
}

function shownIn(assignment: Assignment) {
  return assignment.status === "submitted"
    ? { evidence: assignment.evidence, period: assignment.period }
    : { evidence: [], period: null };
}

/** A confirmed period of a duty that comes back is settled, and the duty itself goes on. */
function confirmed(
  assignment: Assignment,
  { confirmedOn, completedOn, period, by }: Extract<AssignmentEvent, { type: "assignment-confirmed" }>,
): Assignment {
  const { evidence } = shownIn(assignment);
  const rest = lasting(assignment);
  if (period === null) {
    return { ...rest, status: "completed", completedOn, confirmedOn, confirmedBy: by, evidence };
  }
  const settled = [...rest.settled, { period, completedOn, confirmedOn, evidence }];
  return { ...rest, settled, status: "in-progress", startedOn: completedOn };
}

type Stop = Extract<
  AssignmentEvent,
  {
    type: "assignment-suspended" | "assignment-withdrawn" | "assignment-reassigned" | "assignment-superseded";
  }
>;

function stopped(assignment: Assignment, event: Stop): Assignment {
  const rest = { ...lasting(assignment), reason: event.reason };
  switch (event.type) {
    case "assignment-suspended":
      return { ...rest, status: "suspended", suspendedOn: event.suspendedOn };
    case "assignment-withdrawn":
      return { ...rest, status: "withdrawn", withdrawnOn: event.withdrawnOn };
    case "assignment-reassigned": {
      const { reassignedOn, toAssignmentId } = event;
      return { ...rest, status: "reassigned", reassignedOn, toAssignmentId };
    }
    case "assignment-superseded": {
      const { supersededOn, byPlanId } = event;
      return { ...rest, status: "superseded", supersededOn, byPlanId };
    }
    default:
      return event satisfies never;
  }
}

type ExtensionEvent = Extract<AssignmentEvent, { type: `assignment-extension-${string}` }>;

function extensionsAfter(extensions: readonly Extension[], event: ExtensionEvent): Extension[] {
  if (event.type === "assignment-extension-requested") return [...extensions, event.extension];
  return extensions.map((extension): Extension => {
    if (extension.status !== "open") return extension;
    switch (event.type) {
      case "assignment-extension-granted": {
        const { decidedOn, grantedDueOn, by: decidedBy } = event;
        return { ...extension, status: "granted", decidedOn, decidedBy, grantedDueOn };
      }
      case "assignment-extension-refused": {
        const { decidedOn, refusal, by: decidedBy } = event;
        return { ...extension, status: "refused", decidedOn, decidedBy, refusal };
      }
      case "assignment-extension-withdrawn":
        return { ...extension, status: "withdrawn", withdrawnOn: event.withdrawnOn };
      default:
        return event satisfies never;
    }
  });
}
