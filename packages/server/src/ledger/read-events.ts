import { type ChainedEvent, EventMeta, idParts } from "@dondoc/domain";
import { type Selectable, sql } from "kysely";
import { anyOf } from "../database/any-of.ts";
import type { Database } from "../database/database.ts";
import { settledPosition } from "./feed-position.ts";
import type { EventTable } from "./ledger-tables.ts";

/** An event as the ledger keeps it. `event` is what was appended: parse it with the domain's schema. */
export type RecordedEvent = ChainedEvent & { readonly position: number; readonly meta: EventMeta };

export type Page = { readonly limit: number };

const MAX_PAGE = 1000;

/** The history of one thing in order, from the version after `afterVersion`, at most `limit` (and 1,000) events. */
export async function readStream(
  database: Database,
  stream: { readonly rootId: number; readonly streamId: string; readonly afterVersion?: number },
  { limit }: Page = { limit: MAX_PAGE },
): Promise<readonly RecordedEvent[]> {
  const rows = await database
    .db()
    .selectFrom("event")
    .selectAll()
    .where("root_id", "=", stream.rootId)
    .where("stream", "=", stream.streamId)
    .where("version", ">", stream.afterVersion ?? 0)
    .orderBy("version")
    .limit(Math.min(limit, MAX_PAGE))
    .execute();
  return rows.map(recordedEvent);
}

/** Histories of one root, as far as they were recorded before an instant or from it on; all types where none are named. */
export type Span = {
  readonly rootId: number;
  readonly streamIds: readonly string[];
  readonly types?: ReadonlySet<string>;
} & ({ readonly before: string } | { readonly since: string });

/** What was recorded of these histories in a span, one history after the other, in order. */
export async function eventsWithin(database: Database, span: Span): Promise<readonly RecordedEvent[]> {
  const rows = await eventsIn(database, span).selectAll().orderBy("stream").orderBy("version").execute();
  return rows.map(recordedEvent);
}

/** What was recorded last of these histories, the newest first. */
export async function latestEvents(
  database: Database,
  { rootId, streamIds, types }: Required<Pick<Span, "rootId" | "streamIds" | "types">>,
  { limit }: Page,
): Promise<readonly RecordedEvent[]> {
  const rows = await database
    .db()
    .selectFrom("event")
    .selectAll()
    .where("root_id", "=", rootId)
    .where("stream", "=", anyOf(streamIds))
    .where("type", "in", [...types])
    .orderBy("position", "desc")
    .limit(Math.min(limit, MAX_PAGE))
    .execute();
  return rows.map(recordedEvent);
}

/** The events at these places, in no order. */
export async function eventsAt(
  database: Database,
  places: readonly Place[],
): Promise<readonly RecordedEvent[]> {
  if (places.length === 0) return [];
  const rows = await database
    .db()
    .selectFrom("event")
    .selectAll()
    .where((event) =>
      event(
        event.refTuple("root_id", "stream", "version"),
        "in",
        places
          .slice(0, MAX_PAGE)
          .map(({ rootId, streamId, version }) => event.tuple(rootId, streamId, version)),
      ),
    )
    .execute();
  return rows.map(recordedEvent);
}

/** Which of these histories have events in a span. */
export async function streamsWithin(database: Database, span: Span): Promise<ReadonlySet<string>> {
  const rows = await eventsIn(database, span).select("stream").distinct().execute();
  return new Set(rows.map(({ stream }) => stream));
}

function eventsIn(database: Database, span: Span) {
  const recorded = sql`(meta ->> 'recordedAt')::timestamptz`;
  const isWithin =
    "before" in span
      ? sql<boolean>`${recorded} < ${span.before}::timestamptz`
      : sql<boolean>`${recorded} >= ${span.since}::timestamptz`;
  const query = database
    .db()
    .selectFrom("event")
    .where("root_id", "=", span.rootId)
    .where("stream", "=", anyOf(span.streamIds))
    .where(isWithin);
  return span.types === undefined ? query : query.where("type", "in", [...span.types]);
}

/**
 * What has happened since `position` in everything, oldest first: the live feed, and the rebuilding of tables. Go on
 * from the last position received; none is ever missed, those of transactions still on their way come later.
 */
export async function eventsAfter(
  database: Database,
  position: number,
  { limit }: Page = { limit: MAX_PAGE },
): Promise<readonly RecordedEvent[]> {
  const settled = await settledPosition(database);
  if (settled <= position) return [];
  const rows = await database
    .db()
    .selectFrom("event")
    .selectAll()
    .where("position", ">", position)
    .where("position", "<=", settled)
    .orderBy("position")
    .limit(Math.min(limit, MAX_PAGE))
    .execute();
  return rows.map(recordedEvent);
}

/** A place in the whole ledger, which is walked history by history. */
export type Place = { readonly rootId: number; readonly streamId: string; readonly version: number };

/**
 * The events after a place, ordered by root, history and version, as they are found: for the check of the ledger, which
 * must be able to read what somebody has tampered with.
 */
export async function eventsBeyond(
  database: Database,
  place: Place | undefined,
  { limit }: Page,
): Promise<readonly ChainedEvent[]> {
  let query = database
    .db()
    .selectFrom("event")
    .selectAll()
    .orderBy("root_id")
    .orderBy("stream")
    .orderBy("version")
    .limit(Math.min(limit, MAX_PAGE));
  if (place !== undefined) {
    const { rootId, streamId, version } = place;
    query = query.where(
      sql<boolean>`(root_id, stream, version) > (${rootId}, ${streamId}::uuid, ${version}::integer)`,
    );
  }
  return (await query.execute()).map(chainedEvent);
}

function recordedEvent(row: Selectable<EventTable>): RecordedEvent {
  return { ...chainedEvent(row), position: row.position, meta: EventMeta.parse(row.meta) };
}

function chainedEvent(row: Selectable<EventTable>): ChainedEvent {
  const fields = typeof row.data === "object" ? row.data : { data: row.data };
  return {
    rootId: row.root_id,
    streamId: row.stream,
    version: row.version,
    event: { ...fields, type: row.type },
    meta: row.meta,
    previousHash: row.prev_hash,
    hash: row.hash,
  };
}

/** How many events the history of one thing has; 0 where there is none yet. */
export async function streamVersion(
  database: Database,
  stream: { readonly rootId: number; readonly streamId: string },
): Promise<number> {
  const newest = await database
    .db()
    .selectFrom("event")
    .select((event) => event.fn.max("version").as("version"))
    .where("root_id", "=", stream.rootId)
    .where("stream", "=", stream.streamId)
    .executeTakeFirst();
  return newest?.version ?? 0;
}

/** The versions of many things at once, by their ids; who has no history yet is not among them. */
export async function streamVersions(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, number>();
  for (const [rootId, ofRoot] of Map.groupBy(ids, (id) => idParts(id).root)) {
    const rows = await database
      .db()
      .selectFrom("event")
      .select((event) => ["stream", event.fn.max("version").as("version")])
      .where("root_id", "=", rootId)
      .where(
        "stream",
        "in",
        ofRoot.map((id) => idParts(id).uuid),
      )
      .groupBy("stream")
      .execute();
    const byStream = new Map(rows.map(({ stream, version }) => [stream, version]));
    for (const id of ofRoot) {
      const version = byStream.get(idParts(id).uuid);
      if (version !== undefined) versions.set(id, version);
    }
  }
  return versions;
}
