import {
  type Owed,
  type PlanContents,
  type UnitRegister,
  addDays,
  cellThatCounts,
  followedAs,
  isStillOwed,
  onTimeRate,
} from "@dondoc/domain";
import { HORIZON_DAYS } from "../roll-up/owed-rows.ts";
import type { DueAnswer, DueQuestion } from "./due-answer.ts";
import { dueItems, oneRowForUndated, owedOfPlans, statisticOf } from "./due-items.ts";

/** What is still to be done, straight from what plans set: for days that the rows do not answer for. */
export function dueOfContents(
  contents: readonly PlanContents[],
  register: UnitRegister,
  { asOf, withinDays, cell, unitId, limit, cursor, sight }: DueQuestion,
): DueAnswer {
  const all = owedOfPlans(contents, { asOf, to: addDays(asOf, HORIZON_DAYS), register, sight });
  const owed = unitId === null ? all.owed : all.owed.filter((each) => each.unitId === unitId);
  const isShown = (each: Owed): boolean =>
    cell === undefined
      ? isStillOwed(each.progress)
      : each.opensOn <= asOf && cellThatCounts(followedAs(each), asOf) === cell;
  const open = dueItems({ ...all, owed: owed.filter(isShown) });
  const listed = unitId === null ? oneRowForUndated(open) : open;
  const last = withinDays === null ? null : addDays(asOf, withinDays);
  const items = last === null ? listed : listed.filter(({ dueOn }) => dueOn !== null && dueOn <= last);
  const from = cursor === null ? 0 : items.findIndex((item) => item.id === cursor) + 1;
  const page = items.slice(from, from + limit);
  const statistic = statisticOf(owed, asOf);
  return {
    asOf,
    withinDays,
    items: page,
    total: items.length,
    nextCursor: from + limit < items.length ? (page.at(-1)?.id ?? null) : null,
    statistic,
    rate: onTimeRate(statistic, asOf),
  };
}
