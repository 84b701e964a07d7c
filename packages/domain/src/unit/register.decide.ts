import { type Asking, stepDayObstacle, wordsObstacle } from "../kernel/acting-for.ts";
import type { ActedBy } from "../kernel/acted-by.ts";
import { OFFICE_ROOT, type UnitId, makeId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import { keepsRegister } from "./keeper.ts";
import type { RegisterProblem } from "./register-problem.ts";
import type { CorrectUnitRequest, EndUnitRequest, RegisterUnitRequest, UnitEvent } from "./unit-event.ts";
import { type Unit, nameKey, unitsUnder } from "./unit.ts";

/** What happens to the register of units, or the problem that stands in the way. */
export type RegisterDecision = Result<UnitEvent[], RegisterProblem>;

/** Who asks, and the register as it is. */
export type RegisterUnits = Asking & { readonly units: readonly Unit[] };

/** What can be done with a unit of the register. */
export type UnitAction = "correct" | "end";

/** Whether a step may be taken at all, whatever is asked for in it; shown and enforced alike. */
export function permitUnitStep(
  action: UnitAction,
  { parentId, validTo }: Unit,
  { by, units }: Pick<RegisterUnits, "by" | "units">,
): Result<ActedBy, RegisterProblem> {
  const keeper = keepsRegister(by, [parentId], units);
  if (keeper.ok && action === "end" && validTo !== null)
    return refuse({ code: "unit-already-ended", validTo });
  return keeper;
}

/** A unit is entered by hand, once for each time it exists. Source: domain reference §4.3 (identity is id and validity). */
export function registerUnit(
  request: RegisterUnitRequest,
  facts: RegisterUnits & { readonly newUuid: () => string },
): RegisterDecision {
  const keeper = keepsRegister(facts.by, [request.parentId], facts.units);
  if (!keeper.ok) return keeper;
  const problem = unitObstacle(request, null, facts.units);
  if (problem !== null) return refuse(problem);
  const unit: Unit = { ...request, id: makeId("unit", OFFICE_ROOT, facts.newUuid()) };
  return ok([{ type: "unit-registered", unit }]);
}

/**
 * What the register says of a unit was wrong. A unit that is renamed or merged in fact is not corrected: that is a
 * succession, and papers of before keep the old one. Source: our choice, after §4.3 (history is never rewritten).
 */
export function correctUnit(
  unit: Unit,
  { correctedOn, reason, ...entered }: CorrectUnitRequest,
  facts: RegisterUnits,
): RegisterDecision {
  const permitted = permitUnitStep("correct", unit, facts);
  if (!permitted.ok) return permitted;
  // Nobody puts a unit under a body for which they do not keep the register.
  const elsewhere = keepsRegister(facts.by, [unit.parentId, entered.parentId], facts.units);
  if (!elsewhere.ok) return elsewhere;
  const problem =
    stepDayObstacle(correctedOn, facts.today, null) ??
    wordsObstacle(reason, "reason-missing") ??
    unitObstacle(entered, unit.id, facts.units);
  if (problem !== null) return refuse(problem);
  const corrected = { ...entered, id: unit.id };
  return ok([{ type: "unit-corrected", unit: corrected, by: permitted.value, correctedOn, reason }]);
}

/** A unit ends without anybody following it so far: what it owed is then listed as orphaned. Source: §4.3. */
export function endUnit(unit: Unit, { validTo }: EndUnitRequest, facts: RegisterUnits): RegisterDecision {
  const permitted = permitUnitStep("end", unit, facts);
  if (!permitted.ok) return permitted;
  const { validFrom } = unit;
  if (validFrom !== null && validTo < validFrom) {
    return refuse({ code: "unit-ends-before-it-begins", validFrom, validTo });
  }
  return ok([{ type: "unit-ended", unitId: unit.id, validTo, by: permitted.value }]);
}

function unitObstacle(
  entered: RegisterUnitRequest,
  unitId: UnitId | null,
  units: readonly Unit[],
): RegisterProblem | null {
  const { validFrom, validTo, parentId } = entered;
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    return { code: "unit-ends-before-it-begins", validFrom, validTo };
  }
  if (parentId !== null) {
    if (!units.some((each) => each.id === parentId)) return { code: "unit-parent-unknown" };
    const isBelow =
      unitId !== null && (parentId === unitId || unitsUnder(units, unitId).some(({ id }) => id === parentId));
    if (isBelow) return { code: "unit-parent-is-below" };
  }
  const twin = units.find((each) => each.id !== unitId && isTwin(each, entered));
  return twin === undefined ? null : { code: "unit-already-registered", unitId: twin.id };
}

/** Two units of one name, kind and parent at one time are one unit entered twice; at two times they are two. */
function isTwin(a: Unit, b: RegisterUnitRequest): boolean {
  const isApart = endsBefore(a, b) || endsBefore(b, a);
  return a.kind === b.kind && a.parentId === b.parentId && !isApart && nameKey(a.name) === nameKey(b.name);
}

type Times = Pick<Unit, "validFrom" | "validTo">;

function endsBefore({ validTo }: Times, { validFrom }: Times): boolean {
  return validTo !== null && validFrom !== null && validTo < validFrom;
}

/** A unit after one more event; a past event is never refused. */
export function evolveUnit(unit: Unit, event: UnitEvent): Unit {
  switch (event.type) {
    case "unit-registered":
    case "unit-corrected":
      return event.unit;
    case "unit-ended":
      return { ...unit, validTo: event.validTo };
    case "unit-group-registered":
      return unit;
    default:
      return event satisfies never;
  }
}
