import type { UnitId } from "@dondoc/domain";
import type { DueItem } from "../office/office-reads.ts";
import { type DashboardState, type OpenDetail, type Step, firstLens } from "./dashboard-state.ts";
import { menuChosen } from "./acting.ts";
import { cursorIndex, deadlineRows } from "./deadline-rows.ts";
import { layoutOf } from "./layout.ts";
import type { Size } from "./place.ts";
import { paneIndex, paneRows } from "./unit-rows.ts";
import { type ViewId, views } from "./view.ts";

/** What narrows the list, folds it, opens a row of it, or goes a step back. */

export function viewChosen(state: DashboardState, view: ViewId): Step {
  return only({ ...state, lens: { ...state.lens, view }, cursor: null, place: "list" });
}

export function viewNumbered(state: DashboardState, number: number): Step {
  return viewChosen(state, views[number - 1]?.id ?? "all");
}

export function everythingShown(state: DashboardState): Step {
  const clear: DashboardState = { ...state, lens: firstLens, cursor: null };
  return state.wantedUnitId === null ? only(clear) : unitChosen(clear, null);
}

export function unitChosen(state: DashboardState, unitId: UnitId | null): Step {
  return {
    state: {
      ...state,
      wantedUnitId: unitId,
      cursor: null,
      place: "list",
      connection: loadingUnlessLost(state),
    },
    effects: [{ kind: "load" }],
  };
}

export function foldSet(state: DashboardState, isFolded: boolean): Step {
  return state.place === "units" ? unitFoldSet(state, isFolded) : groupFoldSet(state, isFolded);
}

export function rowOpened(state: DashboardState): Step {
  if (state.place === "menu") return menuChosen(state);
  if (state.place === "units") return paneRowOpened(state);
  const { rows } = deadlineRows(state.office, state.lens);
  const row = rows[cursorIndex(rows, state.cursor)];
  if (row === undefined) return only({ ...state, message: { kind: "word", id: "no-line" } });
  if (row.kind === "group") return groupFoldSet(state, !row.isFolded);
  const { item } = row;
  return {
    state: { ...state, place: "detail", cursor: row.key, scroll: 0, detail: newDetail(item) },
    effects: [{ kind: "open", item }],
  };
}

function newDetail(item: DueItem): OpenDetail {
  return { item, plan: null, part: null, history: [] };
}

/** One step back: out of a place first, then filter, unit and view, the narrowest first. */
export function steppedBack(state: DashboardState): Step {
  if (state.place === "help") return only({ ...state, place: state.helpFor, scroll: 0 });
  if (state.place === "menu") return only({ ...state, place: "detail" });
  if (state.place === "detail") return only({ ...state, place: "list", detail: null, scroll: 0 });
  if (state.place === "units") return only({ ...state, place: "list" });
  if (state.lens.query !== "") return only({ ...state, lens: { ...state.lens, query: "" } });
  if (state.wantedUnitId !== null) return unitChosen(state, null);
  if (state.lens.view !== "all") return viewChosen(state, "all");
  return only({ ...state, message: { kind: "word", id: "at-root" } });
}

export function helpOpened(state: DashboardState): Step {
  const helpFor = state.place === "units" || state.place === "detail" ? state.place : "list";
  return only({ ...state, place: "help", helpFor, scroll: 0 });
}

export function previewSwitched(state: DashboardState, size: Size): Step {
  if (layoutOf(size, true).previewHeight === 0) {
    return only({ ...state, message: { kind: "word", id: "preview-too-low" } });
  }
  return only({ ...state, hasPreview: !state.hasPreview });
}

export function reloaded(state: DashboardState): Step {
  return { state: { ...state, connection: loadingUnlessLost(state) }, effects: [{ kind: "load" }] };
}

export function loadingUnlessLost(state: DashboardState): DashboardState["connection"] {
  return state.connection === "lost" ? "lost" : "loading";
}

function paneRowOpened(state: DashboardState): Step {
  const rows = paneRows(state);
  const row = rows[paneIndex(rows, state.unitCursor)];
  if (row === undefined) return only(state);
  if (row.kind === "view") return viewChosen(state, row.view);
  return unitChosen(state, row.kind === "unit" ? row.unit.id : null);
}

function groupFoldSet(state: DashboardState, isFolded: boolean): Step {
  const { rows } = deadlineRows(state.office, state.lens);
  const row = rows[cursorIndex(rows, state.cursor)];
  if (row === undefined) return only(state);
  const group = row.kind === "group" ? row.group : row.item.group;
  const folded = new Set(state.lens.folded);
  if (isFolded) folded.add(group);
  else folded.delete(group);
  return only({ ...state, lens: { ...state.lens, folded }, cursor: `group:${group}` });
}

function unitFoldSet(state: DashboardState, isFolded: boolean): Step {
  const rows = paneRows(state);
  const row = rows[paneIndex(rows, state.unitCursor)];
  if (row?.kind !== "unit" || !row.hasLower) return only(state);
  const foldedUnits = new Set(state.foldedUnits);
  if (isFolded) foldedUnits.add(row.unit.id);
  else foldedUnits.delete(row.unit.id);
  return only({ ...state, foldedUnits });
}

function only(state: DashboardState): Step {
  return { state, effects: [] };
}
