import type { KnownActor } from "@dondoc/domain";
import { type WrittenLetter, writtenLetter } from "@dondoc/writer";
import { dueLetter } from "./due-letter.ts";
import type { MailKind } from "./mail-kind.ts";
import type { Mailing } from "./put-in-post.ts";
import type { Recipient } from "./recipients.query.ts";
import { digestItems, freshCrossings, nearItems } from "./write-due-mail.ts";

/** A mail as it would be sent; `null`: there is nothing to tell today. */
export type PreviewedLetter = {
  readonly kind: Exclude<MailKind, "urging">;
  readonly letter: WrittenLetter | null;
};

/** The letters of this morning as they would be written now, whatever was sent already but for what one was reminded of. */
export async function previewMail(
  office: Mailing,
  actor: KnownActor,
  { recipient, origin }: { readonly recipient: Recipient; readonly origin: string },
): Promise<readonly PreviewedLetter[]> {
  const asOf = office.clock.today();
  const items = await nearItems(office, actor, office.mail.thresholds);
  const fresh = await freshCrossings(office, recipient, items);
  const { name, language } = recipient;
  const to = { name, language, origin, stopAddress: `${origin}/mail` };
  const written = (kind: PreviewedLetter["kind"], of: typeof items) =>
    of.length === 0 ? null : writtenLetter(dueLetter(kind, { items: of, asOf }, to), language);
  return [
    { kind: "digest", letter: written("digest", digestItems(items, asOf)) },
    {
      kind: "reminder",
      letter: written(
        "reminder",
        fresh.map(({ item }) => item),
      ),
    },
  ];
}
