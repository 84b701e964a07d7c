import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { WITH_NEXT } from "../database/with-next.ts";

export type TakenKey = { readonly actor: string; readonly key: string };

/** `same` and `other` tell of an earlier request under this key: the very same one, or one that asked for other things. */
export type KeyUse =
  | { readonly kind: "first" }
  | { readonly kind: "same"; readonly answer: unknown }
  | { readonly kind: "other" };

/**
 * Takes the key for this transaction. A second request with the same key waits here until the first has ended, and then
 * finds its answer, or finds the key free when the first was refused.
 */
export async function takeKey(
  database: Database,
  { actor, key }: TakenKey,
  { requestHash, now }: { readonly requestHash: string; readonly now: Date },
): Promise<KeyUse> {
  const row = { actor, key, request_hash: requestHash, answer: null, taken_at: now.toISOString() };
  const taken = await database
    .db()
    .insertInto("idempotency_key")
    .values(row)
    .onConflict((conflict) => conflict.columns(["actor", "key"]).doNothing())
    .returning("key")
    .executeTakeFirst();
  if (taken !== undefined) return { kind: "first" };
  const earlier = await database
    .db()
    .selectFrom("idempotency_key")
    .select(["request_hash", "answer"])
    .where("actor", "=", actor)
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
  return earlier.request_hash === requestHash
    ? { kind: "same", answer: earlier.answer?.value }
    : { kind: "other" };
}

/** Keeps what the request was answered, for the next time it comes. */
export async function keepAnswer(
  database: Database,
  { actor, key }: TakenKey,
  answer: unknown,
): Promise<void> {
  await sql`${WITH_NEXT}
    update idempotency_key set answer = ${JSON.stringify({ value: answer })}
    where actor = ${actor} and key = ${key}`.execute(database.db());
}

/** Forgets keys taken before an instant, at most `limit` of them; those that somebody else is forgetting are left out. */
export async function forgetKeys(database: Database, before: Date, limit: number): Promise<void> {
  await sql`
    delete from idempotency_key where (actor, key) in (
      select actor, key from idempotency_key where taken_at < ${before.toISOString()}::timestamptz
      order by taken_at limit ${limit} for update skip locked
    )`.execute(database.db());
}
