import type { CalendarDay } from "@dondoc/domain";
import { type Language, wordsIn } from "@dondoc/words";
import type { Follower, OfficeReads } from "../office/office-reads.ts";
import type { ScreenAct } from "./act-from-screen.ts";
import { type DashboardState, type Effect, type Message, type Step, firstState } from "./dashboard-state.ts";
import { type OfficeLoader, type Store, makeLoader } from "./office-loader.ts";
import type { Size } from "./place.ts";
import { pressed } from "./pressed.ts";
import { typed } from "./typing.ts";

/** The living dashboard: the state, the keys, and what is loaded from the office behind it. */
export type DashboardSession = {
  readonly state: () => DashboardState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly press: (keys: readonly string[], size: Size) => void;
  /** Pasted text is text: it never acts as keys. */
  readonly paste: (text: string) => void;
  /** Begins to load and to follow; a second call does nothing. */
  readonly start: () => void;
  readonly stop: () => void;
};

export type SessionSettings = {
  readonly office: OfficeReads;
  readonly language: Language;
  readonly asOf: CalendarDay | null;
  /** Wall clock as `HH:MM`, told beside old figures. */
  readonly time: () => string;
  /** Sends a step; `null` when it is written, the sentence of what stands in the way otherwise. */
  readonly act: (act: ScreenAct, language: Language) => Promise<string | null>;
};

/** Many events of one change are one reload. */
const COALESCE_MS = 50;

export function makeSession({ office, language, asOf, time, act }: SessionSettings): DashboardSession {
  const listeners = new Set<() => void>();
  let state = firstState(language, asOf);
  let stopFollowing = (): void => undefined;
  let isStarted = false;
  const become = (next: DashboardState): void => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const loader = makeLoader({ state: () => state, become }, office, time);
  const follow = async (effect: Effect): Promise<void> => {
    if (effect.kind === "open") return loader.open(effect.item);
    const message = effect.kind === "act" ? await messageOf(act, effect, state.language) : state.message;
    become({ ...state, message });
    return loader.load();
  };
  const take = ({ state: next, effects }: Step): void => {
    become(next);
    for (const effect of effects) void follow(effect);
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press: (keys, size) => {
      for (const key of keys) take(pressed(state, key, size));
    },
    paste: (text) => take(typed(state, text)),
    start: () => {
      if (isStarted) return;
      isStarted = true;
      void loader.load();
      stopFollowing = office.follow(followerOf({ state: () => state, become }, loader));
    },
    stop: () => {
      isStarted = false;
      loader.stop();
      stopFollowing();
    },
  };
}

function followerOf({ state, become }: Store, loader: OfficeLoader): Follower {
  let isFollowing = false;
  return {
    changed: () => loader.loadIn(COALESCE_MS),
    lost: () => become({ ...state(), connection: "lost" }),
    // What changed between the first answer and the first moment of following would be missed.
    connected: () => {
      if (state().connection === "lost" || !isFollowing) loader.loadIn(0);
      isFollowing = true;
    },
  };
}

/** How a step ended. Whatever it is, all is loaded again: what stands now must be seen before another try. */
async function messageOf(act: SessionSettings["act"], what: ScreenAct, language: Language): Promise<Message> {
  const sentence = await act(what, language);
  if (sentence === null) return { kind: "done", text: wordsIn(language).terminal.written };
  return { kind: "sentence", text: sentence };
}
