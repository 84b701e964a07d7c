import type { CalendarDay } from "@dondoc/domain";
import type { Language } from "@dondoc/words";
import type { Json } from "../database/json-column.ts";
import type { KeptLetter, MailKind } from "./mail-kind.ts";

/** Instants are written and read as ISO text. */
export type MailTables = {
  mail_choice: {
    account_id: string;
    address: string | null;
    language: Language;
    digest: boolean;
    reminder: boolean;
    urging: boolean;
    changed_at: string;
  };
  mail: {
    id: string;
    account_id: string;
    kind: MailKind;
    about: string;
    address: string;
    letter: Json<KeptLetter> | null;
    unsubscribe_hash: string;
    written_at: string;
    due_at: string | null;
    attempts: number;
    sent_at: string | null;
    given_up_at: string | null;
    last_fault: string | null;
  };
  mail_told: { account_id: string; obligation: string; crossed_on: CalendarDay };
};
