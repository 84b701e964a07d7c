import {
  type CalendarDay,
  type Period,
  type ReportSeriesId,
  actingFor,
  collectionMatrix,
  yearOf,
  yearPeriod,
} from "@dondoc/domain";
import { permitSending, reportActions, reportsThatCount } from "@dondoc/domain/report";
import { reportsServing } from "../course/course.store.ts";
import { streamVersions } from "../ledger/read-events.ts";
import { refusal } from "../http/problem-codes.ts";
import type { Asking } from "../office/office.ts";
import { unitLabels } from "../unit/unit-labels.ts";
import { unitRegister } from "../unit/unit.store.ts";
import { seriesDuty } from "./series-duty.query.ts";

export type CollectionQuestion = {
  readonly seriesId: ReportSeriesId;
  readonly asOf: CalendarDay;
  /** Which reports; the year of the day where nobody says. */
  readonly window: Period | null;
};

/** Who has reported and who has not, with the reports that came in and what this person may do with each. */
export async function collectionOf(asking: Asking, { seriesId, asOf, window }: CollectionQuestion) {
  const { database, clock } = asking.office;
  const duty = await seriesDuty(database, seriesId);
  if (duty === null) throw refusal({ code: "not-found", kind: "reportSeries" });
  const { series, reportersOn, recipientsOn, instancesIn } = duty;
  const instances = instancesIn(window ?? yearPeriod(yearOf(asOf)));
  const reports = await reportsServing(database, seriesId);
  const sent = reportsThatCount(reports, asOf);
  const matrix = collectionMatrix({ seriesId, instances, reportersOn, sent }, asOf);
  const labels = unitLabels(await unitRegister(database));
  const today = clock.today();
  const by = actingFor(asking.actor);
  const versions = await streamVersions(
    database,
    reports.map(({ id }) => id),
  );
  return {
    asOf,
    seriesId,
    asWritten: series.asWritten,
    instances,
    rows: matrix.rows.map(({ unitId, states }) => ({ unit: labels(unitId, ""), states })),
    sending: permitSending({ by, today }, reportersOn(today)).ok,
    reports: reports.map((state) => ({
      state,
      version: versions.get(state.id) ?? 0,
      unit: labels(state.reporter, ""),
      actions: reportActions(state, { by, today, recipientIds: recipientsOn(today) }),
    })),
  };
}
