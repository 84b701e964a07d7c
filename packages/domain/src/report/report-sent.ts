import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { ReportSeriesId, UnitId } from "../kernel/ids.ts";

/** One duty that a report answers: this period of this series. */
export const ServedDuty = z.object({ seriesId: ReportSeriesId, period: z.string().min(1).max(20) });
export type ServedDuty = z.infer<typeof ServedDuty>;

/**
 * A report that came in. It is written once and may serve several series, each with its own recipient: the same result is
 * not typed again for every superior (domain reference §5.1, row 28; our choice).
 */
export const ReportSent = z
  .object({
    reporter: UnitId,
    /** Number of the paper, or a link: what shows that it was sent. */
    evidence: z.string().min(1).max(500),
    /** The day it left the unit, and the day it was entered. */
    sentOn: CalendarDay,
    enteredOn: CalendarDay,
    /** Why it was entered after it was sent. Only this keeps the day of sending. */
    outage: z.string().min(1).max(500).nullable(),
    serves: z.array(ServedDuty).min(1).max(100),
  })
  .refine((report) => report.sentOn <= report.enteredOn, { message: "entered-before-it-was-sent" });
export type ReportSent = z.infer<typeof ReportSent>;

/**
 * The day a report counts as handed in: the day the system has it, unless the system was down; then the true day of
 * sending. Source: Khánh Hòa QĐ 2838 (on an outage send by e-office, enter later); practice: time is what the system records.
 */
export function countedOn(report: Pick<ReportSent, "sentOn" | "enteredOn" | "outage">): CalendarDay {
  return report.outage === null ? report.enteredOn : report.sentOn;
}
