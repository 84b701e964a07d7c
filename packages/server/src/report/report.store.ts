import { type DomainEvent, type ReportSeries, type UnitId, idParts } from "@dondoc/domain";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";

export async function saveReports(database: Database, events: readonly DomainEvent[]): Promise<void> {
  const rows = events.flatMap((event) =>
    event.type === "report-series-set" ? [seriesRow(event.series)] : [],
  );
  if (rows.length > 0) await database.db().insertInto("report_series").values(rows).execute();
}

/** Marks the advisory locks of units that report. */
const REPORTING_LOCK = 25_713;

/** What one unit sends or gets back is taken one after the other, until the transaction ends; other units do not wait. */
export async function lockReporter(database: Database, unitId: UnitId): Promise<void> {
  if (database.kind === "embedded") return;
  await sql`select pg_advisory_xact_lock(${sql.lit(REPORTING_LOCK)}, hashtext(${unitId}))`.execute(
    database.db(),
  );
}

function seriesRow(series: ReportSeries) {
  const { root, uuid } = idParts(series.id);
  return {
    root_id: root,
    id: uuid,
    plan_id: idParts(series.planId).uuid,
    reporters: JSON.stringify(series.reporters),
    recipients: JSON.stringify(series.recipients),
    deadline: JSON.stringify(series.deadline),
    as_written: series.asWritten,
    span: JSON.stringify(series.span),
  };
}
