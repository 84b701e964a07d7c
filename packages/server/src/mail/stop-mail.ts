import { sha256 } from "../ledger/sha256.ts";
import type { Office } from "../office/office.ts";
import { stopKind } from "./mail-choice.store.ts";
import type { MailKind } from "./mail-kind.ts";
import { callBack, mailByStop } from "./mail.store.ts";

/** Stops the kind of mail in which a link was found, for whoever it was sent to; `null` for a link that is none of ours. */
export async function stopMail(
  { database, clock }: Pick<Office, "database" | "clock">,
  token: string,
): Promise<MailKind | null> {
  return database.transaction(async () => {
    const found = await mailByStop(database, sha256(token));
    if (found === null) return null;
    const stopped = { ...found, at: clock.now().toISOString() };
    await stopKind(database, stopped);
    await callBack(database, stopped);
    return found.kind;
  });
}
