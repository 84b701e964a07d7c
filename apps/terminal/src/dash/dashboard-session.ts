import type { Language } from "@dondoc/words";
import type { CalendarDay, PlanId } from "@dondoc/domain";
import { OfficeFailure, officeSentence } from "../office/office-failure.ts";
import type { DueItem, OfficeReads, PlanDetail } from "../office/office-reads.ts";
import {
  type DashboardState,
  type Effect,
  type OfficeView,
  type Step,
  firstState,
} from "./dashboard-state.ts";
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
  readonly start: () => void;
  readonly stop: () => void;
};

export type SessionSettings = {
  readonly office: OfficeReads;
  readonly language: Language;
  readonly asOf: CalendarDay | null;
  /** Wall clock as `HH:MM`, told beside old figures. */
  readonly time: () => string;
};

/** Many events of one change are one reload. */
const COALESCE_MS = 50;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 15_000;

export function makeSession(settings: SessionSettings): DashboardSession {
  const { office } = settings;
  const listeners = new Set<() => void>();
  let state = firstState(settings.language, settings.asOf);
  let loads = 0;
  let opens = 0;
  let retryMs = FIRST_RETRY_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopFollowing = (): void => undefined;
  let plans = new Map<PlanId, PlanDetail>();

  const become = (next: DashboardState): void => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const take = ({ state: next, effects }: Step): void => {
    become(next);
    for (const effect of effects) run(effect);
  };
  const run = (effect: Effect): void => {
    if (effect.kind === "load") void load();
    else void open(effect.item);
  };
  const loadLater = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void load(), ms);
  };

  /** Only the last load counts: an earlier answer that comes later is of a day or unit no longer asked for. */
  const load = async (): Promise<void> => {
    clearTimeout(timer);
    const number = (loads += 1);
    try {
      const view = await loadView(office, state, settings.time());
      if (number !== loads || state.isOver) return;
      plans = new Map();
      retryMs = FIRST_RETRY_MS;
      become({ ...state, office: view, connection: "online" });
      if (state.detail !== null) void open(itemNow(view, state.detail.item));
    } catch (error) {
      if (number !== loads || state.isOver) return;
      fail(error);
    }
  };
  const open = async (item: DueItem): Promise<void> => {
    const number = (opens += 1);
    const asOf = state.office?.asOf;
    if (asOf === undefined) return;
    try {
      const plan = plans.get(item.plan.id) ?? (await office.plan(item.plan.id, asOf));
      plans.set(item.plan.id, plan);
      if (number === opens && state.detail?.item.id === item.id) become({ ...state, detail: { item, plan } });
    } catch (error) {
      if (number === opens) fail(error);
    }
  };
  const fail = (error: unknown): void => {
    if (!(error instanceof OfficeFailure)) throw error;
    const text = officeSentence(error.problem, state.language);
    const isAway = error.problem.code === "server-unreachable";
    become({ ...state, connection: "lost", message: isAway ? state.message : { kind: "sentence", text } });
    loadLater(retryMs);
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
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
      void load();
      stopFollowing = office.follow({
        changed: () => loadLater(COALESCE_MS),
        lost: () => become({ ...state, connection: "lost" }),
        connected: () => {
          if (state.connection === "lost") loadLater(0);
        },
      });
    },
    stop: () => {
      clearTimeout(timer);
      stopFollowing();
      loads += 1;
    },
  };
}

async function loadView(office: OfficeReads, state: DashboardState, time: string): Promise<OfficeView> {
  const { today, isDemo } = await office.state();
  const asOf = state.wantedDay ?? today;
  const [units, owed] = await Promise.all([office.units(asOf), owedBy(office, state, asOf)]);
  return { today, asOf, isDemo, units, unitId: state.wantedUnitId, loadedAt: time, ...owed };
}

type Owed = Pick<OfficeView, "items" | "total" | "statistic" | "rate">;

async function owedBy(office: OfficeReads, state: DashboardState, asOf: CalendarDay): Promise<Owed> {
  const unitId = state.wantedUnitId;
  if (unitId === null) {
    const { items, total, statistic, rate } = await office.due({
      asOf,
      withinDays: null,
      unitId,
      atMost: null,
    });
    return { items, total, statistic, rate };
  }
  const { items, statistic, rate } = await office.unitOwes(unitId, asOf);
  const open = items.filter((item) => item.status !== "completed");
  return { items: open, total: open.length, statistic, rate };
}

/** What is open stays open after a reload, as it is now; gone from the list, it stays as it was. */
function itemNow(view: OfficeView, item: DueItem): DueItem {
  return view.items.find((each) => each.id === item.id) ?? item;
}
