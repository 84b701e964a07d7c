import { type CalendarDay, type DomainEvent, idParts } from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { type Span, eventsWithin, streamsWithin } from "../ledger/read-events.ts";
import { endOf } from "../office/office-clock.ts";
import type { Office } from "../office/office.ts";
import { storedEvent } from "./stored-event.ts";

/**
 * A day before the office's today, for which rows no longer speak. It is answered from the ledger cut at the end of that
 * day: what was recorded later was not known then, also where it tells of something that had happened before. So what was
 * shown on a day is what is shown of it ever after.
 */
export type PastDay = { readonly database: Database; readonly endedAt: string };

/** What is needed to look back. */
export type LookingBack = Pick<Office, "database" | "clock">;

/** `null` for today and days to come: the rows speak for them. */
export function pastDay({ database, clock }: LookingBack, asOf: CalendarDay): PastDay | null {
  return asOf >= clock.today() ? null : { database, endedAt: endOf(asOf) };
}

/** Histories that are in memory at once. */
const AT_ONCE = 500;

/** Of these things, those of which something was recorded by the end of the day. */
export function heardOf(
  { database, endedAt }: PastDay,
  ids: readonly string[],
  types?: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  return inRoots(ids, (within) =>
    streamsWithin(database, { ...within, before: endedAt, ...(types && { types }) }),
  );
}

/** Of these things, those of which something was recorded later: all others stand as they stood. */
export function movedSince(
  { database, endedAt }: PastDay,
  ids: readonly string[],
  types?: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  return inRoots(ids, (within) =>
    streamsWithin(database, { ...within, since: endedAt, ...(types && { types }) }),
  );
}

export type RecordedOf = { readonly ids: readonly string[]; readonly types?: ReadonlySet<string> };

/** What was recorded of these things by the end of the day, in order, or later. */
export async function recordedOf(
  { database, endedAt }: PastDay,
  { ids, types }: RecordedOf,
  when: "by-then" | "later" = "by-then",
): Promise<DomainEvent[]> {
  const events: DomainEvent[] = [];
  const bound = when === "by-then" ? { before: endedAt } : { since: endedAt };
  for (const within of partsOf(ids)) {
    const recorded = await eventsWithin(database, { ...within, ...bound, ...(types && { types }) });
    events.push(...recorded.map(storedEvent));
  }
  return events;
}

type Within = Pick<Span, "rootId" | "streamIds">;

function partsOf(ids: readonly string[]): Within[] {
  const parts: Within[] = [];
  for (const [rootId, ofRoot] of Map.groupBy(new Set(ids), (id) => idParts(id).root))
    for (let at = 0; at < ofRoot.length; at += AT_ONCE)
      parts.push({ rootId, streamIds: ofRoot.slice(at, at + AT_ONCE).map((id) => idParts(id).uuid) });
  return parts;
}

async function inRoots(
  ids: readonly string[],
  find: (within: Within) => Promise<ReadonlySet<string>>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const byUuid = new Map(ids.map((id) => [idParts(id).uuid, id]));
  for (const within of partsOf(ids))
    for (const uuid of await find(within)) {
      const id = byUuid.get(uuid);
      if (id !== undefined) found.add(id);
    }
  return found;
}
