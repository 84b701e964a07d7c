import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { PlanId, UnitId } from "../kernel/ids.ts";
import { ProgressReport } from "./assignment.ts";
import { Evidence } from "./evidence.ts";
import { Role } from "./role.ts";

/** What people send when they act on an assignment; the same schemas check it at the door of the server. */

/** May come empty: an empty one is refused in words (`reason-missing`), one that is too long is bad input. */
const Reason = z.string().trim().max(2_000);

/** The unit has the work (đã tiếp nhận). */
export const ReceiveRequest = z.object({ receivedOn: CalendarDay });
export type ReceiveRequest = z.infer<typeof ReceiveRequest>;

/** The unit has begun. */
export const StartRequest = z.object({ startedOn: CalendarDay });
export type StartRequest = z.infer<typeof StartRequest>;

/** How far the work is; whoever says so has begun. */
export const ReportProgressRequest = ProgressReport;
export type ReportProgressRequest = z.infer<typeof ReportProgressRequest>;

/**
 * The unit hands in its result with evidence, to be confirmed. The day it was handed in is the day it was done.
 */
export const SubmitRequest = z.object({
  submittedOn: CalendarDay,
  evidence: z.array(Evidence).max(20),
  /** Which one, of a duty that comes back. */
  period: z.string().max(20).nullable(),
});
export type SubmitRequest = z.infer<typeof SubmitRequest>;

/** Another body confirms the result (domain reference §1.8, invariant 9). */
export const ConfirmRequest = z.object({ confirmedOn: CalendarDay });
export type ConfirmRequest = z.infer<typeof ConfirmRequest>;

/** Another body gives the result back (trả lại). */
export const ReturnRequest = z.object({ returnedOn: CalendarDay, reason: Reason });
export type ReturnRequest = z.infer<typeof ReturnRequest>;

/** The work rests (tạm dừng). */
export const SuspendRequest = z.object({ suspendedOn: CalendarDay, reason: Reason });
export type SuspendRequest = z.infer<typeof SuspendRequest>;

/** The work goes on. */
export const ResumeRequest = z.object({ resumedOn: CalendarDay });
export type ResumeRequest = z.infer<typeof ResumeRequest>;

/** The work is taken out of the plan (rút). */
export const WithdrawRequest = z.object({ withdrawnOn: CalendarDay, reason: Reason });
export type WithdrawRequest = z.infer<typeof WithdrawRequest>;

/** A later plan sets it instead (thay thế). */
export const SupersedeRequest = z.object({ supersededOn: CalendarDay, reason: Reason, byPlanId: PlanId });
export type SupersedeRequest = z.infer<typeof SupersedeRequest>;

/** The work goes to another unit (giao lại). */
export const ReassignRequest = z.object({ toUnitId: UnitId, reassignedOn: CalendarDay, reason: Reason });
export type ReassignRequest = z.infer<typeof ReassignRequest>;

/** A unit is given a part by hand. */
export const AssignRequest = z.object({ unitId: UnitId, role: Role, assignedOn: CalendarDay });
export type AssignRequest = z.infer<typeof AssignRequest>;

/** The unit asks for a later day (xin lùi hạn). */
export const ExtensionRequest = z.object({ dueOn: CalendarDay, reason: Reason });
export type ExtensionRequest = z.infer<typeof ExtensionRequest>;

/** The day granted may differ from the one asked for: a counter-proposal. */
export const GrantExtensionRequest = z.object({ dueOn: CalendarDay });
export type GrantExtensionRequest = z.infer<typeof GrantExtensionRequest>;

/** The day stays as it is. */
export const RefuseExtensionRequest = z.object({ reason: Reason });
export type RefuseExtensionRequest = z.infer<typeof RefuseExtensionRequest>;
