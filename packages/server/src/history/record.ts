import { type DomainEvent, type EventMeta, type Result, idParts, ok, streamOf } from "@dondoc/domain";
import { saveAccounts } from "../account/account.store.ts";
import type { Database } from "../database/database.ts";
import { saveCourses } from "../course/course.store.ts";
import { saveDrafts } from "../draft/draft.store.ts";
import { type StaleVersion, appendEvents } from "../ledger/append-events.ts";
import { streamVersion } from "../ledger/read-events.ts";
import { saveToOutbox } from "../live/outbox.store.ts";
import { savePlans } from "../plan/plan.store.ts";
import { countChanges } from "../roll-up/count-changes.ts";
import { saveReports } from "../report/report.store.ts";
import { saveSearchEntries } from "../search/search.store.ts";
import { saveTargets } from "../target/target.store.ts";
import { saveTasks } from "../task/task.store.ts";
import { saveUnits } from "../unit/unit.store.ts";

/**
 * The one way anything changes: the events go into the ledger and what they tell of into the tables, in the transaction
 * the caller opened. Somebody else's change of the same thing in between is refused.
 */
export async function record(
  database: Database,
  events: readonly DomainEvent[],
  meta: EventMeta,
): Promise<Result<null, StaleVersion>> {
  for (const [id, ofStream] of Map.groupBy(events, streamOf)) {
    const { root: rootId, uuid: streamId } = idParts(id);
    const expectedVersion = await streamVersion(database, { rootId, streamId });
    const appended = await appendEvents(database, {
      rootId,
      streamId,
      expectedVersion,
      events: ofStream,
      meta,
    });
    if (!appended.ok) return appended;
  }
  await project(database, events);
  await countChanges(database, events);
  await saveToOutbox(database, events);
  return ok(null);
}

/**
 * What the events tell of, written into the tables: at once when something happens, and again when the tables are made
 * anew from the ledger (rebuild-tables.ts). Must look at nothing but the events and the tables they fill.
 */
export async function project(database: Database, events: readonly DomainEvent[]): Promise<void> {
  await saveUnits(database, events);
  await savePlans(database, events);
  await saveTasks(database, events);
  await saveReports(database, events);
  await saveTargets(database, events);
  await saveDrafts(database, events);
  await saveSearchEntries(database, events);
  await saveCourses(database, events);
  await saveAccounts(database, events);
}
