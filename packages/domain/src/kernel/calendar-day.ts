import { z } from "zod";
import { isRealDay } from "./days.ts";

export {
  addDays,
  day,
  dayOf,
  daysBetween,
  daysInMonth,
  isCalendarDay,
  lastDayOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from "./days.ts";

/**
 * A calendar day of the office (Asia/Ho_Chi_Minh) as `YYYY-MM-DD`. Days compare as strings; no instant and no
 * time zone enters the domain. The edge turns an instant into a day once.
 */
export const CalendarDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { message: "not-a-calendar-day" })
  .refine(isRealDay, { message: "not-a-calendar-day" })
  .brand<"CalendarDay">();
export type CalendarDay = z.infer<typeof CalendarDay>;
