import { type DomainEvent, type Target, idParts } from "@dondoc/domain";
import type { Database } from "../database/database.ts";

export async function saveTargets(database: Database, events: readonly DomainEvent[]): Promise<void> {
  const rows = events.flatMap((event) => (event.type === "target-set" ? [targetRow(event.target)] : []));
  if (rows.length > 0) await database.db().insertInto("target").values(rows).execute();
}

function targetRow(target: Target) {
  const { root, uuid } = idParts(target.id);
  return {
    root_id: root,
    id: uuid,
    plan_id: idParts(target.planId).uuid,
    indicator: target.indicator,
    comparator: target.comparator,
    value: target.value,
    value_max: target.valueMax,
    unit: target.unit,
    denominator: target.denominator,
    year: target.year,
    as_written: target.asWritten,
    span: JSON.stringify(target.span),
  };
}
