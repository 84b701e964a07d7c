import {
  type Statistic,
  type Unit,
  type UnitId,
  type UnitRegister,
  addDays,
  compareVietnamese,
  existsOn,
  seenUnits,
} from "@dondoc/domain";
import type { Looking } from "../access/sight.query.ts";
import type { Office } from "../office/office.ts";
import { plansInForce } from "../plan/plan-contents.query.ts";
import { isCounted } from "../roll-up/is-counted.ts";
import { HORIZON_DAYS } from "../roll-up/owed-rows.ts";
import { unitStatistics } from "../roll-up/statistic.query.ts";
import { owedOfPlans, statisticOf } from "../task/due-items.ts";
import { unitRegister } from "./unit.store.ts";

export type UnitRow = Pick<Unit, "id" | "name" | "shortName" | "kind" | "tier" | "parentId"> & {
  readonly owes: {
    readonly overdue: number;
    readonly open: number;
    readonly continuous: number;
    readonly undated: number;
  };
};

/** The units in sight that exist on a day, parents before children, with how much each owes. */
export async function unitList(
  office: Office,
  { asOf, sight }: Looking,
): Promise<{ readonly asOf: Looking["asOf"]; readonly units: readonly UnitRow[] }> {
  const { database } = office;
  const register = await unitRegister(database);
  const statisticFor = (await isCounted(office, asOf))
    ? await unitStatistics(database, { scope: "unit", ids: "all" }, asOf)
    : await statisticsOfContents(office, register, { asOf, sight });
  const sees = seenUnits(sight, register.units);
  const shown = register.units.filter((unit) => existsOn(unit, asOf) && sees(unit.id));
  const units = inTreeOrder(shown).map((unit) => {
    const { openOverdue, openInTime, excluded } = statisticFor(unit.id);
    const { id, name, shortName, kind, tier, parentId } = unit;
    const owes = {
      overdue: openOverdue,
      open: openInTime,
      continuous: excluded.continuous,
      undated: excluded.undated,
    };
    return { id, name, shortName, kind, tier, parentId, owes };
  });
  return { asOf, units };
}

/** Straight from what plans set: for days that the counters do not answer for. */
async function statisticsOfContents(
  office: Office,
  register: UnitRegister,
  { asOf, sight }: Looking,
): Promise<(id: UnitId) => Statistic> {
  const contents = await plansInForce(office, { asOf });
  const { owed } = owedOfPlans(contents, { asOf, to: addDays(asOf, HORIZON_DAYS), register, sight });
  const byUnit = Map.groupBy(owed, (each) => each.unitId);
  return (id) => statisticOf(byUnit.get(id) ?? [], asOf);
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
