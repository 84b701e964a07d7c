import { type Account, type AccountId, type Actor, actorOn } from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { sha256 } from "../ledger/sha256.ts";
import type { Office } from "../office/office.ts";
import { useAccessToken } from "./access-token.store.ts";
import { keptAccount } from "./account.store.ts";
import { type Auth, accountIdOf } from "./auth.ts";
import { LONGEST_TOKEN, isOwnToken } from "./token.ts";
import type { Visit, Visitor } from "./visitor-memory.ts";

export type Visiting = { readonly actor: Actor; readonly visit: Visit | null };

/**
 * Who sends a request, by its cookie or its token; whoever shows nothing that holds is the public. Answers from memory
 * where it can: see `makeVisitorMemory`.
 */
export async function visitingBy(
  headers: Headers,
  { office, auth }: { readonly office: Office; readonly auth: Auth },
): Promise<Visiting> {
  const shown = shownIn(headers);
  const visitor =
    shown === null
      ? null
      : await office.visitors.recall(sha256(shown.text), () => find(shown, { office, auth }));
  const { isReadingPublic } = office;
  if (visitor === null) {
    return { actor: { kind: "public", name: "public", isReadingPublic }, visit: null };
  }
  const { account, scopes, visit } = visitor;
  const actor = { ...actorOn(account, office.clock.today()), isReadingPublic };
  return { actor: scopes === null ? actor : { ...actor, scopes }, visit };
}

type Shown = { readonly text: string; readonly token: string | null; readonly headers: Headers };

const sessionCookie = /(?:^|;\s*)(?:__Secure-)?dondoc\.session_token=([^;]+)/u;

/** What a request shows of itself, and nothing else of its headers: that is what is looked up and remembered. */
function shownIn(headers: Headers): Shown | null {
  const authorization = headers.get("authorization");
  if (authorization !== null) {
    const [, token] = /^bearer (\S+)$/iu.exec(authorization) ?? [];
    if (token === undefined || token.length > LONGEST_TOKEN) return null;
    return { text: `bearer ${token}`, token, headers: new Headers({ authorization }) };
  }
  const cookie = headers.get("cookie") ?? "";
  const [, value] = sessionCookie.exec(cookie) ?? [];
  if (value === undefined) return null;
  return { text: `cookie ${value}`, token: null, headers: new Headers({ cookie }) };
}

async function find(
  { token, headers }: Shown,
  { office, auth }: { readonly office: Office; readonly auth: Auth },
): Promise<Visitor | null> {
  const { database, clock } = office;
  if (token !== null && isOwnToken(token)) {
    const found = await useAccessToken(database, { hash: sha256(token), at: clock.now().toISOString() });
    if (found === null) return null;
    const account = await activeAccount(database, found.accountId);
    const { id, kind, scopes } = found;
    const endsAt = Date.parse(found.expiresAt);
    return account === null ? null : { account, visit: { kind, id }, scopes, endsAt };
  }
  const found = await auth.api.getSession({ headers });
  if (found === null) return null;
  const account = await activeAccount(database, accountIdOf(found.user.id));
  const { id, expiresAt } = found.session;
  return account === null
    ? null
    : { account, visit: { kind: "session", id }, scopes: null, endsAt: expiresAt.getTime() };
}

/** An account that nobody has closed, with every post it held and holds. */
export async function activeAccount(database: Database, accountId: AccountId): Promise<Account | null> {
  const kept = await keptAccount(database, accountId);
  if (kept === null || !kept.isActive) return null;
  return { account: accountId, name: kept.name, memberships: [...kept.memberships] };
}
