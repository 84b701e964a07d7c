import { courseStreamOf } from "./course-stream.ts";
import type { DomainEvent } from "./event.ts";

/** The id of the thing an event belongs to: the ledger keeps one chain of events for each. */
export function streamOf(event: DomainEvent): string {
  if ("assignmentId" in event) return event.assignmentId;
  switch (event.type) {
    case "unit-registered":
    case "unit-corrected":
      return event.unit.id;
    case "unit-ended":
      return event.unitId;
    case "unit-group-registered":
      return event.group.id;
    case "draft-read":
    case "draft-accepted":
      return event.draftId;
    case "directive-registered":
      return event.directive.id;
    case "plan-mentioned":
    case "plan-accepted":
      return event.plan.id;
    case "task-set":
      return event.task.planId;
    case "task-assigned":
      return event.assignment.planId;
    case "report-series-set":
      return event.series.planId;
    case "target-set":
      return event.target.planId;
    case "account-registered":
    case "account-deactivated":
    case "membership-begun":
    case "membership-ended":
      return event.accountId;
    default:
      return courseStreamOf(event);
  }
}
