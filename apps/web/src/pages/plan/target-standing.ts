import type { CalendarDay, Measurement, TargetHole } from "@dondoc/domain";

/** The latest figure known on a day, in whatever order they were recorded; `null` where nothing was measured. */
export function latestOf(measurements: readonly Measurement[], asOf: CalendarDay): Measurement | null {
  return measurements
    .filter(({ on }) => on <= asOf)
    .reduce<Measurement | null>((last, each) => (last === null || each.on >= last.on ? each : last), null);
}

/** What keeps a target from being judged; other holes only weaken the judgement (`courseOf` of the domain). */
export function blockingHolesOf(holes: readonly TargetHole[]): TargetHole[] {
  return holes.filter((hole) => hole !== "no-interim-year" && hole !== "no-denominator");
}

/** What no paper states: that nothing was measured yet is no hole of a paper. */
export function paperHolesOf(holes: readonly TargetHole[]): TargetHole[] {
  return holes.filter((hole) => hole !== "no-measurement");
}
