import { type AccountId, OFFICE_ROOT, idParts, makeId } from "@dondoc/domain";
import type { Database } from "../database/database.ts";

export type SignInLink = {
  readonly id: string;
  /** `null`: of the first administrator. */
  readonly accountId: AccountId | null;
};

/**
 * Keeps the hash of a new link; earlier ones for the same account open nothing any more. Those of the first administrator
 * stand beside each other until one is used: the server prints one at every start, and must not end what `admin` printed.
 */
export async function insertLink(
  database: Database,
  link: SignInLink & { readonly hash: string; readonly at: string; readonly expiresAt: string },
): Promise<void> {
  const uuid = link.accountId === null ? null : idParts(link.accountId).uuid;
  const older = database.db().deleteFrom("sign_in_link");
  await (
    uuid === null
      ? older.where("account_id", "is", null).where("expires_at", "<=", link.at)
      : older.where("account_id", "=", uuid)
  ).execute();
  await database
    .db()
    .insertInto("sign_in_link")
    .values({
      id: link.id,
      token_hash: link.hash,
      account_id: uuid,
      created_at: link.at,
      expires_at: link.expiresAt,
    })
    .execute();
}

/** The link that this hash opens now, if any. `lock` keeps a second use of it waiting until this one is over. */
export async function openLink(
  database: Database,
  { hash, at }: { readonly hash: string; readonly at: string },
  lock: "lock" | "look",
): Promise<SignInLink | null> {
  const query = database
    .db()
    .selectFrom("sign_in_link")
    .select(["id", "account_id"])
    .where("token_hash", "=", hash)
    .where("used_at", "is", null)
    .where("expires_at", ">", at);
  const row = await (lock === "lock" ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    accountId: row.account_id === null ? null : makeId("account", OFFICE_ROOT, row.account_id),
  };
}

/** Once one link has made the first administrator, no other of that kind opens anything. */
export async function endFirstLinks(database: Database): Promise<void> {
  await database.db().deleteFrom("sign_in_link").where("account_id", "is", null).execute();
}

export async function markUsed(database: Database, id: string, at: string): Promise<void> {
  await database.db().updateTable("sign_in_link").set({ used_at: at }).where("id", "=", id).execute();
}
