import { day } from "@dondoc/domain";
import { describe, expect, test } from "vitest";
import { makeView, wards } from "../testing/make-office.ts";
import { type DashboardState, type Effect, firstState } from "./dashboard-state.ts";
import { pressed } from "./pressed.ts";

const size = { columns: 80, rows: 24 };

const loaded: DashboardState = {
  ...firstState("vi", null),
  connection: "online",
  office: makeView(),
};

function after(keys: readonly string[], from = loaded): { state: DashboardState; effects: Effect[] } {
  const effects: Effect[] = [];
  const state = keys.reduce((at, key) => {
    const step = pressed(at, key, size);
    effects.push(...step.effects);
    return step.state;
  }, from);
  return { state, effects };
}

const text = (letters: string): string[] => Array.from(letters);

describe("in the list", () => {
  test("j and k move and stop at the ends", () => {
    expect(after(["j", "j", "k"]).state.cursor).toBe("group:this-week");
    expect(after(["g", "k", "k"]).state.cursor).toBe("group:overdue");
    expect(after(["G", "j"]).state.cursor).toBe("group:continuous");
  });

  test("J goes from heading to heading and says where they end", () => {
    expect(after(["J"]).state.cursor).toBe("group:this-week");
    expect(after(["G", "J"]).state.message).toEqual({ kind: "word", id: "end-of-list" });
  });

  test("Enter opens a heading that is folded", () => {
    expect(after(["G", "enter"]).state.lens.folded.has("continuous")).toBe(false);
    expect(after(["G", "enter", "h"]).state.lens.folded.has("continuous")).toBe(true);
  });

  test("Enter opens a thing and asks for its paper; Esc comes back to its row", () => {
    const { state, effects } = after(["J", "J", "j", "enter"]);
    expect(state.place).toBe("detail");
    expect(effects).toEqual([{ kind: "open", item: state.detail?.item }]);
    const back = after(["escape"], state).state;
    expect([back.place, back.cursor]).toEqual(["list", state.cursor]);
  });

  test("a number chooses a view and 0 shows everything again", () => {
    expect(after(["3"]).state.lens.view).toBe("overdue");
    expect(after(["3", "0"]).state.lens.view).toBe("all");
  });

  test("letters of a Vietnamese input method do nothing and say why", () => {
    const { state } = after(["ư"]);
    expect(state.message).toEqual({ kind: "word", id: "input-method" });
    expect(after(["j"], state).state.message).toBeNull();
  });
});

describe("the filter", () => {
  const typing = ["/", ...text("dinh bang")];

  test("works while it is typed, and its letters are no commands", () => {
    const { state } = after(typing);
    expect([state.place, state.lens.query, state.isOver]).toEqual(["prompt", "dinh bang", false]);
  });

  test("is kept by Enter and then cleared by Esc", () => {
    const kept = after([...typing, "enter"]).state;
    expect([kept.place, kept.lens.query]).toEqual(["list", "dinh bang"]);
    expect(after(["escape"], kept).state.lens.query).toBe("");
  });

  test("is taken back by Esc while it is typed", () => {
    expect(after([...typing, "escape"]).state.lens.query).toBe("");
  });

  test("loses a letter, a word, everything", () => {
    expect(after([...typing, "backspace"]).state.lens.query).toBe("dinh ban");
    expect(after([...typing, "ctrl-w"]).state.lens.query).toBe("dinh ");
    expect(after([...typing, "ctrl-u"]).state.lens.query).toBe("");
  });

  test("takes the letters that an input method puts in place of others", () => {
    expect(
      after(["/", ...text("din"), "backspace", "backspace", "backspace", "đ", "ì"]).state.lens.query,
    ).toBe("đì");
  });
});

describe("another day", () => {
  test("is loaded, and an empty day is the office's today", () => {
    const there = after(["@", ...text("14-10-2024"), "enter"]);
    expect(there.state.wantedDay).toBe(day("2024-10-14"));
    expect(there.effects).toEqual([{ kind: "load" }]);
    expect(after(["@", "enter"], there.state).state.wantedDay).toBeNull();
  });

  test("that is none stays in the prompt with a sentence", () => {
    const { state, effects } = after(["@", ...text("31-02-2024"), "enter"]);
    expect([state.place, state.message, effects]).toEqual(["prompt", { kind: "word", id: "not-a-day" }, []]);
  });
});

describe("units", () => {
  test("are reached by Tab, and choosing one asks what it owes", () => {
    const toUnits = ["tab", ...Array.from({ length: 11 }, () => "j")];
    const { state, effects } = after([...toUnits, "enter"]);
    expect(state.wantedUnitId).toBe(wards[0]?.id);
    expect([state.place, effects]).toEqual(["list", [{ kind: "load" }]]);
    const back = after(["escape"], state);
    expect([back.state.wantedUnitId, back.effects]).toEqual([null, [{ kind: "load" }]]);
  });

  test("a view is chosen there as well", () => {
    expect(after(["tab", "j", "j", "enter"]).state.lens.view).toBe("overdue");
  });
});

describe("in the detail", () => {
  test("J goes on to the next thing and K back", () => {
    const opened = after(["J", "J", "j", "enter"]).state;
    const next = after(["J"], opened).state;
    expect(next.detail?.item.id).not.toBe(opened.detail?.item.id);
    expect(after(["K"], next).state.detail?.item.id).toBe(opened.detail?.item.id);
  });
});

test("help comes back to where it was asked for", () => {
  expect(after(["tab", "?"]).state.place).toBe("help");
  expect(after(["tab", "?", "escape"]).state.place).toBe("units");
});

test("L changes the language", () => {
  expect(after(["L"]).state.language).toBe("en");
  expect(after(["L", "L"]).state.language).toBe("vi");
});

test("Esc at the root says how to leave, and q leaves", () => {
  expect(after(["escape"]).state.message).toEqual({ kind: "word", id: "at-root" });
  expect(after(["q"]).state.isOver).toBe(true);
  expect(after(["/", "q"]).state.isOver).toBe(false);
  expect(after(["/", "ctrl-c"]).state.isOver).toBe(true);
});

test("no key breaks an office that has not answered yet", () => {
  const keys = [
    "j",
    "k",
    "g",
    "G",
    "J",
    "K",
    "enter",
    "tab",
    "l",
    "h",
    "/",
    "a",
    "enter",
    "@",
    "enter",
    "escape",
    "?",
    "i",
    "0",
    "r",
  ];
  expect(() => after(keys, firstState("vi", null))).not.toThrow();
});
