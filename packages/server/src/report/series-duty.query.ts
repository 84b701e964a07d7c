import {
  type CalendarDay,
  type Party,
  type Period,
  type ReportInstance,
  type ReportSeries,
  type ReportSeriesId,
  type UnitHistory,
  type UnitId,
  type UnitRegister,
  holdersOfAll,
  idParts,
  makeId,
  membersOf,
  nationalRegime,
  reportInstances,
} from "@dondoc/domain";
import { successionKind } from "../course/rule-book-kinds.ts";
import { coursesOfRoot } from "../course/course.store.ts";
import type { Database } from "../database/database.ts";
import { valueOf } from "../http/problem-codes.ts";
import { reportSeriesOf } from "../plan/plan-contents.query.ts";
import { unitRegister } from "../unit/unit.store.ts";

/** One series to report, with who owes it and who receives it on any day. */
export type SeriesDuty = {
  readonly series: ReportSeries;
  /** Of its plan; `null` while the register does not know it. */
  readonly issuerUnitId: UnitId | null;
  readonly reportersOn: (on: CalendarDay) => readonly UnitId[];
  readonly recipientsOn: (on: CalendarDay) => readonly UnitId[];
  readonly instancesIn: (window: Period) => readonly ReportInstance[];
};

/** `null` for a series that no plan has set. */
export async function seriesDuty(database: Database, seriesId: ReportSeriesId): Promise<SeriesDuty | null> {
  const { root, uuid } = idParts(seriesId);
  const row = await database
    .db()
    .selectFrom("report_series")
    .innerJoin("plan", (join) =>
      join.onRef("plan.root_id", "=", "report_series.root_id").onRef("plan.id", "=", "report_series.plan_id"),
    )
    .selectAll("report_series")
    .select(["plan.issued_on", "plan.issuer_unit_id"])
    .where("report_series.root_id", "=", root)
    .where("report_series.id", "=", uuid)
    .executeTakeFirst();
  if (row === undefined) return null;
  const series = reportSeriesOf(row);
  const register = await unitRegister(database);
  const kept = await coursesOfRoot(database, successionKind, 0);
  const successions = kept.filter((succession) => succession.status !== "rejected");
  const history: UnitHistory = { units: register.units, successions };
  const heldOn = (parties: readonly Party[]) => (on: CalendarDay) =>
    holdersOfAll(unitsOf(parties, register, on), history, on);
  return {
    series,
    issuerUnitId: row.issuer_unit_id === null ? null : makeId("unit", 0, row.issuer_unit_id),
    reportersOn: heldOn(series.reporters),
    recipientsOn: heldOn(series.recipients),
    instancesIn: ({ from, to }) => {
      // What fell due before the plan was issued was never asked for.
      const window = { from: from < row.issued_on ? row.issued_on : from, to };
      if (series.deadline === null) return [];
      return valueOf(reportInstances(series.deadline.schedule, { regime: nationalRegime, calendar, window }));
    },
  };
}

/** The national regime leaves the day of sending to others, so that no working day is ever counted by it. */
const calendar = { years: [], entries: [] };

function unitsOf(parties: readonly Party[], register: UnitRegister, on: CalendarDay): UnitId[] {
  return parties.flatMap(({ unitId, groupId }) => {
    const group = register.groups.find(({ id }) => id === groupId);
    if (group !== undefined) return membersOf(group, register, on).map(({ id }) => id);
    return unitId === null ? [] : [unitId];
  });
}
