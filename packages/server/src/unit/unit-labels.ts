import type { Unit, UnitId, UnitRegister } from "@dondoc/domain";
import type { UnitLabel } from "../plan/plan-label.ts";

/** How to name a unit in a list: as the register does, or as the paper wrote it while the register does not know it. */
export type UnitLabels = (unitId: UnitId | null, asWritten: string) => UnitLabel;

const labelsOf = new WeakMap<UnitRegister, UnitLabels>();

/** The labels of a register, made once for as long as it is kept. */
export function unitLabels(register: UnitRegister): UnitLabels {
  const made = labelsOf.get(register) ?? makeLabels(register);
  labelsOf.set(register, made);
  return made;
}

function makeLabels({ units }: UnitRegister): UnitLabels {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return (unitId, asWritten) => {
    const unit = unitId === null ? undefined : byId.get(unitId);
    return unit === undefined ? { id: null, name: asWritten, shortName: asWritten } : labelOf(unit);
  };
}

export function labelOf(unit: Unit): UnitLabel {
  return { id: unit.id, name: unit.name, shortName: unit.shortName };
}
