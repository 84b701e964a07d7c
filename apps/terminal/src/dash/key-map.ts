import type { AssignmentAction } from "@dondoc/domain";
import type { HelpSection, HintId, IntentId } from "./intent.ts";
import type { Place } from "./place.ts";

/**
 * Every key of the dashboard, as data: the footer, the help screen, the documentation and the test that no key means two
 * things in one place are made from this table.
 */
export type Binding = {
  readonly id: IntentId;
  /** Names as `keysOf` gives them; the first one is shown in the footer. */
  readonly keys: readonly string[];
  readonly places: readonly Place[];
  readonly section: HelpSection;
  /** Neighbours with one hint are shown together: `j/k move`. Without a hint the key stands in the help only. */
  readonly hint?: HintId;
};

const lists: readonly Place[] = ["list", "units"];
const scrolled: readonly Place[] = ["list", "units", "detail", "menu", "help"];
const screens: readonly Place[] = ["list", "units", "detail"];
const acting: readonly Place[] = ["detail", "menu"];

export const keyMap: readonly Binding[] = [
  { id: "move.down", keys: ["j", "down"], places: scrolled, section: "moving", hint: "move" },
  { id: "move.up", keys: ["k", "up"], places: scrolled, section: "moving", hint: "move" },
  { id: "move.top", keys: ["g", "home"], places: scrolled, section: "moving" },
  { id: "move.bottom", keys: ["G", "end"], places: scrolled, section: "moving" },
  { id: "move.half-down", keys: ["ctrl-d", "pagedown"], places: scrolled, section: "moving" },
  { id: "move.half-up", keys: ["ctrl-u", "pageup"], places: scrolled, section: "moving" },
  { id: "group.next", keys: ["J"], places: ["list"], section: "moving" },
  { id: "group.previous", keys: ["K"], places: ["list"], section: "moving" },
  { id: "task.next", keys: ["J"], places: ["detail"], section: "moving", hint: "task" },
  { id: "task.previous", keys: ["K"], places: ["detail"], section: "moving", hint: "task" },
  { id: "fold.close", keys: ["h", "left"], places: lists, section: "moving", hint: "fold" },
  { id: "fold.open", keys: ["l", "right"], places: lists, section: "moving", hint: "fold" },
  { id: "pane.next", keys: ["tab"], places: lists, section: "moving", hint: "pane" },
  { id: "pane.previous", keys: ["shift-tab"], places: lists, section: "moving" },
  { id: "open", keys: ["enter"], places: [...lists, "menu"], section: "moving", hint: "open" },
  { id: "task.menu", keys: ["a"], places: ["detail"], section: "acting", hint: "act" },
  { id: "task.receive", keys: ["t"], places: acting, section: "acting" },
  { id: "task.report-progress", keys: ["p"], places: acting, section: "acting" },
  { id: "task.submit", keys: ["s"], places: acting, section: "acting" },
  { id: "task.confirm", keys: ["c"], places: acting, section: "acting" },
  { id: "task.return", keys: ["x"], places: acting, section: "acting" },
  { id: "task.urge", keys: ["d"], places: acting, section: "acting" },
  { id: "task.request-extension", keys: ["e"], places: acting, section: "acting" },
  { id: "filter", keys: ["/"], places: lists, section: "choosing", hint: "filter" },
  { id: "back", keys: ["escape"], places: scrolled, section: "rest", hint: "back" },
  { id: "as-of", keys: ["@"], places: screens, section: "choosing", hint: "as-of" },
  { id: "view.1", keys: ["1"], places: lists, section: "choosing", hint: "view" },
  { id: "view.2", keys: ["2"], places: lists, section: "choosing", hint: "view" },
  { id: "view.3", keys: ["3"], places: lists, section: "choosing", hint: "view" },
  { id: "view.4", keys: ["4"], places: lists, section: "choosing", hint: "view" },
  { id: "view.5", keys: ["5"], places: lists, section: "choosing", hint: "view" },
  { id: "view.6", keys: ["6"], places: lists, section: "choosing", hint: "view" },
  { id: "view.7", keys: ["7"], places: lists, section: "choosing", hint: "view" },
  { id: "view.8", keys: ["8"], places: lists, section: "choosing", hint: "view" },
  { id: "view.9", keys: ["9"], places: lists, section: "choosing", hint: "view" },
  { id: "view.reset", keys: ["0"], places: lists, section: "choosing" },
  { id: "preview", keys: ["i"], places: ["list"], section: "choosing" },
  { id: "refresh", keys: ["r"], places: screens, section: "rest", hint: "refresh" },
  { id: "language", keys: ["L"], places: scrolled, section: "rest", hint: "language" },
  { id: "help", keys: ["?"], places: screens, section: "rest", hint: "help" },
  { id: "quit", keys: ["q", "ctrl-c"], places: scrolled, section: "rest", hint: "quit" },
  { id: "input.accept", keys: ["enter"], places: ["prompt"], section: "typing", hint: "accept" },
  { id: "input.cancel", keys: ["escape"], places: ["prompt"], section: "typing", hint: "cancel" },
  { id: "input.erase", keys: ["backspace", "delete"], places: ["prompt"], section: "typing" },
  { id: "input.word", keys: ["ctrl-w"], places: ["prompt"], section: "typing" },
  { id: "input.clear", keys: ["ctrl-u"], places: ["prompt"], section: "typing", hint: "clear" },
  { id: "input.quit", keys: ["ctrl-c"], places: ["prompt"], section: "typing" },
];

/** What a key asks for in a place; `null` where it means nothing. */
export function intentOf(key: string, place: Place): IntentId | null {
  const binding = keyMap.find((each) => each.places.includes(place) && each.keys.includes(key));
  return binding?.id ?? null;
}

/** The key of a step; the others are in the menu. */
export function keyOfAction(action: AssignmentAction): string | null {
  return keyMap.find(({ id }) => id === `task.${action}`)?.keys[0] ?? null;
}

const keyNames: Readonly<Record<string, string>> = {
  down: "↓",
  up: "↑",
  left: "←",
  right: "→",
  home: "Home",
  end: "End",
  pagedown: "PgDn",
  pageup: "PgUp",
  tab: "Tab",
  "shift-tab": "Shift-Tab",
  enter: "Enter",
  escape: "Esc",
  backspace: "Backspace",
  delete: "Del",
};

/** A key as it is printed on the keyboard. */
export function keyLabel(key: string): string {
  const name = keyNames[key];
  if (name !== undefined) return name;
  return key.startsWith("ctrl-") ? `Ctrl-${key.slice("ctrl-".length)}` : key;
}
