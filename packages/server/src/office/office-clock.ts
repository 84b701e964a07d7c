import { type CalendarDay, addDays, day } from "@dondoc/domain";
import type { OfficeClock } from "./office.ts";

const officeDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });

/** The one place where an instant becomes a calendar day, and a day its last instant. */
export function officeClock(setDay: CalendarDay | null): OfficeClock {
  return {
    kind: setDay === null ? "real" : "set",
    today: () => setDay ?? day(officeDay.format(new Date())),
    now: () => new Date(),
  };
}

/** The instant at which a day of the office is over: Việt Nam has one offset all year round. */
export function endOf(on: CalendarDay): string {
  return new Date(`${addDays(on, 1)}T00:00:00+07:00`).toISOString();
}
