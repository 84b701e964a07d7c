import type { DashboardState, Step } from "./dashboard-state.ts";
import { cursorIndex, deadlineRows } from "./deadline-rows.ts";
import { movedInMenu } from "./acting.ts";
import { layoutOf } from "./layout.ts";
import type { Size } from "./place.ts";
import { scrollLimit } from "./scroll-limit.ts";
import { paneIndex, paneRows } from "./unit-rows.ts";

/** Every movement is "so many lines from here"; the ends are lines that nothing lies behind. */
const TO_THE_END = 1_000_000;

export function movedBy(state: DashboardState, lines: number, size: Size): Step {
  switch (state.place) {
    case "list":
      return only(movedInList(state, lines));
    case "units":
      return only(movedInPane(state, lines));
    case "menu":
      return only(movedInMenu(state, lines));
    default:
      return only(scrolled(state, lines, size));
  }
}

export function movedToTop(state: DashboardState, size: Size): Step {
  return movedBy(state, -TO_THE_END, size);
}

export function movedToBottom(state: DashboardState, size: Size): Step {
  return movedBy(state, TO_THE_END, size);
}

export function halfPage(state: DashboardState, size: Size): number {
  const layout = layoutOf(size, state.hasPreview);
  const height = state.place === "list" ? layout.listHeight : layout.bodyHeight;
  return Math.max(1, Math.floor(height / 2));
}

/** To the next heading in a direction. */
export function movedToGroup(state: DashboardState, direction: 1 | -1): Step {
  const { rows } = deadlineRows(state.office, state.lens);
  const from = cursorIndex(rows, state.cursor);
  const headings = rows.flatMap((row, index) => (row.kind === "group" ? [{ row, index }] : []));
  const ahead = headings.filter(({ index }) => (direction === 1 ? index > from : index < from));
  const next = direction === 1 ? ahead[0] : ahead.at(-1);
  if (next === undefined) return only({ ...state, message: { kind: "word", id: "end-of-list" } });
  return only({ ...state, cursor: next.row.key });
}

/** In the detail: to the next thing of the list, which is then opened. */
export function movedToTask(state: DashboardState, direction: 1 | -1): Step {
  const { rows } = deadlineRows(state.office, state.lens);
  const items = rows.flatMap((row) => (row.kind === "item" ? [row.item] : []));
  const from = items.findIndex((item) => item.id === state.detail?.item.id);
  const item = items[from + direction];
  if (from < 0 || item === undefined) {
    return only({ ...state, message: { kind: "word", id: "end-of-list" } });
  }
  const plan = state.detail?.plan?.plan.id === item.plan.id ? state.detail.plan : null;
  const detail = { item, plan, part: null, history: [] };
  return { state: { ...state, cursor: item.id, detail, scroll: 0 }, effects: [{ kind: "open", item }] };
}

function movedInList(state: DashboardState, lines: number): DashboardState {
  const { rows } = deadlineRows(state.office, state.lens);
  const at = within(cursorIndex(rows, state.cursor) + lines, rows.length);
  return { ...state, cursor: rows[at]?.key ?? null };
}

function movedInPane(state: DashboardState, lines: number): DashboardState {
  const rows = paneRows(state);
  const at = within(paneIndex(rows, state.unitCursor) + lines, rows.length);
  return { ...state, unitCursor: rows[at]?.key ?? null };
}

function scrolled(state: DashboardState, lines: number, size: Size): DashboardState {
  return { ...state, scroll: within(state.scroll + lines, scrollLimit(state, size) + 1) };
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1));
}

function only(state: DashboardState): Step {
  return { state, effects: [] };
}
