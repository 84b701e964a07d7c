import {
  type CalendarDay,
  type DueGroup,
  type Unit,
  addDays,
  compareVietnamese,
  dueGroupOf,
  existsOn,
} from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { plansInForce } from "../plan/plan-contents.query.ts";
import { owedOfPlans } from "../task/due-items.ts";
import { HORIZON_DAYS } from "../roll-up/owed-rows.ts";
import { unitRegister } from "./unit.store.ts";

export type UnitRow = Pick<Unit, "id" | "name" | "shortName" | "kind" | "tier" | "parentId"> & {
  readonly owes: {
    readonly overdue: number;
    readonly open: number;
    readonly continuous: number;
    readonly undated: number;
  };
};

/** The units that exist on a day, parents before children, with how much each owes. */
export async function unitList(
  database: Database,
  asOf: CalendarDay,
): Promise<{ readonly asOf: CalendarDay; readonly units: readonly UnitRow[] }> {
  const register = await unitRegister(database);
  const contents = await plansInForce(database, { asOf });
  const { owed } = owedOfPlans(contents, { asOf, to: addDays(asOf, HORIZON_DAYS), register });
  const open = owed.filter((each) => each.progress.status !== "completed" && each.opensOn <= asOf);
  const byUnit = Map.groupBy(open, (each) => each.unitId);
  const units = inTreeOrder(register.units.filter((unit) => existsOn(unit, asOf))).map((unit) => {
    const groups = (byUnit.get(unit.id) ?? []).map((each) => dueGroupOf(each, asOf));
    const count = (...wanted: readonly DueGroup[]): number =>
      groups.filter((group) => wanted.includes(group)).length;
    const { id, name, shortName, kind, tier, parentId } = unit;
    const owes = {
      overdue: count("overdue"),
      open: count("this-week", "this-month", "later"),
      continuous: count("continuous"),
      undated: count("undated"),
    };
    return { id, name, shortName, kind, tier, parentId, owes };
  });
  return { asOf, units };
}

function inTreeOrder(units: readonly Unit[]): Unit[] {
  const known = new Set(units.map((unit) => unit.id));
  const below = Map.groupBy(units, (unit) =>
    unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null,
  );
  const walk = (parent: Unit["id"] | null): Unit[] =>
    (below.get(parent) ?? [])
      .toSorted((a, b) => compareVietnamese(a.name, b.name))
      .flatMap((unit) => [unit, ...walk(unit.id)]);
  return walk(null);
}
