import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { PlanId, UnitId } from "../kernel/ids.ts";
import { ProgressReport } from "./assignment.ts";
import { Evidence } from "./evidence.ts";
import { Role } from "./role.ts";

/** What people send when they act on an assignment; the same schemas check it at the door of the server. */

/** May come empty: an empty one is refused in words (`reason-missing`), one that is too long is bad input. */
const Reason = z.string().trim().max(2_000);

export const ReceiveRequest = z.object({ receivedOn: CalendarDay });
export type ReceiveRequest = z.infer<typeof ReceiveRequest>;

export const StartRequest = z.object({ startedOn: CalendarDay });
export type StartRequest = z.infer<typeof StartRequest>;

export const ReportProgressRequest = ProgressReport;
export type ReportProgressRequest = z.infer<typeof ReportProgressRequest>;

export const SubmitRequest = z.object({
  submittedOn: CalendarDay,
  evidence: z.array(Evidence).max(20),
  /** Which one, of a duty that comes back. */
  period: z.string().max(20).nullable(),
});
export type SubmitRequest = z.infer<typeof SubmitRequest>;

export const ConfirmRequest = z.object({ confirmedOn: CalendarDay });
export type ConfirmRequest = z.infer<typeof ConfirmRequest>;

export const ReturnRequest = z.object({ returnedOn: CalendarDay, reason: Reason });
export type ReturnRequest = z.infer<typeof ReturnRequest>;

export const SuspendRequest = z.object({ suspendedOn: CalendarDay, reason: Reason });
export type SuspendRequest = z.infer<typeof SuspendRequest>;

export const ResumeRequest = z.object({ resumedOn: CalendarDay });
export type ResumeRequest = z.infer<typeof ResumeRequest>;

export const WithdrawRequest = z.object({ withdrawnOn: CalendarDay, reason: Reason });
export type WithdrawRequest = z.infer<typeof WithdrawRequest>;

export const SupersedeRequest = z.object({ supersededOn: CalendarDay, reason: Reason, byPlanId: PlanId });
export type SupersedeRequest = z.infer<typeof SupersedeRequest>;

export const ReassignRequest = z.object({ toUnitId: UnitId, reassignedOn: CalendarDay, reason: Reason });
export type ReassignRequest = z.infer<typeof ReassignRequest>;

export const AssignRequest = z.object({ unitId: UnitId, role: Role, assignedOn: CalendarDay });
export type AssignRequest = z.infer<typeof AssignRequest>;

export const ExtensionRequest = z.object({ dueOn: CalendarDay, reason: Reason });
export type ExtensionRequest = z.infer<typeof ExtensionRequest>;

/** The day granted may differ from the one asked for: a counter-proposal. */
export const GrantExtensionRequest = z.object({ dueOn: CalendarDay });
export type GrantExtensionRequest = z.infer<typeof GrantExtensionRequest>;

export const RefuseExtensionRequest = z.object({ reason: Reason });
export type RefuseExtensionRequest = z.infer<typeof RefuseExtensionRequest>;
