import { AccountId, idParts } from "@dondoc/domain";
import type { PastEvent } from "@dondoc/words";
import { accountNames } from "../account/account.store.ts";
import type { Database } from "../database/database.ts";
import { readStream } from "../ledger/read-events.ts";
import { storedEvent } from "./stored-event.ts";

export type PastEvents = { readonly events: readonly PastEvent[]; readonly hasMore: boolean };

type Part = {
  readonly afterVersion: number;
  readonly limit: number;
  /** Whether whoever asks is told who acted: the public reads what happened, and no names of people. */
  readonly isNamed: boolean;
};

/** What happened to one thing after a version, oldest first, at most `limit` of it. */
export async function pastEvents(
  database: Database,
  id: string,
  { afterVersion, limit, isNamed }: Part,
): Promise<PastEvents> {
  const { root: rootId, uuid: streamId } = idParts(id);
  const read = await readStream(database, { rootId, streamId, afterVersion }, { limit: limit + 1 });
  const found = read.slice(0, limit);
  const accounts = new Set(found.flatMap(({ meta }) => accountOf(meta.actor) ?? []));
  const names = isNamed ? await accountNames(database, [...accounts]) : new Map<string, string>();
  const events = found.map((recorded): PastEvent => {
    const { actor } = recorded.meta;
    return {
      ...recorded.meta,
      version: recorded.version,
      event: storedEvent(recorded),
      by: accountOf(actor) === null ? actor : (names.get(actor) ?? null),
    };
  });
  return { events, hasMore: read.length > limit };
}

/** The account that acted; `null` for the local person and the server itself, whose name stands there. */
function accountOf(actor: string): AccountId | null {
  const account = AccountId.safeParse(actor);
  return account.success ? account.data : null;
}
