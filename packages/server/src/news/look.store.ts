import { type AccountId, idParts } from "@dondoc/domain";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/** Up to where somebody has seen what happened, and when they said so. */
export type Look = { readonly position: number; readonly lookedAt: string };

/** `null`: they have never said so. */
export async function lastLook(database: Database, accountId: AccountId): Promise<Look | null> {
  const row = await database
    .db()
    .selectFrom("look")
    .select(["position", "looked_at as lookedAt"])
    .where("account_id", "=", idParts(accountId).uuid)
    .executeTakeFirst();
  return row ?? null;
}

/** A look only moves forward: a tab that shows less than another takes nothing back. */
export async function saveLook(
  database: Database,
  accountId: AccountId,
  { position, lookedAt }: Look,
): Promise<void> {
  await database
    .db()
    .insertInto("look")
    .values({ account_id: idParts(accountId).uuid, position, looked_at: lookedAt })
    .onConflict((known) =>
      known.column("account_id").doUpdateSet({
        position: sql`greatest(look.position, excluded.position)`,
        looked_at: sql`greatest(look.looked_at, excluded.looked_at)`,
      }),
    )
    .execute();
}
