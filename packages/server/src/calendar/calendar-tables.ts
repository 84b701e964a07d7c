import type { Language } from "@dondoc/words";

/** Instants are written and read as ISO text. */
export type CalendarTables = {
  calendar_feed: {
    id: string;
    token_hash: string;
    account_id: string;
    unit_id: string | null;
    language: Language;
    created_at: string;
    last_read_at: string | null;
    revoked_at: string | null;
  };
};
