import { type AccountId, OFFICE_ROOT, type Permission, idParts, makeId } from "@dondoc/domain";
import type { Database } from "../database/database.ts";

/** A token as it is listed: everything but what opens. */
export type AccessTokenRow = {
  readonly id: string;
  readonly kind: "command" | "key";
  readonly name: string;
  readonly scopes: readonly Permission[] | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
};

export type NewAccessToken = Pick<
  AccessTokenRow,
  "id" | "kind" | "name" | "scopes" | "createdAt" | "expiresAt"
> & {
  readonly accountId: AccountId;
  readonly hash: string;
};

export async function insertAccessToken(database: Database, token: NewAccessToken): Promise<void> {
  await database
    .db()
    .insertInto("access_token")
    .values({
      id: token.id,
      token_hash: token.hash,
      account_id: idParts(token.accountId).uuid,
      kind: token.kind,
      name: token.name,
      scopes: token.scopes === null ? null : JSON.stringify(token.scopes),
      created_at: token.createdAt,
      expires_at: token.expiresAt,
    })
    .execute();
}

export async function accessTokensOf(
  database: Database,
  accountId: AccountId,
  at: string,
): Promise<readonly AccessTokenRow[]> {
  const rows = await database
    .db()
    .selectFrom("access_token")
    .selectAll()
    .where("account_id", "=", idParts(accountId).uuid)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", at)
    .orderBy("created_at", "desc")
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  }));
}

/** Whose token this is, while it is good; notes that it was used. */
export async function useAccessToken(
  database: Database,
  { hash, at }: { readonly hash: string; readonly at: string },
): Promise<Pick<NewAccessToken, "id" | "kind" | "scopes" | "expiresAt" | "accountId"> | null> {
  const row = await database
    .db()
    .updateTable("access_token")
    .set({ last_used_at: at })
    .where("token_hash", "=", hash)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", at)
    .returning(["id", "kind", "scopes", "expires_at", "account_id"])
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, kind, scopes } = row;
  return {
    id,
    kind,
    scopes,
    expiresAt: row.expires_at,
    accountId: makeId("account", OFFICE_ROOT, row.account_id),
  };
}

/** Takes a token of an account back; `false` when it has no such token. */
export async function revokeAccessToken(
  database: Database,
  token: { readonly accountId: AccountId; readonly id: string; readonly at: string },
): Promise<boolean> {
  const revoked = await database
    .db()
    .updateTable("access_token")
    .set({ revoked_at: token.at })
    .where("id", "=", token.id)
    .where("account_id", "=", idParts(token.accountId).uuid)
    .where("revoked_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return revoked !== undefined;
}
