import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { ActedBy } from "../kernel/acted-by.ts";
import { ReportId, ReportSeriesId, UnitId } from "../kernel/ids.ts";

/** One duty that a report answers: this period of this series. */
export const ServedDuty = z.object({ seriesId: ReportSeriesId, period: z.string().min(1).max(20) });
export type ServedDuty = z.infer<typeof ServedDuty>;

const ReportSentFacts = z.object({
  reporter: UnitId,
  /** Number of the paper, or a link: what shows that it was sent. */
  evidence: z.string().trim().min(1).max(500),
  /** The day it left the unit, and the day it was entered. */
  sentOn: CalendarDay,
  enteredOn: CalendarDay,
  /** Why it was entered after it was sent. Only this keeps the day of sending. */
  outage: z.string().trim().min(1).max(500).nullable(),
  serves: z.array(ServedDuty).min(1).max(100),
});
/**
 * A report that came in. It is written once and may serve several series, each with its own recipient: the same result is
 * not typed again for every superior (domain reference §5.1, row 28; our choice).
 */
export const ReportSent = ReportSentFacts.refine((report) => report.sentOn <= report.enteredOn, {
  message: "entered-before-it-was-sent",
});
export type ReportSent = z.infer<typeof ReportSent>;

/**
 * The day a report counts as handed in: the day the system has it, unless the system was down; then the true day of
 * sending. Source: Khánh Hòa QĐ 2838 (on an outage send by e-office, enter later); practice: time is what the system records.
 */
export function countedOn(report: Pick<ReportSent, "sentOn" | "enteredOn" | "outage">): CalendarDay {
  return report.outage === null ? report.enteredOn : report.sentOn;
}

const Kept = ReportSentFacts.extend({ id: ReportId, sentBy: ActedBy });
const Reason = z.string().min(1).max(2_000);

/**
 * A report as the office keeps it: sent, then confirmed or returned by whoever receives it. Source: Thanh Hóa 2025 (what
 * is late or wrong is returned and counts as not done, domain reference §1.6).
 */
export const Report = z.discriminatedUnion("status", [
  Kept.extend({ status: z.literal("sent") }),
  Kept.extend({ status: z.literal("confirmed"), confirmedOn: CalendarDay, confirmedBy: ActedBy }),
  Kept.extend({
    status: z.literal("returned"),
    returnedOn: CalendarDay,
    returnedBy: ActedBy,
    reason: Reason,
  }),
]);
export type Report = z.infer<typeof Report>;

const Step = z.object({ reportId: ReportId, by: ActedBy });

/** What happens to a report, as the ledger keeps it. */
export const ReportEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("report-sent"), report: Report }),
  Step.extend({ type: z.literal("report-confirmed"), confirmedOn: CalendarDay }),
  Step.extend({ type: z.literal("report-returned"), returnedOn: CalendarDay, reason: Reason }),
]);
export type ReportEvent = z.infer<typeof ReportEvent>;

/** What a unit enters; the day of entering is the office's own. An empty evidence is refused in words. */
export const SendReportRequest = z.object({
  reporter: UnitId,
  evidence: z.string().trim().max(500),
  sentOn: CalendarDay,
  outage: z.string().trim().min(1).max(500).nullable(),
  serves: z.array(ServedDuty).min(1).max(100),
});
export type SendReportRequest = z.infer<typeof SendReportRequest>;

/** The recipient takes the report as it is. */
export const ConfirmReportRequest = z.object({ confirmedOn: CalendarDay });
export type ConfirmReportRequest = z.infer<typeof ConfirmReportRequest>;

/** The recipient gives the report back; an empty reason is refused in words. */
export const ReturnReportRequest = z.object({
  returnedOn: CalendarDay,
  reason: z.string().trim().max(2_000),
});
export type ReturnReportRequest = z.infer<typeof ReturnReportRequest>;
