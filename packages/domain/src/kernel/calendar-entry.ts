import { z } from "zod";
import { CalendarDay } from "./calendar-day.ts";

/**
 * One day on which the office does not follow its weekday: a holiday or the day off that makes up for one (`off`), a
 * weekend day worked in exchange (`work`), or a day whose fate nobody has decided yet (`unsettled`). An administrator adds
 * and takes out entries; each says where it comes from.
 */
export const CalendarEntry = z.object({
  on: CalendarDay,
  kind: z.enum(["off", "work", "unsettled"]),
  name: z.string().min(1).max(200),
  source: z.string().min(1).max(500),
});
export type CalendarEntry = z.infer<typeof CalendarEntry>;
