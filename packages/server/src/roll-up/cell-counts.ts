import type { Statistic } from "@dondoc/domain";
import type { Cell } from "./cell.ts";

/** How many there are in each cell, the overdue ones beside the open ones rather than among them. */
export type CellCounts = { readonly [each in Cell | "overdue"]?: number };

export function statisticOfCells(counts: CellCounts): Statistic {
  const {
    continuous = 0,
    undated = 0,
    suspended = 0,
    withdrawn = 0,
    reassigned = 0,
    superseded = 0,
  } = counts;
  return {
    doneOnTime: counts["done-on-time"] ?? 0,
    doneLate: counts["done-late"] ?? 0,
    openInTime: counts.open ?? 0,
    openOverdue: counts.overdue ?? 0,
    excluded: { continuous, undated, suspended, withdrawn, reassigned, superseded },
  };
}
