import type { Key } from "ink";
import { graphemesOf } from "../text/cell.ts";

/**
 * The names of the keys in one chunk of input. Fast typing and input methods send several characters at once (Telex
 * replaces a letter by Backspace and a new one), so a chunk is taken apart by grapheme.
 */
export function keysOf(input: string, key: Key): string[] {
  const named = namedKey(key);
  if (named !== null) return [named];
  if (key.ctrl) return input === "" ? [] : [`ctrl-${input}`];
  if (key.meta) return [];
  return graphemesOf(input.normalize("NFC")).flatMap(keyOfGrapheme);
}

const named: readonly (readonly [keyof Key, string])[] = [
  ["upArrow", "up"],
  ["downArrow", "down"],
  ["leftArrow", "left"],
  ["rightArrow", "right"],
  ["pageDown", "pagedown"],
  ["pageUp", "pageup"],
  ["home", "home"],
  ["end", "end"],
  ["return", "enter"],
  ["escape", "escape"],
  ["backspace", "backspace"],
  ["delete", "delete"],
];

function namedKey(key: Key): string | null {
  if (key.tab) return key.shift ? "shift-tab" : "tab";
  return named.find(([flag]) => key[flag] === true)?.[1] ?? null;
}

const controls: Readonly<Record<string, string>> = {
  "\r": "enter",
  "\n": "enter",
  "\r\n": "enter",
  "\t": "tab",
  "\u007f": "backspace",
  "\b": "backspace",
  "\u0003": "ctrl-c",
  "\u0015": "ctrl-u",
  "\u0017": "ctrl-w",
};

function keyOfGrapheme(grapheme: string): string[] {
  const control = controls[grapheme];
  if (control !== undefined) return [control];
  return grapheme < " " ? [] : [grapheme];
}

/** Whether a key is text in a prompt: one grapheme that is no named key. */
export function isText(key: string): boolean {
  return graphemesOf(key).length === 1;
}

/** A letter that only an input method makes: pressed where keys are commands, it means the method is on. */
export function isFromInputMethod(key: string): boolean {
  return isText(key) && /[^\u0000-\u007f]/u.test(key) && /\p{L}/u.test(key);
}
