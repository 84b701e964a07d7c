import { type CalendarDay, isCalendarDay } from "@dondoc/domain";

/** Official days are days in Việt Nam, wherever the browser stands. */
const officeDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });

const officeTime = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  hour: "2-digit",
  minute: "2-digit",
});

/** What the clocks of the office showed then: `07:05`. */
export function officeTimeOf(instant: string): string {
  return officeTime.format(new Date(instant));
}

/** The office's day on which an instant lies. */
export function officeDayOf(instant: string): CalendarDay | null {
  const day = officeDay.format(new Date(instant));
  return isCalendarDay(day) ? day : null;
}
