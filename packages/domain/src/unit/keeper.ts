import type { ActedBy } from "../kernel/acted-by.ts";
import type { ActingFor } from "../kernel/acting-for.ts";
import type { UnitId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import { type Unit, unitsUnder } from "./unit.ts";

type Keeping = Result<ActedBy, { readonly code: "not-register-keeper" }>;

/**
 * In whose name somebody keeps the register for units that stand right below these bodies; `null` is the top of the tree.
 * A unit keeps what is below it, never itself; the whole is kept by an
 * administrator of the whole office, or the local person. Source: our choice; Luật 72/2025/QH15 art. 51 lets the body
 * above assign, and no text read says who keeps a register of units.
 */
export function keepsRegister(
  { account, units: spokenFor, keepsWholeRegister }: ActingFor,
  above: readonly (UnitId | null)[],
  units: readonly Unit[],
): Keeping {
  if (spokenFor === null || keepsWholeRegister === true) return ok({ account, unitId: null });
  const unitId = spokenFor.keep.find((each) => {
    const kept = keptBelow(each, units);
    // Whoever keeps any register may be told that a body is not in it.
    return above.every((body) => body !== null && (kept.has(body) || !isKnown(body, units)));
  });
  return unitId === undefined ? refuse({ code: "not-register-keeper" }) : ok({ account, unitId });
}

/** Right below which bodies these units stand, as far as they are in the register. */
export function bodiesAbove(unitIds: readonly UnitId[], units: readonly Unit[]): (UnitId | null)[] {
  const named = new Set(unitIds);
  return [...new Set(units.flatMap(({ id, parentId }) => (named.has(id) ? [parentId] : [])))];
}

function isKnown(unitId: UnitId, units: readonly Unit[]): boolean {
  return units.some(({ id }) => id === unitId);
}

/** The bodies under which a unit keeps the register: itself, and all below. */
function keptBelow(unitId: UnitId, units: readonly Unit[]): ReadonlySet<UnitId> {
  return new Set([unitId, ...unitsUnder(units, unitId).map(({ id }) => id)]);
}
