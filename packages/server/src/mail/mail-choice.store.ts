import { type AccountId, idParts } from "@dondoc/domain";
import type { Language } from "@dondoc/words";
import type { Database } from "../database/database.ts";
import { type MailKind, chosenAtFirst } from "./mail-kind.ts";

export type MailChoice = {
  /** `null`: the address of the account. */
  readonly address: string | null;
  readonly language: Language;
  readonly kinds: Readonly<Record<MailKind, boolean>>;
};

export async function saveChoice(
  database: Database,
  accountId: AccountId,
  { address, language, kinds, at }: MailChoice & { readonly at: string },
): Promise<void> {
  const chosen = { address, language, ...kinds, changed_at: at };
  await database
    .db()
    .insertInto("mail_choice")
    .values({ account_id: idParts(accountId).uuid, ...chosen })
    .onConflict((known) => known.column("account_id").doUpdateSet(chosen))
    .execute();
}

/** Stops mail of one kind, and leaves everything else as it was chosen. */
export async function stopKind(
  database: Database,
  { accountId, kind, at }: { readonly accountId: AccountId; readonly kind: MailKind; readonly at: string },
): Promise<void> {
  const first = { language: "vi", ...chosenAtFirst } as const;
  await database
    .db()
    .insertInto("mail_choice")
    .values({ account_id: idParts(accountId).uuid, ...first, [kind]: false, changed_at: at })
    .onConflict((known) => known.column("account_id").doUpdateSet({ [kind]: false, changed_at: at }))
    .execute();
}
