import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { Certainty } from "../kernel/certainty.ts";
import { AssignmentId, PlanId, TaskId, UnitGroupId, UnitId } from "../kernel/ids.ts";
import { Span } from "../kernel/span.ts";
import { Role } from "./role.ts";

/**
 * One unit's part in a task. A group in the paper becomes one assignment for each of its units, each followed on its
 * own; several leads become one assignment each (NĐ 39/2022/NĐ-CP: one task, one lead). The unit stays as written;
 * `unitId` is `null` until the register knows it.
 */
const AssignmentFacts = z.object({
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
});

/**
 * The lifecycle, each state with exactly what exists then. Overdue, due soon and late are not states: they follow from
 * these and a day (`timeliness`). Source: domain reference §1.8, from QĐ 42/2014 and QĐ 23/2018/QĐ-TTg.
 */
export const Assignment = z.discriminatedUnion("status", [
  AssignmentFacts.extend({ status: z.literal("assigned") }),
  AssignmentFacts.extend({ status: z.literal("received"), receivedOn: CalendarDay }),
  AssignmentFacts.extend({ status: z.literal("in-progress"), startedOn: CalendarDay }),
  AssignmentFacts.extend({ status: z.literal("submitted"), submittedOn: CalendarDay }),
  AssignmentFacts.extend({
    status: z.literal("returned"),
    returnedOn: CalendarDay,
    reason: z.string().min(1),
  }),
  /** `completedOn` is the day of submission, once confirmed: waiting for the confirmer makes nobody late. */
  AssignmentFacts.extend({
    status: z.literal("completed"),
    completedOn: CalendarDay,
    confirmedOn: CalendarDay,
  }),
  AssignmentFacts.extend({
    status: z.literal("suspended"),
    suspendedOn: CalendarDay,
    reason: z.string().min(1),
  }),
  AssignmentFacts.extend({
    status: z.literal("withdrawn"),
    withdrawnOn: CalendarDay,
    reason: z.string().min(1),
  }),
  AssignmentFacts.extend({ status: z.literal("reassigned"), reassignedOn: CalendarDay }),
  AssignmentFacts.extend({ status: z.literal("superseded"), supersededOn: CalendarDay }),
]);
export type Assignment = z.infer<typeof Assignment>;
export type AssignmentStatus = Assignment["status"];
