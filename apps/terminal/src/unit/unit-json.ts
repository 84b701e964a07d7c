import { itemJson } from "../due/due-json.ts";
import type { UnitOwes, UnitRow } from "../office/office-reads.ts";
import type { Sheet } from "../text/sheet.ts";
import type { CalendarDay } from "@dondoc/domain";

/** What `unit --json` prints: `dondoc.units/1` for the register, `dondoc.unit/1` for what one unit owes. */
export function unitsJson(asOf: CalendarDay, units: readonly UnitRow[]) {
  const rows = units.map(({ id, name, shortName, kind, tier, parentId, owes }) => {
    return { id, name, shortName, kind, tier, parentId, owes };
  });
  return { schema: "dondoc.units/1", asOf, units: rows } as const;
}

export function unitsSheet(units: readonly UnitRow[]): Sheet {
  const owed = ["overdue", "open", "continuous", "undated"] as const;
  const rows = units.map(({ id, name, kind, parentId, owes }) => {
    return [id, name, kind, parentId ?? "", ...owed.map((each) => String(owes[each]))];
  });
  return [["id", "name", "kind", "parentId", ...owed], ...rows];
}

export function unitJson({ asOf, unit, path, statistic, rate, below, items }: UnitOwes) {
  return {
    schema: "dondoc.unit/1",
    asOf,
    unit,
    path: path.map(({ id, name }) => ({ id, name })),
    statistic,
    rate,
    below,
    items: items.map(itemJson),
  } as const;
}
