import { type CalendarDay, day } from "../kernel/calendar-day.ts";
import type { UnitId } from "../kernel/ids.ts";
import type { SuccessionEvent } from "../unit/succession.ts";
import type { Commune, Country, FormerCommune } from "./communes.ts";

/** The day on which the communes of today began (NQ 202/2025/QH15, Luật 72/2025/QH15). */
export const COMMUNES_BEGAN_ON: CalendarDay = day("2025-07-01");

/** Which unit of the office's register stands for a place before and after; `null`: the office does not follow it. */
export type PlacesOfOffice = {
  readonly before: (former: FormerCommune) => UnitId | null;
  readonly after: (commune: Commune) => UnitId | null;
};

/**
 * What the data of the country says about the units an office follows, as proposals: nothing is resolved by them until a
 * person has confirmed each. One commune's former ones are one merger (or a rename); a former one that was divided is a
 * split of its own. Communes merged away before 2025 are left out: nobody knows their day. Source: `readCountry`.
 */
export function proposedSuccessions(country: Country, places: PlacesOfOffice): SuccessionEvent[] {
  const unitOf = new Map(country.communes.map((commune) => [commune.code, places.after(commune)]));
  const known = country.formerCommunes.flatMap((former) => {
    const from = former.code === null ? null : places.before(former);
    const to = former.nowCodes.map((code) => unitOf.get(code) ?? null).filter((id) => id !== null);
    // Told of only a part of a division, nobody could see that it was one.
    const isWhole = to.length === former.nowCodes.length;
    return from !== null && isWhole ? [{ from, to }] : [];
  });
  const fact = {
    on: COMMUNES_BEGAN_ON,
    legalBasis: country.source,
    status: "proposed",
  } as const;
  const divided = known
    .filter(({ to }) => to.length > 1)
    .map(({ from, to }): SuccessionEvent => ({ ...fact, kind: "split", from: [from], to }));
  const whole = Map.groupBy(
    known.filter(({ to }) => to.length === 1),
    ({ to }) => to[0],
  );
  const joined = [...whole].flatMap(([unitId, members]): SuccessionEvent[] => {
    const from = members.map((member) => member.from).filter((id) => id !== unitId);
    if (unitId === undefined || from.length === 0) return [];
    return [{ ...fact, kind: from.length === 1 ? "rename" : "merge", from, to: [unitId] }];
  });
  return [...joined, ...divided];
}
