import {
  type CalendarDay,
  type Period,
  type ReportSeriesId,
  type UnitId,
  actingFor,
  collectionMatrix,
  yearOf,
  yearPeriod,
} from "@dondoc/domain";
import { permitSending, reportActions, reportsThatCount } from "@dondoc/domain/report";
import { partsSeen, sightIn } from "../access/sight.query.ts";
import { reportsServing } from "../course/course.store.ts";
import { reportsOn } from "../course/past-courses.query.ts";
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

/**
 * Who has reported and who has not, with the reports that came in and what this person may do with each: of the units in
 * sight, and of all for who sees the issuer of the plan or a body that receives the reports.
 */
export async function collectionOf(asking: Asking, { seriesId, asOf, window }: CollectionQuestion) {
  const { database, clock } = asking.office;
  const { units, groups } = await unitRegister(database);
  const duty = await seriesDuty(database, seriesId);
  if (duty === null) throw refusal({ code: "not-found", kind: "reportSeries" });
  const { series, issuerUnitId, reportersOn, recipientsOn, instancesIn } = duty;
  const isPart = partsSeen(await sightIn(asking), units);
  const isReceiving = recipientsOn(asOf).some((unitId) => isPart({ unitId, issuerUnitId }));
  const isSeen = (unitId: UnitId) => isReceiving || isPart({ unitId, issuerUnitId });
  const instances = instancesIn(window ?? yearPeriod(yearOf(asOf)));
  const known = await reportsOn(asking.office, await reportsServing(database, [seriesId]), asOf);
  const reports = known.filter(({ reporter }) => isSeen(reporter));
  const sent = reportsThatCount(reports, asOf);
  const matrix = collectionMatrix(
    { seriesId, instances, reportersOn: (on) => reportersOn(on).filter(isSeen), sent },
    asOf,
  );
  const labels = unitLabels({ units, groups });
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
