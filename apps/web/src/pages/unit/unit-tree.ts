import type { UnitRow } from "@dondoc/client";

/** A line of the tree. Units above a match stay, so that one sees where it belongs; they are no matches themselves. */
export type TreeRow = { readonly unit: UnitRow; readonly depth: number; readonly isMatch: boolean };

/** Deeper trees are a cycle in the data. */
const MAX_DEPTH = 16;

/** The matching units in tree order with everything above them. `units` come parents before children. */
export function treeOf(units: readonly UnitRow[], isMatch: (unit: UnitRow) => boolean): TreeRow[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const kept = new Set<UnitRow["id"]>();
  const depths = new Map<UnitRow["id"], number>();
  for (const unit of units) {
    depths.set(unit.id, unit.parentId === null ? 0 : (depths.get(unit.parentId) ?? -1) + 1);
    if (!isMatch(unit)) continue;
    let at: UnitRow | undefined = unit;
    for (let step = 0; at !== undefined && step < MAX_DEPTH; step += 1) {
      kept.add(at.id);
      at = at.parentId === null ? undefined : byId.get(at.parentId);
    }
  }
  return units
    .filter((unit) => kept.has(unit.id))
    .map((unit) => ({ unit, depth: depths.get(unit.id) ?? 0, isMatch: isMatch(unit) }));
}
