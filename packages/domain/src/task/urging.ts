import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { ActedBy } from "../kernel/acted-by.ts";

/** How a deadline stood when somebody was urged: days before it (0: the day itself), days after it, or no day at all. */
export const UrgingStage = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("near"), daysLeft: z.int().min(0) }),
  z.object({ kind: z.literal("overdue"), daysLate: z.int().min(1) }),
  z.object({ kind: z.literal("undated") }),
]);
export type UrgingStage = z.infer<typeof UrgingStage>;

/** One "đôn đốc" of one unit about its part. A missed ad-hoc report is shown by it (domain reference §1.6). */
export const Urging = z.object({ urgedOn: CalendarDay, by: ActedBy, stage: UrgingStage });
export type Urging = z.infer<typeof Urging>;
