import { type CalendarDay, isCalendarDay } from "@dondoc/domain";

/** Official days are days in Việt Nam, wherever the browser stands. */
const officeDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });

/** The office's day on which an instant lies. */
export function officeDayOf(instant: string): CalendarDay | null {
  const day = officeDay.format(new Date(instant));
  return isCalendarDay(day) ? day : null;
}
