import type { AccountId } from "@dondoc/domain";
import { idParts } from "@dondoc/domain";
import type { Database } from "../database/database.ts";

/** How somebody signs in, in the tables of the sign-in library, written in the transaction of what it belongs to. */
export type Person = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly username: string;
  /** `null`: the office knows none. */
  readonly email: string | null;
};

/** The library wants an address of everybody; nothing is ever sent to this one (RFC 2606). */
const NO_ADDRESS = "dondoc.invalid";

/** Whether this is an address that somebody gave. */
export function isAddressOf(email: string): boolean {
  return !email.endsWith(`@${NO_ADDRESS}`);
}

/** `false` when the name or the address belongs to somebody already. */
export async function insertPerson(database: Database, person: Person, at: string): Promise<boolean> {
  const username = person.username.toLowerCase();
  const inserted = await database
    .db()
    .insertInto("auth_user")
    .values({
      id: idParts(person.accountId).uuid,
      name: person.name,
      email: (person.email ?? `${username}@${NO_ADDRESS}`).toLowerCase(),
      emailVerified: false,
      createdAt: at,
      updatedAt: at,
      username,
      displayUsername: person.username,
      role: "user",
      banned: false,
      twoFactorEnabled: false,
    })
    .onConflict((taken) => taken.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Sets or replaces the password: whoever knew the old one is out. */
export async function setPassword(
  database: Database,
  { accountId, hash, at }: { readonly accountId: AccountId; readonly hash: string; readonly at: string },
): Promise<void> {
  const { uuid } = idParts(accountId);
  const old = database.db().deleteFrom("auth_credential").where("userId", "=", uuid);
  await old.where("providerId", "=", "credential").execute();
  await database
    .db()
    .insertInto("auth_credential")
    .values({
      id: uuid,
      accountId: uuid,
      providerId: "credential",
      userId: uuid,
      password: hash,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  await endEverySession(database, accountId);
}

/** The account signs in no more, and whatever it was signed in with is over. */
export async function shutOut(database: Database, accountId: AccountId, at: string): Promise<void> {
  const { uuid } = idParts(accountId);
  await database.db().updateTable("auth_user").set({ banned: true }).where("id", "=", uuid).execute();
  await database.db().deleteFrom("sign_in_link").where("account_id", "=", uuid).execute();
  const tokens = database.db().updateTable("access_token").set({ revoked_at: at });
  await tokens.where("account_id", "=", uuid).where("revoked_at", "is", null).execute();
  await endEverySession(database, accountId);
}

export async function usernameOf(database: Database, accountId: AccountId): Promise<string | null> {
  const { uuid } = idParts(accountId);
  const row = await database
    .db()
    .selectFrom("auth_user")
    .select(["username", "displayUsername"])
    .where("id", "=", uuid)
    .executeTakeFirst();
  return row?.displayUsername ?? row?.username ?? null;
}

async function endEverySession(database: Database, accountId: AccountId): Promise<void> {
  await database.db().deleteFrom("auth_session").where("userId", "=", idParts(accountId).uuid).execute();
}
