import type { CalendarDay } from "../kernel/calendar-day.ts";
import type { UnitId } from "../kernel/ids.ts";
import type { SuccessionEvent } from "./succession.ts";
import { type Unit, existsOn } from "./unit.ts";

/** The units of the office through time. */
export type UnitHistory = {
  readonly units: readonly Unit[];
  readonly successions: readonly SuccessionEvent[];
};

/** Who holds the duties of a unit on a day, with the confirmed events that lead there. */
export type Holder =
  | { readonly kind: "one"; readonly unitId: UnitId; readonly via: readonly SuccessionEvent[] }
  /** A split: who of them holds this very duty, a person must say. */
  | {
      readonly kind: "several";
      readonly unitIds: readonly UnitId[];
      readonly via: readonly SuccessionEvent[];
    }
  /** The unit has ended and no confirmed event says who follows. `proposed`: what waits for a person. */
  | { readonly kind: "none"; readonly proposed: readonly SuccessionEvent[] };

/**
 * Who holds on `asOf` what was given to a unit. Confirmed events are followed one after another, from the oldest; what
 * lies after `asOf` has not happened, so a look from before a reorganisation finds the old units. Names play no part.
 * Source: NQ 190/2025/QH15 (continuity, nothing omitted); resolution by day is domain reference §4.3.
 */
export function holderOf(unitId: UnitId, history: UnitHistory, asOf: CalendarDay): Holder {
  const { byId, byGiver } = indexOf(history);
  const passed = new Set([unitId]);
  const via: SuccessionEvent[] = [];
  let holding: ReadonlySet<UnitId> = new Set([unitId]);
  for (;;) {
    const since = via.at(-1)?.on ?? null;
    const next = [...holding]
      .flatMap((id) => byGiver.get(id) ?? [])
      .filter(({ status, on }) => status === "confirmed" && on <= asOf && (since === null || on >= since))
      .filter((event) => !via.includes(event))
      .reduce<SuccessionEvent | null>(
        (first, each) => (first === null || each.on < first.on ? each : first),
        null,
      );
    if (next === null) break;
    via.push(next);
    for (const id of next.to) passed.add(id);
    holding = holding.difference(new Set(next.from)).union(new Set(next.to));
  }
  const alive = [...holding].filter((id) => isAlive(byId.get(id), asOf));
  const [only] = alive;
  if (only !== undefined)
    return alive.length === 1 ? { kind: "one", unitId: only, via } : { kind: "several", unitIds: alive, via };
  const from = [...passed].flatMap((id) => byGiver.get(id) ?? []);
  return { kind: "none", proposed: from.filter(({ status, on }) => status === "proposed" && on <= asOf) };
}

/**
 * The units that hold on a day what several units were given, each once: twelve wards of 2024 are four a year later.
 * A split counts with all of its parts; whoever has no holder is in `orphansOf`. Source: as `holderOf`.
 */
export function holdersOfAll(
  unitIds: readonly UnitId[],
  history: UnitHistory,
  asOf: CalendarDay,
): readonly UnitId[] {
  const holders = unitIds.flatMap((unitId) => {
    const holder = holderOf(unitId, history, asOf);
    if (holder.kind === "one") return [holder.unitId];
    return holder.kind === "several" ? holder.unitIds : [];
  });
  return [...new Set(holders)];
}

/** Something owed: who it was given to, and who a person has said holds it after a split. */
export type HeldDuty = { readonly key: string; readonly unitId: UnitId; readonly chosen: UnitId | null };

/** A duty that nobody holds on a day, until a person says who. */
export type Orphan = {
  readonly key: string;
  readonly unitId: UnitId;
  /** Nobody follows; or several do and nobody has chosen. */
  readonly because: "no-successor" | "several-successors";
  /** Who it may be: the parts of the split, or what proposals name. */
  readonly candidates: readonly UnitId[];
};

/**
 * The duties that nobody holds on a day ("nhiệm vụ chưa có đơn vị kế thừa"), because nothing may be omitted. A choice
 * counts only while the chosen unit is one of the holders. Source: Luật 72/2025/QH15 art. 51 (hand-over without
 * interruption, overlap or omission); NQ 190/2025/QH15.
 */
export function orphansOf(duties: readonly HeldDuty[], history: UnitHistory, asOf: CalendarDay): Orphan[] {
  return duties.flatMap(({ key, unitId, chosen }): Orphan[] => {
    const holder = holderOf(unitId, history, asOf);
    if (holder.kind === "one") return [];
    if (holder.kind === "several") {
      if (chosen !== null && holder.unitIds.includes(chosen)) return [];
      return [{ key, unitId, because: "several-successors", candidates: holder.unitIds }];
    }
    const candidates = [...new Set(holder.proposed.flatMap(({ to }) => to))];
    return [{ key, unitId, because: "no-successor", candidates }];
  });
}

/** A unit that the register does not know holds nothing. */
function isAlive(unit: Unit | undefined, asOf: CalendarDay): boolean {
  return unit !== undefined && existsOn(unit, asOf);
}

type HistoryIndex = {
  readonly byId: ReadonlyMap<UnitId, Unit>;
  readonly byGiver: ReadonlyMap<UnitId, readonly SuccessionEvent[]>;
};

/** Made once for each history: thousands of duties are resolved against the same one. */
const knownIndexes = new WeakMap<UnitHistory, HistoryIndex>();

function indexOf(history: UnitHistory): HistoryIndex {
  const known = knownIndexes.get(history);
  if (known !== undefined) return known;
  const pairs = history.successions.flatMap((event) => event.from.map((giver) => ({ giver, event })));
  const byGiver = new Map<UnitId, SuccessionEvent[]>();
  for (const { giver, event } of pairs) byGiver.set(giver, [...(byGiver.get(giver) ?? []), event]);
  const index = { byId: new Map(history.units.map((unit) => [unit.id, unit])), byGiver };
  knownIndexes.set(history, index);
  return index;
}
