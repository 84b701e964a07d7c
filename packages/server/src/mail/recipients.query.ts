import { type AccountId, type CalendarDay, OFFICE_ROOT, type UnitId, idParts, makeId } from "@dondoc/domain";
import type { Language } from "@dondoc/words";
import { isAddressOf } from "../account/person.store.ts";
import type { Database } from "../database/database.ts";
import { type MailKind, chosenAtFirst } from "./mail-kind.ts";

/** Somebody with an account that is open, and what they want to be sent. */
export type Recipient = {
  readonly accountId: AccountId;
  readonly name: string;
  /** The address of the account; `null`: it has none. */
  readonly accountAddress: string | null;
  /** Another address that its owner has chosen. */
  readonly chosenAddress: string | null;
  readonly language: Language;
  readonly kinds: Readonly<Record<MailKind, boolean>>;
};

/** Where mail of somebody goes; `null`: nowhere. */
export function addressOf({ chosenAddress, accountAddress }: Recipient): string | null {
  return chosenAddress ?? accountAddress;
}

/** Whoever has an open account: all, or that one. */
export async function recipients(
  database: Database,
  only: AccountId | null = null,
): Promise<readonly Recipient[]> {
  let query = recipientRows(database).orderBy("account.id");
  if (only !== null) query = query.where("account.id", "=", idParts(only).uuid);
  return (await query.execute()).map(recipientOf);
}

/** Whoever enters the work of a unit on a day. */
export async function recipientsOfUnit(
  database: Database,
  unitId: UnitId,
  on: CalendarDay,
): Promise<readonly Recipient[]> {
  const held = database
    .db()
    .selectFrom("membership")
    .select("account_id")
    .where("root_id", "=", OFFICE_ROOT)
    .where("unit_id", "=", idParts(unitId).uuid)
    .where("post", "in", ["reporter", "leader", "clerk"])
    .where("valid_from", "<=", on)
    .where((row) => row.or([row("valid_to", "is", null), row("valid_to", ">=", on)]));
  const rows = await recipientRows(database).where("account.id", "in", held).limit(MOST_OF_UNIT).execute();
  return rows.map(recipientOf);
}

/** More people than enter the work of any one unit. */
const MOST_OF_UNIT = 200;

function recipientRows(database: Database) {
  return database
    .db()
    .selectFrom("account")
    .leftJoin("auth_user", (join) =>
      join.on((row) => row(row.cast("account.id", "text"), "=", row.ref("auth_user.id"))),
    )
    .leftJoin("mail_choice", "mail_choice.account_id", "account.id")
    .where("account.root_id", "=", OFFICE_ROOT)
    .where("account.status", "=", "active")
    .select([
      "account.id",
      "account.name",
      "auth_user.email",
      "mail_choice.address",
      "mail_choice.language",
      "mail_choice.digest",
      "mail_choice.reminder",
      "mail_choice.urging",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof recipientRows>["execute"]>>[number];

function recipientOf(row: Row): Recipient {
  const { digest, reminder, urging } = row;
  return {
    accountId: makeId("account", OFFICE_ROOT, row.id),
    name: row.name,
    accountAddress: row.email !== null && isAddressOf(row.email) ? row.email : null,
    chosenAddress: row.address,
    language: row.language ?? "vi",
    kinds: {
      digest: digest ?? chosenAtFirst.digest,
      reminder: reminder ?? chosenAtFirst.reminder,
      urging: urging ?? chosenAtFirst.urging,
    },
  };
}
