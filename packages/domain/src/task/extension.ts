import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { ActedBy } from "../kernel/acted-by.ts";

const Asked = z.object({
  requestedOn: CalendarDay,
  requestedBy: ActedBy,
  /** The day that was asked for; the one that was granted may differ. */
  askedDueOn: CalendarDay,
  reason: z.string().min(1).max(2_000),
});

/** A request that waits for an answer. */
export const OpenExtension = Asked.extend({ status: z.literal("open") });
export type OpenExtension = z.infer<typeof OpenExtension>;

/**
 * One request for more time and what became of it. A due day changes in no other way, and the original stays (domain
 * reference §1.7 and §1.8, invariant 5: the record most looked at when lateness is disputed).
 */
export const Extension = z.discriminatedUnion("status", [
  OpenExtension,
  Asked.extend({
    status: z.literal("granted"),
    decidedOn: CalendarDay,
    decidedBy: ActedBy,
    grantedDueOn: CalendarDay,
  }),
  Asked.extend({
    status: z.literal("refused"),
    decidedOn: CalendarDay,
    decidedBy: ActedBy,
    refusal: z.string().min(1).max(2_000),
  }),
  Asked.extend({ status: z.literal("withdrawn"), withdrawnOn: CalendarDay }),
]);
export type Extension = z.infer<typeof Extension>;
