import { actionAsked, menuOpened } from "./acting.ts";
import {
  everythingShown,
  foldSet,
  helpOpened,
  previewSwitched,
  reloaded,
  rowOpened,
  steppedBack,
  viewNumbered,
} from "./choosing.ts";
import type { DashboardState, Step } from "./dashboard-state.ts";
import type { IntentId } from "./intent.ts";
import { intentOf } from "./key-map.ts";
import { isFromInputMethod, isText } from "./keys.ts";
import { halfPage, movedBy, movedToBottom, movedToGroup, movedToTask, movedToTop } from "./moving.ts";
import type { Size } from "./place.ts";
import {
  letterErased,
  promptAccepted,
  promptCancelled,
  promptOpened,
  textCleared,
  typed,
  wordErased,
} from "./typing.ts";

/** What one key does to the dashboard; a message stands until the next key. */
export function pressed(state: DashboardState, key: string, size: Size): Step {
  const quiet: DashboardState = { ...state, message: null };
  const intent = intentOf(key, state.place);
  if (intent !== null) return does[intent](quiet, size);
  if (state.place === "prompt") return isText(key) ? typed(quiet, key) : { state: quiet, effects: [] };
  if (!isFromInputMethod(key)) return { state: quiet, effects: [] };
  return { state: { ...quiet, message: { kind: "word", id: "input-method" } }, effects: [] };
}

type Does = (state: DashboardState, size: Size) => Step;

const quits: Does = (state) => ({ state: { ...state, isOver: true }, effects: [] });

const does: Readonly<Record<IntentId, Does>> = {
  "move.down": (state, size) => movedBy(state, 1, size),
  "move.up": (state, size) => movedBy(state, -1, size),
  "move.top": movedToTop,
  "move.bottom": movedToBottom,
  "move.half-down": (state, size) => movedBy(state, halfPage(state, size), size),
  "move.half-up": (state, size) => movedBy(state, -halfPage(state, size), size),
  "group.next": (state) => movedToGroup(state, 1),
  "group.previous": (state) => movedToGroup(state, -1),
  "task.next": (state) => movedToTask(state, 1),
  "task.previous": (state) => movedToTask(state, -1),
  "fold.close": (state) => foldSet(state, true),
  "fold.open": (state) => foldSet(state, false),
  "pane.next": otherPane,
  "pane.previous": otherPane,
  open: rowOpened,
  back: steppedBack,
  "task.menu": menuOpened,
  "task.receive": (state) => actionAsked(state, "receive"),
  "task.report-progress": (state) => actionAsked(state, "report-progress"),
  "task.submit": (state) => actionAsked(state, "submit"),
  "task.confirm": (state) => actionAsked(state, "confirm"),
  "task.return": (state) => actionAsked(state, "return"),
  "task.urge": (state) => actionAsked(state, "urge"),
  "task.request-extension": (state) => actionAsked(state, "request-extension"),
  filter: (state) => promptOpened(state, "filter"),
  "as-of": (state) => promptOpened(state, "as-of"),
  "view.1": (state) => viewNumbered(state, 1),
  "view.2": (state) => viewNumbered(state, 2),
  "view.3": (state) => viewNumbered(state, 3),
  "view.4": (state) => viewNumbered(state, 4),
  "view.5": (state) => viewNumbered(state, 5),
  "view.6": (state) => viewNumbered(state, 6),
  "view.7": (state) => viewNumbered(state, 7),
  "view.8": (state) => viewNumbered(state, 8),
  "view.9": (state) => viewNumbered(state, 9),
  "view.reset": everythingShown,
  preview: previewSwitched,
  refresh: reloaded,
  language: (state) => ({
    state: { ...state, language: state.language === "vi" ? "en" : "vi" },
    effects: [],
  }),
  help: helpOpened,
  quit: quits,
  "input.accept": promptAccepted,
  "input.cancel": promptCancelled,
  "input.erase": letterErased,
  "input.word": wordErased,
  "input.clear": textCleared,
  "input.quit": quits,
};

function otherPane(state: DashboardState): Step {
  return { state: { ...state, place: state.place === "units" ? "list" : "units" }, effects: [] };
}
