import {
  type Assignment,
  type AssignmentEvent,
  type EventMeta,
  type Result,
  evolveAssignment,
  idParts,
  ok,
  refuse,
} from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { type StaleVersion, chained } from "../ledger/append-events.ts";
import { rowsOfTasks } from "../roll-up/owed-rows.ts";
import { type OwedChange, nothingOwed, owedChange } from "../roll-up/owed.store.ts";
import type { Standing } from "./standing.store.ts";
import { saveSteps } from "./step.store.ts";

/**
 * `record` (history/record.ts) for what happens nearly always: one part goes on, and nothing else. The same events, rows,
 * counts and notes, of what is read already, in one statement instead of fifteen. Answers with the part as it stands now.
 */
export async function recordSteps(
  database: Database,
  { assignment, standing }: { readonly assignment: Assignment; readonly standing: Standing },
  { events, meta }: { readonly events: readonly AssignmentEvent[]; readonly meta: EventMeta },
): Promise<Result<Assignment, StaleVersion>> {
  const { root: rootId, uuid: streamId } = idParts(assignment.id);
  const part = events.reduce(evolveAssignment, assignment);
  const { version: expected } = standing.head;
  const { rows } = chained({ rootId, streamId, expectedVersion: expected, events, meta }, standing.head);
  const isSaved = await saveSteps(database, { part, events, rows, owed: owedAfter(standing, part) });
  return isSaved ? ok(part) : refuse({ code: "stale-version", expected, actual: expected + 1 });
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
