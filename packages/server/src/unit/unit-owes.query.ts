import {
  type CalendarDay,
  type Fraction,
  type Statistic,
  type Unit,
  type UnitId,
  addDays,
  onTimeRate,
} from "@dondoc/domain";
import type { Database } from "../database/database.ts";
import { plansInForce } from "../plan/plan-contents.query.ts";
import type { UnitLabel } from "../plan/plan-label.ts";
import type { DueItem } from "../task/due-item.ts";
import { dueItems, owedOfPlans, statisticOf } from "../task/due-items.ts";
import { HORIZON_DAYS } from "../roll-up/owed-rows.ts";
import { labelOf } from "./unit-labels.ts";
import { unitRegister } from "./unit.store.ts";

export type UnitOwes = {
  readonly asOf: CalendarDay;
  readonly unit: Pick<Unit, "id" | "name" | "shortName" | "kind" | "tier">;
  /** The units above it, from the top. */
  readonly path: readonly UnitLabel[];
  readonly statistic: Statistic;
  readonly rate: Fraction;
  readonly items: readonly DueItem[];
};

/** Everything a unit owes, to whom and by when, also through a group it belongs to; `null` for an unknown unit. */
export async function unitOwes(
  database: Database,
  unitId: UnitId,
  asOf: CalendarDay,
): Promise<UnitOwes | null> {
  const register = await unitRegister(database);
  const unit = register.units.find((each) => each.id === unitId);
  if (unit === undefined) return null;
  const contents = await plansInForce(database, { asOf });
  const all = owedOfPlans(contents, { asOf, to: addDays(asOf, HORIZON_DAYS), register });
  const owed = all.owed.filter((each) => each.unitId === unitId);
  const statistic = statisticOf(owed, asOf);
  const { id, name, shortName, kind, tier } = unit;
  return {
    asOf,
    unit: { id, name, shortName, kind, tier },
    path: pathTo(unit, register.units),
    statistic,
    rate: onTimeRate(statistic, asOf),
    items: dueItems({ ...all, owed }),
  };
}

function pathTo(unit: Unit, units: readonly Unit[]): UnitLabel[] {
  const above = units.find((each) => each.id === unit.parentId);
  return above === undefined ? [] : [...pathTo(above, units), labelOf(above)];
}
