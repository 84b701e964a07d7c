import type { FollowUpEvent } from "../follow-up/follow-up-event.ts";
import { followUpStreamOf } from "../follow-up/follow-up-stream.ts";
import type { AccountabilityStated } from "../plan/accountability.ts";
import type { PlanAmended } from "../plan/amendment.ts";
import type { TaskLinkEvent } from "../plan/task-link.ts";
import type { ReportEvent } from "../report/report-sent.ts";
import type { ReviewEvent } from "../report/review.ts";
import type { SnapshotPublished } from "../roll-up/snapshot.ts";
import type { TargetEvent } from "../target/target-course.ts";
import type { SuccessionStep } from "../unit/succession.ts";

type CourseEvent =
  | AccountabilityStated
  | PlanAmended
  | SnapshotPublished
  | SuccessionStep
  | TaskLinkEvent
  | ReportEvent
  | ReviewEvent
  | TargetEvent
  | FollowUpEvent;

/** The stream of what has a course of its own, apart from the plan or the unit that it is about. */
export function courseStreamOf(event: CourseEvent): string {
  switch (event.type) {
    case "accountability-stated":
      return event.accountability.planId;
    case "plan-amended":
      return event.amendment.earlierPlanId;
    case "snapshot-published":
      return event.snapshot.id;
    case "task-link-proposed":
    case "task-link-confirmed":
    case "task-link-rejected":
      return event.type === "task-link-proposed" ? event.link.id : event.taskLinkId;
    case "succession-proposed":
    case "succession-confirmed":
    case "succession-rejected":
    case "succession-duty-given":
      return event.type === "succession-proposed" ? event.succession.id : event.successionId;
    case "report-sent":
    case "report-confirmed":
    case "report-returned":
      return event.type === "report-sent" ? event.report.id : event.reportId;
    case "review-planned":
    case "review-held":
    case "review-called-off":
      return event.type === "review-planned" ? event.review.id : event.reviewId;
    case "target-course-stated":
    case "target-measured":
    case "target-measurement-struck":
      return event.targetId;
    default:
      return followUpStreamOf(event);
  }
}
