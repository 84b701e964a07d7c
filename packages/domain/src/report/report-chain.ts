import type { CalendarDay } from "../kernel/calendar-day.ts";
import type { ReportSeriesId, UnitId } from "../kernel/ids.ts";
import { type UnitRegister, membersOf } from "../unit/unit.ts";
import type { Party, ReportSeries } from "./report-series.ts";

/** One duty to report, from one unit to one unit. */
export type ReportStep = { readonly seriesId: ReportSeriesId; readonly from: UnitId; readonly to: UnitId };

/** A series one of whose sides is nobody the register knows: its report leads nowhere until a person says where. */
export type OpenEnd = { readonly seriesId: ReportSeriesId; readonly side: "reporter" | "recipient" };

/** Every step of the reports of a day, and what leads nowhere. */
export type ReportChain = { readonly steps: readonly ReportStep[]; readonly openEnds: readonly OpenEnd[] };

/**
 * Who collects from whom and sends where, as of a day: groups stand for the units they have then. Both maker and recipient
 * of a report must be defined (NĐ 09/2019/NĐ-CP); where the paper leaves one open, that is said.
 */
export function reportChain(
  series: readonly ReportSeries[],
  register: UnitRegister,
  asOf: CalendarDay,
): ReportChain {
  const steps: ReportStep[] = [];
  const openEnds: OpenEnd[] = [];
  for (const { id: seriesId, reporters, recipients } of series) {
    const [makers, takers] = [reporters, recipients].map((side) => unitsOf(side, register, asOf));
    if (makers === undefined || makers.length === 0) openEnds.push({ seriesId, side: "reporter" });
    if (takers === undefined || takers.length === 0) openEnds.push({ seriesId, side: "recipient" });
    for (const from of makers ?? []) for (const to of takers ?? []) steps.push({ seriesId, from, to });
  }
  return { steps, openEnds };
}

/** The units that report to a unit, each once. Source: as `reportChain`. */
export function collectsFrom({ steps }: ReportChain, unitId: UnitId): readonly UnitId[] {
  return [...new Set(steps.filter(({ to }) => to === unitId).map(({ from }) => from))];
}

/**
 * Everybody a unit's report reaches, nearest first: its recipients, theirs, and so on up; the unit itself is left out and a
 * circle is walked once. Source: as `reportChain`.
 */
export function reachesUp({ steps }: ReportChain, unitId: UnitId): readonly UnitId[] {
  const reached = new Set([unitId]);
  // A set hands out what is added to it while it is walked.
  for (const at of reached) for (const { from, to } of steps) if (from === at) reached.add(to);
  return [...reached].slice(1);
}

function unitsOf(parties: readonly Party[], register: UnitRegister, asOf: CalendarDay): readonly UnitId[] {
  const named = parties.flatMap(({ unitId, groupId }) => {
    const group = register.groups.find(({ id }) => id === groupId);
    if (group !== undefined) return membersOf(group, register, asOf).map(({ id }) => id);
    return unitId === null ? [] : [unitId];
  });
  return [...new Set(named)];
}
