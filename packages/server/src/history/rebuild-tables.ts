import type { DomainEvent } from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { tablesOfKind } from "../database/table-kinds.ts";
import { tableShapes } from "../database/table-shape.store.ts";
import { type RecordedEvent, eventsAfter } from "../ledger/read-events.ts";
import { type TableDifference, differenceOf, shadowTable } from "./rebuilt-tables.store.ts";
import { project } from "./record.ts";
import { storedEvent } from "./stored-event.ts";

export type Rebuilt = {
  readonly events: number;
  readonly tables: readonly TableDifference[];
};

export type RebuildOptions = {
  /** Told after every page of events. */
  readonly progress?: (events: number) => void;
  readonly signal?: AbortSignal;
};

/** Small enough that pages full of whole documents stay in memory. */
const PAGE = 500;
const TIMEOUT_MS = 24 * 60 * 60_000;

/**
 * Makes every projected table again from the ledger, beside what stands, and says where the two differ. Changes
 * nothing: what was made is gone with the transaction.
 */
export async function rebuildTables(database: Database, options: RebuildOptions = {}): Promise<Rebuilt> {
  return database.transaction(
    async () => {
      const projected = new Set(tablesOfKind("projected"));
      const shapes = (await tableShapes(database)).filter(({ name }) => projected.has(name));
      for (const { name } of shapes) await shadowTable(database, name);
      const events = await replay(database, options);
      const tables: TableDifference[] = [];
      for (const shape of shapes) tables.push(await differenceOf(database, shape));
      return { events, tables };
    },
    { timeoutMs: TIMEOUT_MS, isolation: "repeatable read" },
  );
}

/** Projects the whole ledger into the tables as this transaction sees them. */
async function replay(database: Database, { progress, signal }: RebuildOptions): Promise<number> {
  let position = 0;
  let count = 0;
  for (;;) {
    signal?.throwIfAborted();
    const page = await eventsAfter(database, position, { limit: PAGE });
    for (const events of recordedTogether(page)) await project(database, events);
    count += page.length;
    progress?.(count);
    const last = page.at(-1);
    if (last === undefined) return count;
    position = last.position;
  }
}

/** What was recorded at once is projected at once: a projection may count on seeing a whole import. */
function recordedTogether(page: readonly RecordedEvent[]): DomainEvent[][] {
  const groups: DomainEvent[][] = [];
  let before: RecordedEvent | undefined;
  for (const recorded of page) {
    const isSame =
      before?.meta.recordedAt === recorded.meta.recordedAt && before.meta.actor === recorded.meta.actor;
    if (!isSame) groups.push([]);
    groups.at(-1)?.push(storedEvent(recorded));
    before = recorded;
  }
  return groups;
}
