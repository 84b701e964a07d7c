import { idParts } from "@dondoc/domain";
import { type Selectable, sql } from "kysely";
import { anyOf } from "../database/any-of.ts";
import type { Database } from "../database/database.ts";
import type { EventTable } from "./ledger-tables.ts";

/** The end of the history of one thing: how many events it has, and when the last was told. */
export type LastTold = Pick<Selectable<EventTable>, "version"> & { readonly recordedAt: string };

/** The ends of many histories at once, by the ids of the things; who has no history is not among them. */
export async function lastTold(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LastTold>> {
  const told = new Map<string, LastTold>();
  for (const [rootId, ofRoot] of Map.groupBy(new Set(ids), (id) => idParts(id).root)) {
    const { rows } = await sql<LastTold & { readonly stream: string }>`
      select distinct on (stream) stream, version, meta ->> 'recordedAt' as "recordedAt" from event
      where root_id = ${rootId} and stream = ${anyOf(ofRoot.map((id) => idParts(id).uuid))}
      order by stream, version desc`.execute(database.db());
    const byStream = new Map(rows.map(({ stream, ...last }) => [stream, last]));
    for (const id of ofRoot) {
      const last = byStream.get(idParts(id).uuid);
      if (last !== undefined) told.set(id, last);
    }
  }
  return told;
}
