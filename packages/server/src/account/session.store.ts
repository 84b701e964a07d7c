import { type AccountId, idParts } from "@dondoc/domain";
import type { Database } from "../database/database.ts";

/** Somebody signed in, in one browser. */
export type SessionRow = {
  readonly id: string;
  readonly startedAt: string;
  readonly endsAt: string;
  readonly address: string | null;
  readonly browser: string | null;
};

export async function sessionsOf(
  database: Database,
  accountId: AccountId,
  at: string,
): Promise<readonly SessionRow[]> {
  const rows = await database
    .db()
    .selectFrom("auth_session")
    .select(["id", "createdAt", "expiresAt", "ipAddress", "userAgent"])
    .where("userId", "=", idParts(accountId).uuid)
    .where("expiresAt", ">", at)
    .orderBy("createdAt", "desc")
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.createdAt,
    endsAt: row.expiresAt,
    address: row.ipAddress,
    browser: row.userAgent,
  }));
}

/** Ends one session of an account; `false` when it has no such session. */
export async function endSession(database: Database, accountId: AccountId, id: string): Promise<boolean> {
  const ended = await database
    .db()
    .deleteFrom("auth_session")
    .where("id", "=", id)
    .where("userId", "=", idParts(accountId).uuid)
    .returning("id")
    .executeTakeFirst();
  return ended !== undefined;
}

/** Takes a session for good by the token it was just given: it has become a token of ours. */
export async function takeSession(database: Database, token: string): Promise<string | null> {
  const taken = await database
    .db()
    .deleteFrom("auth_session")
    .where("token", "=", token)
    .returning("userId")
    .executeTakeFirst();
  return taken?.userId ?? null;
}
