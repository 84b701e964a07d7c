import type { CalendarDay, DueGroup, Fraction, Statistic, UnitId } from "@dondoc/domain";
import type { Language, TerminalWords } from "@dondoc/words";
import type { DueItem, PastStep, PlanDetail, TaskPart, UnitRow } from "../office/office-reads.ts";
import type { ScreenAct } from "./act-from-screen.ts";
import type { Place } from "./place.ts";
import type { ViewId } from "./view.ts";

/** What was last loaded of the office; it stays readable while the connection is lost. */
export type OfficeView = {
  readonly today: CalendarDay;
  readonly asOf: CalendarDay;
  readonly isDemo: boolean;
  readonly units: readonly UnitRow[];
  /** The unit the items are of; `null`: the whole office. */
  readonly unitId: UnitId | null;
  readonly items: readonly DueItem[];
  /** More than `items` when the office holds more than is loaded. */
  readonly total: number;
  readonly statistic: Statistic;
  readonly rate: Fraction;
  /** Wall clock, `HH:MM`. */
  readonly loadedAt: string;
};

/** What narrows the list, apart from the unit, which the server answers. */
export type Lens = {
  readonly view: ViewId;
  readonly query: string;
  readonly folded: ReadonlySet<DueGroup>;
};

export type Prompt = QuestionPrompt | StepPrompt;

type Typed = {
  readonly text: string;
  /** Where Esc goes back to. */
  readonly before: { readonly query: string; readonly place: Exclude<Place, "prompt"> };
};

export type QuestionPrompt = Typed & { readonly kind: "filter" | "as-of" };

/** A step that is being filled in, field by field. */
export type StepPrompt = Typed &
  ScreenAct & {
    readonly kind: "step";
    /** Which of the fields of the step is asked for. */
    readonly at: number;
  };

export type OpenDetail = {
  readonly item: DueItem;
  /** `null` until its plan has been loaded. */
  readonly plan: PlanDetail | null;
  /** What can be acted on; `null` for a report, for what several units share, and on another day. */
  readonly part: TaskPart | null;
  /** What happened to the part, newest first. */
  readonly history: readonly PastStep[];
};

export type MessageId = keyof TerminalWords["messages"];

export type Message =
  | { readonly kind: "word"; readonly id: MessageId }
  /** A sentence that came with a failure. */
  | { readonly kind: "sentence"; readonly text: string }
  /** Something was done. */
  | { readonly kind: "done"; readonly text: string };

export type Connection = "loading" | "online" | "lost";

export type DashboardState = {
  readonly language: Language;
  readonly office: OfficeView | null;
  readonly connection: Connection;
  /** The day to look at; `null` follows the office's today. */
  readonly wantedDay: CalendarDay | null;
  readonly wantedUnitId: UnitId | null;
  readonly place: Place;
  readonly prompt: Prompt | null;
  readonly lens: Lens;
  readonly hasPreview: boolean;
  /** Keys of rows, so that the cursor stays on its row when the list changes or the window is resized. */
  readonly cursor: string | null;
  readonly unitCursor: string | null;
  readonly foldedUnits: ReadonlySet<UnitId>;
  readonly detail: OpenDetail | null;
  /** The line of the menu of steps under the cursor. */
  readonly menuAt: number;
  /** First line shown of the detail or the help. */
  readonly scroll: number;
  /** Where help was asked for. */
  readonly helpFor: "list" | "units" | "detail";
  readonly message: Message | null;
  readonly isOver: boolean;
};

/** What the outside must do after a key: loading needs the office, everything else is the state's own. */
export type Effect =
  | { readonly kind: "load" }
  | { readonly kind: "open"; readonly item: DueItem }
  | ({ readonly kind: "act" } & ScreenAct);

export type Step = { readonly state: DashboardState; readonly effects: readonly Effect[] };

/** What lies far ahead or has no day is folded at first: its count says enough. */
export const firstLens: Lens = {
  view: "all",
  query: "",
  folded: new Set<DueGroup>(["later", "undated", "continuous"]),
};

export function firstState(language: Language, wantedDay: CalendarDay | null): DashboardState {
  return {
    language,
    office: null,
    connection: "loading",
    wantedDay,
    wantedUnitId: null,
    place: "list",
    prompt: null,
    lens: firstLens,
    hasPreview: true,
    cursor: null,
    unitCursor: null,
    foldedUnits: new Set(),
    detail: null,
    menuAt: 0,
    scroll: 0,
    helpFor: "list",
    message: null,
    isOver: false,
  };
}
