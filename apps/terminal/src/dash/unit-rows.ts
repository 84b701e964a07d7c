import type { UnitId } from "@dondoc/domain";
import type { UnitRow } from "../office/office-reads.ts";
import type { DashboardState } from "./dashboard-state.ts";
import { type ViewId, views } from "./view.ts";

/** The left pane: the saved views, then the tree of units that owe something. */
export type PaneRow =
  | { readonly kind: "view"; readonly key: string; readonly view: ViewId; readonly number: number }
  | { readonly kind: "all-units"; readonly key: string }
  | {
      readonly kind: "unit";
      readonly key: string;
      readonly unit: UnitRow;
      readonly depth: number;
      readonly hasLower: boolean;
      readonly isFolded: boolean;
    };

export function paneRows(state: DashboardState): PaneRow[] {
  const viewRows = views.map((view, index): PaneRow => {
    return { kind: "view", key: `view:${view.id}`, view: view.id, number: index + 1 };
  });
  const units = state.office?.units ?? [];
  const all: PaneRow[] = units.length === 0 ? [] : [{ kind: "all-units", key: "all-units" }];
  return [...viewRows, ...all, ...unitRows(units, state.foldedUnits)];
}

/** Units come parents first. One that owes nothing is shown only above one that does. */
export function unitRows(units: readonly UnitRow[], folded: ReadonlySet<UnitId>): PaneRow[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const shown = new Set<UnitId>();
  const hasLower = new Set<UnitId>();
  for (const unit of units.filter(owesSomething)) {
    shown.add(unit.id);
    for (const upper of uppersOf(unit, byId)) {
      shown.add(upper.id);
      hasLower.add(upper.id);
    }
  }
  return units.flatMap((unit): PaneRow[] => {
    const uppers = uppersOf(unit, byId);
    if (!shown.has(unit.id) || uppers.some((upper) => folded.has(upper.id))) return [];
    return [
      {
        kind: "unit",
        key: unit.id,
        unit,
        depth: uppers.length,
        hasLower: hasLower.has(unit.id),
        isFolded: folded.has(unit.id),
      },
    ];
  });
}

export function owesSomething({ owes }: UnitRow): boolean {
  return owes.overdue + owes.open + owes.continuous + owes.undated > 0;
}

/** A tree of government is five levels deep; the bound keeps a cycle in the data from hanging the screen. */
const MAX_DEPTH = 16;

function uppersOf(unit: UnitRow, byId: ReadonlyMap<UnitId, UnitRow>): UnitRow[] {
  const uppers: UnitRow[] = [];
  let at = unit.parentId === null ? undefined : byId.get(unit.parentId);
  while (at !== undefined && uppers.length < MAX_DEPTH) {
    uppers.push(at);
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  }
  return uppers;
}

export function paneIndex(rows: readonly PaneRow[], cursor: string | null): number {
  return Math.max(
    0,
    rows.findIndex((row) => row.key === cursor),
  );
}
