import {
  type Assignment,
  type AssignmentEvent,
  type EventMeta,
  evolveAssignment,
  idParts,
} from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { chained } from "../ledger/append-events.ts";
import { rowsOfTasks } from "../roll-up/owed-rows.ts";
import { type OwedChange, nothingOwed, owedChange } from "../roll-up/owed.store.ts";
import type { Standing } from "./standing.store.ts";
import { saveSteps } from "./step.store.ts";

/**
 * `record` (history/record.ts) for what happens nearly always: one part goes on, and nothing else. The same events, rows,
 * counts and notes, of what is read already, in one statement instead of fifteen.
 */
export async function recordSteps(
  database: Database,
  standing: Standing,
  { events, meta }: { readonly events: readonly AssignmentEvent[]; readonly meta: EventMeta },
): Promise<void> {
  const { root: rootId, uuid: streamId } = idParts(standing.part.id);
  const part = events.reduce(evolveAssignment, standing.part);
  const { version: expectedVersion } = standing.head;
  const { rows } = chained({ rootId, streamId, expectedVersion, events, meta }, standing.head);
  await saveSteps(database, { part, events, rows, owed: owedAfter(standing, part) });
}

/** As `countChanges` of roll-up/count-changes.ts counts one task again. */
function owedAfter(
  { task, plan, parts, units, series, owed, reach }: Standing,
  part: Assignment,
): OwedChange {
  if (reach === null || plan.status !== "in-force") return nothingOwed;
  const assignments = parts.map((each) => (each.id === part.id ? part : each));
  const contents = { plan, tasks: [task], assignments, reports: [...series], sent: [] };
  return owedChange(owed, rowsOfTasks(contents, reach, { units: [...units] }), reach.from);
}
