import { type Target, type TargetId, idParts, makeId } from "@dondoc/domain";
import type { Selectable } from "kysely";
import type { Database } from "../database/database.ts";
import type { TaskTables } from "../task/task-tables.ts";

export async function targetById(database: Database, targetId: TargetId): Promise<Target | null> {
  const { root, uuid } = idParts(targetId);
  const row = await database
    .db()
    .selectFrom("target")
    .selectAll()
    .where("root_id", "=", root)
    .where("id", "=", uuid)
    .executeTakeFirst();
  return row === undefined ? null : targetOf(row);
}

export function targetOf(row: Selectable<TaskTables["target"]>): Target {
  return {
    id: makeId("target", row.root_id, row.id),
    planId: makeId("plan", row.root_id, row.plan_id),
    indicator: row.indicator,
    comparator: row.comparator,
    value: row.value,
    valueMax: row.value_max,
    unit: row.unit,
    denominator: row.denominator,
    year: row.year,
    asWritten: row.as_written,
    span: row.span,
  };
}
