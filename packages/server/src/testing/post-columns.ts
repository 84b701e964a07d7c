import type { CalendarTables } from "../calendar/calendar-tables.ts";
import type { MailTables } from "../mail/mail-tables.ts";
import type { ColumnKinds } from "./column-kinds.ts";

/** The columns of what leaves the office by itself: calendars and mail. */
export const postColumns: ColumnKinds<CalendarTables & MailTables> = {
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
  mail_choice: {
    account_id: "text",
    address: "text",
    language: "text",
    digest: "boolean",
    reminder: "boolean",
    urging: "boolean",
    changed_at: "text",
  },
  mail: {
    id: "text",
    account_id: "text",
    kind: "text",
    about: "text",
    address: "text",
    letter: "json",
    unsubscribe_hash: "text",
    written_at: "text",
    due_at: "text",
    attempts: "number",
    sent_at: "text",
    given_up_at: "text",
    last_fault: "text",
  },
  mail_told: { account_id: "text", obligation: "text", crossed_on: "text" },
};
