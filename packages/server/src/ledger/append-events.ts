import {
  type ChainHead,
  EventMeta,
  type Result,
  canonicalJson,
  chainHash,
  chainStart,
  ok,
  refuse,
} from "@dondoc/domain";
import type { Insertable } from "kysely";
import type { Database } from "../database/database.ts";
import { announcePositions } from "./feed-position.ts";
import type { EventTable } from "./ledger-tables.ts";
import { sha256 } from "./sha256.ts";

export type Append = {
  readonly rootId: number;
  readonly streamId: string;
  /** How many events the decision knew of; 0 for a new history. */
  readonly expectedVersion: number;
  readonly events: readonly { readonly type: string }[];
  readonly meta: EventMeta;
};

/** Somebody else was faster: what was decided rests on a history that has gone on. */
export type StaleVersion = {
  readonly code: "stale-version";
  readonly expected: number;
  readonly actual: number;
};

/** A draft event carries the text of its document; no paper comes near this. */
const MAX_EVENT_CHARACTERS = 16 * 1024 * 1024;
/** Eight parameters a row, of the 65,535 that a statement may have. */
const ROWS_PER_INSERT = 500;

/**
 * Adds events to the history of one thing, each chained to the one before, and answers with the new head. Callers must
 * be inside `database.transaction`, and change their tables in the same one: nothing changes without its event.
 */
export async function appendEvents(
  database: Database,
  append: Append,
): Promise<Result<ChainHead, StaleVersion>> {
  if (!database.inTransaction())
    throw new Error("Events are appended inside a transaction, with what they tell of.");
  const { expectedVersion: expected } = append;
  const head = await headOf(database, append);
  if (head.version !== expected) return refuse({ code: "stale-version", expected, actual: head.version });
  const { rows, newHead } = chained(append, head);
  const [first, ...rest] = rows;
  if (first === undefined) return ok(head);
  await announcePositions(database);
  if (!(await insertFirst(database, first))) {
    const { version: actual } = await headOf(database, append);
    return refuse({ code: "stale-version", expected, actual });
  }
  for (let start = 0; start < rest.length; start += ROWS_PER_INSERT) {
    const page = rest.slice(start, start + ROWS_PER_INSERT);
    await database.db().insertInto("event").values(page).execute();
  }
  return ok(newHead);
}

/**
 * Two transactions may have read the same head. The second waits here until the first has ended, and then finds its
 * place taken; who has the first place has all that follow.
 */
async function insertFirst(database: Database, row: Insertable<EventTable>): Promise<boolean> {
  const inserted = await database
    .db()
    .insertInto("event")
    .values(row)
    .onConflict((place) => place.columns(["root_id", "stream", "version"]).doNothing())
    .returning("version")
    .executeTakeFirst();
  return inserted !== undefined;
}

async function headOf(database: Database, { rootId, streamId }: Append): Promise<ChainHead> {
  const newest = await database
    .db()
    .selectFrom("event")
    .select(["version", "hash"])
    .where("root_id", "=", rootId)
    .where("stream", "=", streamId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return newest ?? chainStart;
}

/** The rows of these events behind a head. */
export function chained(
  { rootId, streamId, events, meta }: Append,
  head: ChainHead,
): { readonly rows: readonly Insertable<EventTable>[]; readonly newHead: ChainHead } {
  EventMeta.parse(meta);
  let { version, hash } = head;
  const rows = events.map((event): Insertable<EventTable> => {
    const { type, ...data } = event;
    const prevHash = hash;
    version += 1;
    hash = chainHash(prevHash, { rootId, streamId, version, event, meta }, sha256);
    const row = {
      type,
      data: bounded(canonicalJson(data)),
      meta: canonicalJson(meta),
      prev_hash: prevHash,
      hash,
    };
    return { root_id: rootId, stream: streamId, version, ...row };
  });
  return { rows, newHead: { version, hash } };
}

function bounded(text: string): string {
  if (text.length > MAX_EVENT_CHARACTERS)
    throw new RangeError(`An event of ${text.length} characters is too large.`);
  return text;
}
