import type { AssignmentId, Sight } from "@dondoc/domain";
import type { PastEvent } from "@dondoc/words";
import type { Database } from "../database/database.ts";
import { pastEvents } from "../history/past-events.ts";
import { versionOf } from "./change-assignment.ts";
import { isPartInSight } from "./task.query.ts";

export type AssignmentHistory = {
  readonly assignmentId: AssignmentId;
  /** Newest first: what happened, by whom, and when it was entered. */
  readonly events: readonly PastEvent[];
  /** The version of the last one listed, where older ones follow. */
  readonly nextCursor: number | null;
};

export type HistoryQuestion = {
  readonly assignmentId: AssignmentId;
  readonly limit: number;
  /** Only what is older than this version. */
  readonly cursor: number | null;
  readonly sight: Sight;
  /** Whether names of people are told. */
  readonly isNamed: boolean;
};

/** What happened to one part since it was given; `null` for a part that is unknown or out of sight. Versions have no gaps, so pages are counted. */
export async function assignmentHistory(
  database: Database,
  { assignmentId, limit, cursor, sight, isNamed }: HistoryQuestion,
): Promise<AssignmentHistory | null> {
  if (!(await isPartInSight(database, assignmentId, sight))) return null;
  const newest = await versionOf(database, assignmentId);
  const upTo = Math.min(newest, cursor === null ? newest : cursor - 1);
  const afterVersion = Math.max(0, upTo - limit);
  const { events } = await pastEvents(database, assignmentId, {
    afterVersion,
    limit: upTo - afterVersion,
    isNamed,
  });
  return {
    assignmentId,
    events: events.toReversed(),
    nextCursor: afterVersion > 0 ? afterVersion + 1 : null,
  };
}
