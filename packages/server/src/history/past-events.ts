import { idParts } from "@dondoc/domain";
import type { PastEvent } from "@dondoc/words";
import type { Database } from "../database/database.ts";
import { readStream } from "../ledger/read-events.ts";
import { storedEvent } from "./stored-event.ts";

export type PastEvents = { readonly events: readonly PastEvent[]; readonly hasMore: boolean };

/** What happened to one thing after a version, oldest first, at most `limit` of it. */
export async function pastEvents(
  database: Database,
  id: string,
  { afterVersion, limit }: { readonly afterVersion: number; readonly limit: number },
): Promise<PastEvents> {
  const { root: rootId, uuid: streamId } = idParts(id);
  const read = await readStream(database, { rootId, streamId, afterVersion }, { limit: limit + 1 });
  const events = read.slice(0, limit).map((recorded): PastEvent => ({
    ...recorded.meta,
    version: recorded.version,
    event: storedEvent(recorded),
  }));
  return { events, hasMore: read.length > limit };
}
