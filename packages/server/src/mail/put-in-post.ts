import type { Office } from "../office/office.ts";
import { newToken } from "../account/token.ts";
import { type Letter, type SlipFacts, writtenLetter } from "@dondoc/writer";
import type { Addressee } from "./due-letter.ts";
import type { MailKind } from "./mail-kind.ts";
import { insertMail } from "./mail.store.ts";
import { type Recipient, addressOf } from "./recipients.query.ts";

/** What of an office is needed to write mail. */
export type Mailing = Pick<Office, "database" | "clock" | "newUuid" | "mail">;

/** Where one request stops a kind of mail, and a person is asked before. */
export const STOP_PATH = "/mail/stop/";

/**
 * Writes one mail to one person, to be sent after the transaction around it; `false` for a kind they do not want, where
 * they have no address, and when they were written to about this before.
 */
export async function putInPost(
  { database, clock, newUuid, mail: { smtp } }: Mailing,
  recipient: Recipient,
  {
    kind,
    about,
    letterTo,
    slip,
  }: {
    readonly kind: MailKind;
    readonly about: string;
    readonly letterTo: (to: Addressee) => Letter;
    readonly slip?: SlipFacts | undefined;
  },
): Promise<boolean> {
  const address = addressOf(recipient);
  if (smtp === null || address === null || !recipient.kinds[kind]) return false;
  const { name, language, accountId } = recipient;
  const { token, hash } = newToken("stop");
  const stopAddress = smtp.origin + STOP_PATH + token;
  const written = writtenLetter(letterTo({ name, language, origin: smtp.origin, stopAddress }), language);
  return insertMail(database, {
    id: newUuid(),
    accountId,
    kind,
    about,
    address,
    letter: { ...written, stopAddress, slip },
    unsubscribeHash: hash,
    at: clock.now().toISOString(),
  });
}
