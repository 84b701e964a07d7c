import { type AccountId, type Permission, type Result, may, ok } from "@dondoc/domain";
import type { Problem } from "@dondoc/words";
import { z } from "zod";
import type { Asking } from "../office/office.ts";
import { insertAccessToken } from "./access-token.store.ts";
import { newToken } from "./token.ts";

/** What a key can be for: never for keeping accounts or making more keys. */
export const keyScopes = [
  "office.read",
  "draft.read",
  "draft.accept",
  "task.act",
  "file.keep",
] as const satisfies readonly Permission[];

export const NewApiKey = z.object({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.enum(keyScopes)).min(1).max(keyScopes.length),
  validDays: z.int().min(1).max(366),
});
export type NewApiKey = z.infer<typeof NewApiKey>;

export type MadeApiKey = { readonly id: string; readonly key: string; readonly expiresAt: string };

/** A key for another program. It is told once and kept as a hash; it may never more than who made it. */
export async function makeApiKey(
  { office, actor }: Asking,
  accountId: AccountId,
  { name, scopes, validDays }: NewApiKey,
): Promise<Result<MadeApiKey, Problem>> {
  for (const scope of scopes) {
    const allowed = may(actor, scope);
    if (!allowed.ok) return allowed;
  }
  const { token, hash } = newToken("key");
  const now = office.clock.now();
  const expiresAt = new Date(now.getTime() + validDays * 86_400_000).toISOString();
  const id = office.newUuid();
  const createdAt = now.toISOString();
  const kept = { id, accountId, hash, kind: "key", name, scopes, createdAt, expiresAt } as const;
  await insertAccessToken(office.database, kept);
  return ok({ id, key: token, expiresAt });
}
