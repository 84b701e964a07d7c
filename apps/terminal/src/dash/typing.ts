import { dayWish, resolveDay } from "../text/day-wish.ts";
import { graphemesOf, printable } from "../text/cell.ts";
import { loadingUnlessLost } from "./choosing.ts";
import { fieldAccepted } from "./acting.ts";
import type { DashboardState, Prompt, QuestionPrompt, Step } from "./dashboard-state.ts";

/** The one-line prompt: every printable key is text. A filter works while it is typed; Esc takes it back. */

/** Longer than any name or day that is looked for. */
const MAX_LENGTH = 200;

export function promptOpened(state: DashboardState, kind: QuestionPrompt["kind"]): Step {
  const place = state.place === "prompt" ? "list" : state.place;
  const text = kind === "filter" ? state.lens.query : "";
  const before = { query: state.lens.query, place };
  return only({ ...state, place: "prompt", prompt: { kind, text, before } });
}

export function typed(state: DashboardState, text: string): Step {
  if (state.prompt === null) return only(state);
  // An input method sends a letter and its mark apart; together they are the letter that was meant.
  const joined = (state.prompt.text + printableKeepingSpace(text)).normalize("NFC");
  return textSet(state, joined.slice(0, MAX_LENGTH));
}

export function letterErased(state: DashboardState): Step {
  return textSet(
    state,
    graphemesOf(state.prompt?.text ?? "")
      .slice(0, -1)
      .join(""),
  );
}

export function wordErased(state: DashboardState): Step {
  return textSet(state, (state.prompt?.text ?? "").replace(/\S*\s*$/u, ""));
}

export function textCleared(state: DashboardState): Step {
  return textSet(state, "");
}

export function promptCancelled(state: DashboardState): Step {
  const { prompt } = state;
  if (prompt === null) return only({ ...state, place: "list" });
  const { query, place } = prompt.before;
  return only({ ...state, place, prompt: null, lens: { ...state.lens, query } });
}

export function promptAccepted(state: DashboardState): Step {
  const { prompt } = state;
  if (prompt === null) return only({ ...state, place: "list" });
  if (prompt.kind === "filter") return only({ ...state, place: "list", prompt: null });
  if (prompt.kind === "step") return fieldAccepted(state, prompt);
  return dayAccepted(state, prompt);
}

function dayAccepted(state: DashboardState, prompt: Prompt): Step {
  const today = state.office?.today;
  const wish = prompt.text.trim() === "" ? null : dayWish(prompt.text);
  if ((prompt.text.trim() !== "" && wish === null) || today === undefined) {
    return only({ ...state, message: { kind: "word", id: "not-a-day" } });
  }
  const day = wish === null ? today : resolveDay(wish, today);
  const place = prompt.before.place === "detail" ? "list" : prompt.before.place;
  return {
    state: {
      ...state,
      place,
      prompt: null,
      detail: null,
      wantedDay: day === today ? null : day,
      connection: loadingUnlessLost(state),
    },
    effects: [{ kind: "load" }],
  };
}

function textSet(state: DashboardState, text: string): Step {
  if (state.prompt === null) return only(state);
  const prompt = { ...state.prompt, text };
  if (prompt.kind !== "filter") return only({ ...state, prompt });
  return only({ ...state, prompt, cursor: null, lens: { ...state.lens, query: text } });
}

/** `printable` would drop the space that a person has just typed after a word. */
function printableKeepingSpace(text: string): string {
  const clean = printable(text);
  return /\s$/u.test(text) ? `${clean} ` : clean;
}

function only(state: DashboardState): Step {
  return { state, effects: [] };
}
