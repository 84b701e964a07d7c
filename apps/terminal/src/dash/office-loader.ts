import type { CalendarDay, PlanId, UnitId } from "@dondoc/domain";
import { OfficeFailure, officeSentence } from "../office/office-failure.ts";
import type { DueItem, OfficeReads, PlanDetail } from "../office/office-reads.ts";
import type { DashboardState, OfficeView, OpenDetail } from "./dashboard-state.ts";

/** Where the loader puts what it has loaded. */
export type Store = {
  readonly state: () => DashboardState;
  readonly become: (next: DashboardState) => void;
};

export type OfficeLoader = {
  /** Loads what the state asks for, now or after a while; many wishes for later are one. */
  readonly load: () => Promise<void>;
  readonly loadIn: (ms: number) => void;
  /** Loads the paper of something that was opened. */
  readonly open: (item: DueItem) => Promise<void>;
  readonly stop: () => void;
};

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 15_000;

/** Loads for the dashboard, and tries again by itself, after pauses that double, while the office does not answer. */
export function makeLoader(store: Store, office: OfficeReads, time: () => string): OfficeLoader {
  // Only the last question counts: an earlier answer that comes later is of a day or unit no longer asked for.
  let asked = 0;
  let opened = 0;
  let retryMs = FIRST_RETRY_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let plans = new Map<PlanId, PlanDetail>();

  const loadIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void load(), ms);
  };
  const fail = (error: unknown): void => {
    store.become(withFailure(store.state(), error));
    loadIn(retryMs);
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
  };
  const load = async (): Promise<void> => {
    clearTimeout(timer);
    const number = (asked += 1);
    try {
      const view = await loadView(office, store.state(), time());
      if (number !== asked) return;
      plans = new Map();
      retryMs = FIRST_RETRY_MS;
      store.become({ ...store.state(), office: view, connection: "online" });
      const { detail } = store.state();
      if (detail !== null) await open(itemNow(view, detail.item));
    } catch (error) {
      if (number === asked) fail(error);
    }
  };
  const open = async (item: DueItem): Promise<void> => {
    const number = (opened += 1);
    const asOf = store.state().office?.asOf;
    if (asOf === undefined) return;
    try {
      const plan = plans.get(item.plan.id) ?? (await office.plan(item.plan.id, asOf));
      plans.set(item.plan.id, plan);
      await showDetail({ store, office }, { item, plan }, () => number === opened);
    } catch (error) {
      if (number === opened) fail(error);
    }
  };
  const stop = (): void => {
    clearTimeout(timer);
    asked += 1;
    opened += 1;
  };
  return { load, loadIn, open, stop };
}

const nothingOpen = { part: null, history: [] };

/** The paper first, then what can be done; only as long as it is still what is open. */
async function showDetail(
  { store, office }: { readonly store: Store; readonly office: OfficeReads },
  { item, plan }: Pick<OpenDetail, "item" | "plan">,
  isLast: () => boolean,
): Promise<void> {
  const show = (loaded: Partial<OpenDetail>): void => {
    const { detail } = store.state();
    if (!isLast() || detail?.item.id !== item.id) return;
    store.become({ ...store.state(), detail: { ...detail, item, ...loaded } });
  };
  show({ plan });
  show(await partOf(office, item, store.state()));
}

/** The part that can be acted on, and its story; another day is only looked at. */
async function partOf(
  office: OfficeReads,
  { id, taskId }: DueItem,
  { office: view }: DashboardState,
): Promise<Pick<OpenDetail, "part" | "history">> {
  if (taskId === null || view === null || view.asOf !== view.today) return nothingOpen;
  const { parts } = await office.task(taskId);
  const part = parts.find(({ assignment }) => assignment.id === id) ?? null;
  return part === null ? nothingOpen : { part, history: await office.history(part.assignment.id) };
}

/** A fault of ours is no lost connection: it ends the program and is seen. */
function withFailure(state: DashboardState, error: unknown): DashboardState {
  if (!(error instanceof OfficeFailure)) throw error;
  const { problem } = error;
  if (problem.code === "server-unreachable") return { ...state, connection: "lost" };
  const text = officeSentence(problem, state.language);
  return { ...state, connection: "lost", message: { kind: "sentence", text } };
}

async function loadView(office: OfficeReads, state: DashboardState, time: string): Promise<OfficeView> {
  const { wantedDay, wantedUnitId } = state;
  // All in one journey to the server: what it calls today comes with the answers.
  const [{ today, isDemo }, units, owed] = await Promise.all([
    office.state(),
    office.units(wantedDay),
    owedBy(office, wantedUnitId, wantedDay),
  ]);
  return { today, asOf: wantedDay ?? today, isDemo, units, unitId: wantedUnitId, loadedAt: time, ...owed };
}

type Owed = Pick<OfficeView, "items" | "total" | "statistic" | "rate">;

async function owedBy(office: OfficeReads, unitId: UnitId | null, asOf: CalendarDay | null): Promise<Owed> {
  if (unitId === null) {
    const question = { asOf, withinDays: null, unitId, atMost: null };
    const { items, total, statistic, rate } = await office.due(question);
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
