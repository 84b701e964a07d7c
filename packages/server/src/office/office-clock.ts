import { type CalendarDay, day } from "@dondoc/domain";
import type { OfficeClock } from "./office.ts";

const officeDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });

/** The one place where an instant becomes a calendar day. */
export function officeClock(setDay: CalendarDay | null): OfficeClock {
  return {
    kind: setDay === null ? "real" : "set",
    today: () => setDay ?? day(officeDay.format(new Date())),
    now: () => new Date(),
  };
}
