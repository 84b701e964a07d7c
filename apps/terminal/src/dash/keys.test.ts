import type { Key } from "ink";
import { describe, expect, test } from "vitest";
import { isFromInputMethod, isText, keysOf } from "./keys.ts";

const none = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
} satisfies Key;

describe("a chunk of input", () => {
  test("is one key a grapheme, however fast it was typed", () => {
    expect(keysOf("jjj", none)).toEqual(["j", "j", "j"]);
  });

  test("ends with Enter when both came together", () => {
    expect(keysOf("dinh\r", none)).toEqual(["d", "i", "n", "h", "enter"]);
  });

  test("composes a letter that came apart", () => {
    expect(keysOf("đi\u0300nh", none)).toEqual(["đ", "ì", "n", "h"]);
  });

  test("names keys that print nothing", () => {
    expect(keysOf("", { ...none, downArrow: true })).toEqual(["down"]);
    expect(keysOf("\t", { ...none, tab: true, shift: true })).toEqual(["shift-tab"]);
    expect(keysOf("c", { ...none, ctrl: true })).toEqual(["ctrl-c"]);
  });

  test("with Alt means nothing", () => {
    expect(keysOf("q", { ...none, meta: true })).toEqual([]);
  });
});

test("letters of an input method are told from commands", () => {
  expect(["đ", "ư", "â"].every(isFromInputMethod)).toBe(true);
  expect(["d", "enter", "?"].some(isFromInputMethod)).toBe(false);
});

test("named keys are no text", () => {
  expect(isText("é")).toBe(true);
  expect(isText("enter")).toBe(false);
});
