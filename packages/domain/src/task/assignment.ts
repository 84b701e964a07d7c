import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { Certainty } from "../kernel/certainty.ts";
import { AssignmentId, PlanId, TaskId, UnitGroupId, UnitId } from "../kernel/ids.ts";
import { Span } from "../kernel/span.ts";
import { ActedBy } from "../kernel/acted-by.ts";
import { Evidence } from "./evidence.ts";
import { Extension } from "./extension.ts";
import { Role } from "./role.ts";
import { Urging } from "./urging.ts";

/** How a unit says it is getting on. A share of the work is given only where the unit gives one. */
export const ProgressReport = z.object({
  reportedOn: CalendarDay,
  note: z.string().trim().min(1).max(2_000),
  progressPercent: z.int().min(0).max(100).nullable(),
});
export type ProgressReport = z.infer<typeof ProgressReport>;

const Shown = z.array(Evidence).min(1).max(20);

/** One period of a recurring duty that was done and confirmed. */
export const SettledPeriod = z.object({
  period: z.string().min(1).max(20),
  completedOn: CalendarDay,
  confirmedOn: CalendarDay,
  evidence: Shown,
});
export type SettledPeriod = z.infer<typeof SettledPeriod>;

/**
 * One unit's part in a task. A group in the paper becomes one assignment for each of its units, each followed on its
 * own; several leads become one assignment each (NĐ 39/2022/NĐ-CP: one task, one lead). The unit stays as written;
 * `unitId` is `null` until the register knows it.
 */
const AssignmentGiven = z.object({
  id: AssignmentId,
  taskId: TaskId,
  planId: PlanId,
  role: Role,
  unitAsWritten: z.string().min(1),
  unitId: UnitId.nullable(),
  /** The group it was expanded from. */
  viaGroupId: UnitGroupId.nullable(),
  certainty: Certainty,
  span: Span,
  assignedOn: CalendarDay,
  /** What the unit said last about its work. */
  progress: ProgressReport.nullable().default(null),
  /** Every request for more time, in order. */
  extensions: z.array(Extension).default([]),
  urgings: z.array(Urging).default([]),
  /** A duty that comes back is done period by period, and itself goes on. */
  settled: z.array(SettledPeriod).default([]),
});

/** What was handed in: `period` for a duty that comes back, `null` for the whole. */
const Submission = z.object({
  submittedOn: CalendarDay,
  submittedBy: ActedBy,
  /** The day it was entered: a result may be older than its entry, and whoever confirms sees both. */
  enteredOn: CalendarDay,
  evidence: Shown,
  period: z.string().min(1).max(20).nullable(),
});

const Reason = z.string().min(1).max(2_000);

/**
 * The lifecycle, each state with exactly what exists then. Overdue, due soon and late are not states: they follow from
 * these and a day (`timeliness`). Source: domain reference §1.8, from QĐ 42/2014 and QĐ 23/2018/QĐ-TTg.
 */
export const Assignment = z.discriminatedUnion("status", [
  AssignmentGiven.extend({ status: z.literal("assigned") }),
  AssignmentGiven.extend({ status: z.literal("received"), receivedOn: CalendarDay }),
  /** `startedOn`: since when it is worked on, or worked on again after a return or a suspension. */
  AssignmentGiven.extend({ status: z.literal("in-progress"), startedOn: CalendarDay }),
  AssignmentGiven.extend({ status: z.literal("submitted"), ...Submission.shape }),
  AssignmentGiven.extend({
    status: z.literal("returned"),
    returnedOn: CalendarDay,
    returnedBy: ActedBy,
    reason: Reason,
    /** What was handed in and found wanting. */
    evidence: Shown,
    period: z.string().min(1).max(20).nullable(),
  }),
  /** `completedOn` is the day of submission, once confirmed: waiting for the confirmer makes nobody late. */
  AssignmentGiven.extend({
    status: z.literal("completed"),
    completedOn: CalendarDay,
    confirmedOn: CalendarDay,
    confirmedBy: ActedBy,
    evidence: Shown,
  }),
  AssignmentGiven.extend({ status: z.literal("suspended"), suspendedOn: CalendarDay, reason: Reason }),
  AssignmentGiven.extend({ status: z.literal("withdrawn"), withdrawnOn: CalendarDay, reason: Reason }),
  AssignmentGiven.extend({
    status: z.literal("reassigned"),
    reassignedOn: CalendarDay,
    reason: Reason,
    /** The assignment that goes on with the work. */
    toAssignmentId: AssignmentId,
  }),
  AssignmentGiven.extend({
    status: z.literal("superseded"),
    supersededOn: CalendarDay,
    reason: Reason,
    /** The later plan that sets this instead. */
    byPlanId: PlanId,
  }),
]);
export type Assignment = z.infer<typeof Assignment>;

/** Where an assignment stands, as stored; in time or late is never among it. */
export type AssignmentStatus = Assignment["status"];

/** What is known of an assignment when it is given. */
export type GivenAssignment = Pick<
  Assignment,
  | "id"
  | "taskId"
  | "planId"
  | "role"
  | "unitAsWritten"
  | "unitId"
  | "viaGroupId"
  | "certainty"
  | "span"
  | "assignedOn"
>;
