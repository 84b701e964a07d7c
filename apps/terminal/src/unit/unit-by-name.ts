import { fold } from "@dondoc/domain";
import type { UnitRow } from "../office/office-reads.ts";

/** A whole name wins over a part of a longer one; without diacritics, đ as d. */
export function unitsByName(units: readonly UnitRow[], name: string): UnitRow[] {
  const wanted = fold(name);
  if (wanted === "") return [];
  const whole = units.filter((unit) => [unit.name, unit.shortName].some((each) => fold(each) === wanted));
  if (whole.length > 0) return whole;
  return units.filter((unit) => ` ${fold(unit.name)} | ${fold(unit.shortName)} `.includes(` ${wanted} `));
}
