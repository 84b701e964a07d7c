import { type Assignment, type AssignmentId, idParts } from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { assignmentOf } from "../task/task-rows.ts";

/** The parts that somebody names, as they stand; those that do not exist are left out. */
export async function namedAssignments(
  database: Database,
  ids: readonly AssignmentId[],
): Promise<Assignment[]> {
  if (ids.length === 0) return [];
  const parts = ids.map(idParts);
  const rows = await database
    .db()
    .selectFrom("assignment")
    .selectAll()
    .where("root_id", "in", [...new Set(parts.map(({ root }) => root))])
    .where(
      "id",
      "in",
      parts.map(({ uuid }) => uuid),
    )
    .execute();
  return rows.map(assignmentOf);
}
