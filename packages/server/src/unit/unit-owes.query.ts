import {
  type CalendarDay,
  type Fraction,
  type Statistic,
  type Unit,
  type UnitId,
  emptyStatistic,
  merge,
  onTimeRate,
  unitsUnder,
} from "@dondoc/domain";
import { type Looking, isUnitInSight } from "../access/sight.query.ts";
import type { Office } from "../office/office.ts";
import { plansInForce } from "../plan/plan-contents.query.ts";
import type { UnitLabel } from "../plan/plan-label.ts";
import { isCounted } from "../roll-up/is-counted.ts";
import { unitStatistics } from "../roll-up/statistic.query.ts";
import type { DueItem } from "../task/due-item.ts";
import { dueOfContents } from "../task/due-of-contents.ts";
import { dueRows } from "../task/due-rows.query.ts";
import { labelOf } from "./unit-labels.ts";
import { unitAndAbove, unitRegister } from "./unit.store.ts";

export type UnitOwes = {
  readonly asOf: CalendarDay;
  readonly unit: Pick<Unit, "id" | "name" | "shortName" | "kind" | "tier">;
  /** The units above it, from the top. */
  readonly path: readonly UnitLabel[];
  readonly statistic: Statistic;
  readonly rate: Fraction;
  /** The sum over it and everything below it. */
  readonly below: Statistic;
  /** What it still owes, the most pressing first; `task.due` has the rest where there is more. */
  readonly items: readonly DueItem[];
};

const MOST_ITEMS = 500;

/** What a unit owes, to whom and by when, also through a group it belongs to; `null` for a unit that is unknown or out of sight. Who sees a unit sees all below it. */
export async function unitOwes(office: Office, unitId: UnitId, looking: Looking): Promise<UnitOwes | null> {
  const { database } = office;
  const { asOf } = looking;
  if (!(await isUnitInSight(database, unitId, looking.sight))) return null;
  const [unit, ...above] = await unitAndAbove(database, unitId);
  if (unit === undefined) return null;
  const { id, name, shortName, kind, tier } = unit;
  const figures = (await isCounted(office, asOf))
    ? await figuresOfRows(office, unitId, looking)
    : await figuresOfContents(office, unitId, looking);
  return {
    asOf,
    unit: { id, name, shortName, kind, tier },
    path: above.map(labelOf).toReversed(),
    rate: onTimeRate(figures.statistic, asOf),
    ...figures,
  };
}

type Figures = Pick<UnitOwes, "statistic" | "below" | "items">;

function everything(unitId: UnitId, { asOf, sight }: Looking) {
  return { asOf, sight, unitId, planId: null, withinDays: null, limit: MOST_ITEMS, cursor: null };
}

async function figuresOfRows({ database }: Office, unitId: UnitId, looking: Looking): Promise<Figures> {
  const { asOf } = looking;
  const [{ items }, own, below] = await Promise.all([
    dueRows(database, everything(unitId, looking)),
    unitStatistics(database, { scope: "unit", ids: [unitId] }, asOf),
    unitStatistics(database, { scope: "below", ids: [unitId] }, asOf),
  ]);
  return { statistic: own(unitId), below: below(unitId), items };
}

/** Straight from what plans set: for days that the rows do not answer for. */
async function figuresOfContents(office: Office, unitId: UnitId, looking: Looking): Promise<Figures> {
  const { asOf } = looking;
  const register = await unitRegister(office.database);
  const contents = await plansInForce(office, { asOf });
  const of = (each: UnitId) => dueOfContents(contents, register, everything(each, looking));
  const { statistic, items } = of(unitId);
  const under = unitsUnder(register.units, unitId).map(({ id }) => of(id).statistic);
  return { statistic, items, below: [statistic, ...under].reduce(merge, emptyStatistic) };
}
