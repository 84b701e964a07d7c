import type { UnitId } from "../kernel/ids.ts";
import type { Unit } from "../unit/unit.ts";
import { lookoutOf, may } from "./access.ts";
import type { Actor } from "./actor.ts";

/**
 * How far an actor sees, in a form that a query can ask: everything, or the units they hold a post in and what is at or
 * below the units they look down from. Says the same as `maySeeUnit`; a test holds the two together.
 */
export type Sight =
  | { readonly kind: "everything" }
  | { readonly kind: "units"; readonly own: readonly UnitId[]; readonly lookouts: readonly UnitId[] };

/** What somebody sees of what units owe: everything, or their own units and what lies below their lookouts. */
export function sightOf(actor: Actor, units: readonly Unit[]): Sight {
  if (!may(actor, "office.read").ok) return { kind: "units", own: [], lookouts: [] };
  if (actor.kind !== "account" || actor.isReadingPublic === true) return { kind: "everything" };
  const own: UnitId[] = [];
  const lookouts: UnitId[] = [];
  for (const { post, unitId } of actor.posts) {
    if (unitId === null) return { kind: "everything" };
    own.push(unitId);
    lookouts.push(lookoutOf(post, unitId, units));
  }
  return { kind: "units", own: [...new Set(own)], lookouts: [...new Set(lookouts)] };
}

/** Answers whether a unit is in sight, for many units of one register. */
export function seenUnits(sight: Sight, units: readonly Unit[]): (unitId: UnitId) => boolean {
  if (sight.kind === "everything") return () => true;
  const seen = new Set(sight.own);
  const children = childrenIn(units);
  const known = new Set(sight.lookouts);
  // A set hands out what is added to it while it is walked: a cycle in the data is walked once.
  for (const at of known) for (const child of children.get(at) ?? []) known.add(child.id);
  return (unitId) => seen.has(unitId) || known.has(unitId);
}

const childrenOf = new WeakMap<readonly Unit[], ReadonlyMap<UnitId | null, readonly Unit[]>>();

/** A register is asked by every reader: its tree is made once for as long as it is kept. */
function childrenIn(units: readonly Unit[]): ReadonlyMap<UnitId | null, readonly Unit[]> {
  const made = childrenOf.get(units) ?? Map.groupBy(units, (unit) => unit.parentId);
  childrenOf.set(units, made);
  return made;
}

/** What a part in a plan says of who is to see it. */
export type PartInPlan = {
  /** `null`: the paper names nobody, or nobody the register knows. */
  readonly unitId: UnitId | null;
  /** `null` while the register does not know who issued the plan. */
  readonly issuerUnitId: UnitId | null;
};

/**
 * A part in a plan is seen with the unit that carries it, and by whoever sees the body that gave it: an issuer follows
 * what it assigned wherever that went. Our choice, after domain reference §1.6.
 */
export function seesPart(part: PartInPlan, sees: (unitId: UnitId) => boolean): boolean {
  return (
    (part.unitId !== null && sees(part.unitId)) || (part.issuerUnitId !== null && sees(part.issuerUnitId))
  );
}
