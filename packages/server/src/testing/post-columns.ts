import type { CalendarTables } from "../calendar/calendar-tables.ts";
import type { ColumnKinds } from "./column-kinds.ts";

/** The columns of what leaves the office by itself: calendars and mail. */
export const postColumns: ColumnKinds<CalendarTables> = {
  calendar_feed: {
    id: "text",
    token_hash: "text",
    account_id: "text",
    unit_id: "text",
    language: "text",
    created_at: "text",
    last_read_at: "text",
    revoked_at: "text",
  },
};
