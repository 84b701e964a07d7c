import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { AssignmentId, PlanId } from "../kernel/ids.ts";
import { ActedBy } from "../kernel/acted-by.ts";
import { Assignment, ProgressReport } from "./assignment.ts";
import { Evidence } from "./evidence.ts";
import { OpenExtension } from "./extension.ts";
import { UrgingStage } from "./urging.ts";

const Step = z.object({ assignmentId: AssignmentId, by: ActedBy });
const Reason = z.string().min(1).max(2_000);
const Period = z.string().min(1).max(20).nullable();
const Shown = z.array(Evidence).min(1).max(20);

/** A unit is given its part: by the paper, by hand, or after another. */
export const TaskAssigned = z.object({ type: z.literal("task-assigned"), assignment: Assignment });
export type TaskAssigned = z.infer<typeof TaskAssigned>;

/** What happens to an assignment after it was given (domain reference §1.8): facts, each with its day and who did it. */
export const AssignmentEvent = z.discriminatedUnion("type", [
  Step.extend({ type: z.literal("assignment-received"), receivedOn: CalendarDay }),
  Step.extend({ type: z.literal("assignment-started"), startedOn: CalendarDay }),
  Step.extend({ type: z.literal("assignment-progress-reported"), progress: ProgressReport }),
  Step.extend({
    type: z.literal("assignment-submitted"),
    submittedOn: CalendarDay,
    enteredOn: CalendarDay,
    evidence: Shown,
    /** Which one, of a duty that comes back; `null` for the whole. */
    period: Period,
  }),
  Step.extend({ type: z.literal("assignment-returned"), returnedOn: CalendarDay, reason: Reason }),
  Step.extend({
    type: z.literal("assignment-confirmed"),
    confirmedOn: CalendarDay,
    /** The day of submission: the result counts from then. */
    completedOn: CalendarDay,
    period: Period,
  }),
  Step.extend({ type: z.literal("assignment-suspended"), suspendedOn: CalendarDay, reason: Reason }),
  Step.extend({ type: z.literal("assignment-resumed"), resumedOn: CalendarDay }),
  Step.extend({ type: z.literal("assignment-withdrawn"), withdrawnOn: CalendarDay, reason: Reason }),
  Step.extend({
    type: z.literal("assignment-reassigned"),
    reassignedOn: CalendarDay,
    reason: Reason,
    toAssignmentId: AssignmentId,
  }),
  Step.extend({
    type: z.literal("assignment-superseded"),
    supersededOn: CalendarDay,
    reason: Reason,
    byPlanId: PlanId,
  }),
  Step.extend({ type: z.literal("assignment-urged"), urgedOn: CalendarDay, stage: UrgingStage }),
  Step.extend({ type: z.literal("assignment-extension-requested"), extension: OpenExtension }),
  Step.extend({
    type: z.literal("assignment-extension-granted"),
    decidedOn: CalendarDay,
    grantedDueOn: CalendarDay,
  }),
  Step.extend({ type: z.literal("assignment-extension-refused"), decidedOn: CalendarDay, refusal: Reason }),
  Step.extend({ type: z.literal("assignment-extension-withdrawn"), withdrawnOn: CalendarDay }),
]);
export type AssignmentEvent = z.infer<typeof AssignmentEvent>;
