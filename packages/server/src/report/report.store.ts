import { type DomainEvent, type ReportSeries, idParts } from "@dondoc/domain";
import type { Database } from "../database/database.ts";

export async function saveReports(database: Database, events: readonly DomainEvent[]): Promise<void> {
  const rows = events.flatMap((event) =>
    event.type === "report-series-set" ? [seriesRow(event.series)] : [],
  );
  if (rows.length > 0) await database.db().insertInto("report_series").values(rows).execute();
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
