import type { CalendarDay } from "../kernel/calendar-day.ts";
import { OFFICE_ROOT, type UnitGroupId, type UnitId, makeId } from "../kernel/ids.ts";
import type { Tier, Unit, UnitKind } from "../unit/unit.ts";

/** One unit of the demo register, without what follows from its serial. */
export type DemoUnit = {
  /** Never reused or renumbered: the id is made from it. */
  readonly serial: number;
  readonly name: string;
  readonly shortName?: string;
  readonly alsoWritten?: readonly string[];
  readonly kind: UnitKind;
  readonly tier: Tier;
  readonly parentId: UnitId | null;
  /** Last day it exists; `null`: no certain day is known. */
  readonly validTo: CalendarDay | null;
};

/** When none of the demo's units began is known for certain; all of them stood in 2024. */
export function demoUnit(row: DemoUnit): Unit {
  return {
    id: demoUnitId(row.serial),
    name: row.name,
    shortName: row.shortName ?? row.name,
    alsoWritten: [...(row.alsoWritten ?? [])],
    kind: row.kind,
    tier: row.tier,
    parentId: row.parentId,
    validFrom: null,
    validTo: row.validTo,
  };
}

export function demoUnitId(serial: number): UnitId {
  return makeId("unit", OFFICE_ROOT, demoUuid(serial));
}

export function demoGroupId(serial: number): UnitGroupId {
  return makeId("unitGroup", OFFICE_ROOT, demoUuid(serial));
}

/** A uuid v7 of the first instant of 2024 (UTC): the same in every demo office. */
function demoUuid(serial: number): string {
  return `018cc251-f400-7000-8000-${serial.toString(16).padStart(12, "0")}`;
}
