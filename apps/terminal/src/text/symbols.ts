import type { Timeliness } from "@dondoc/domain";

/** Signs of the screen. The ASCII set serves terminals and fonts without the others; Vietnamese letters stay. */
export type Symbols = {
  readonly overdue: string;
  readonly dueSoon: string;
  readonly notDue: string;
  readonly onTime: string;
  readonly late: string;
  readonly undatable: string;
  readonly continuous: string;
  readonly undated: string;
  readonly cursor: string;
  readonly unfolded: string;
  readonly folded: string;
  readonly quote: string;
  readonly refused: string;
  readonly before: string;
  readonly caret: string;
  readonly across: string;
  readonly down: string;
  readonly bar: string;
  readonly corners: Readonly<
    Record<
      "topLeft" | "top" | "topRight" | "left" | "right" | "bottomLeft" | "bottom" | "bottomRight" | "cross",
      string
    >
  >;
};

const drawn: Symbols = {
  overdue: "!",
  dueSoon: "~",
  notDue: "∘",
  onTime: "✓",
  late: "✗",
  undatable: "?",
  continuous: "=",
  undated: "-",
  cursor: "▌",
  unfolded: "▾",
  folded: "▸",
  quote: "┃",
  refused: "×",
  before: "<",
  caret: "▏",
  across: "─",
  down: "│",
  bar: "│",
  corners: {
    topLeft: "┌",
    top: "┬",
    topRight: "┐",
    left: "├",
    right: "┤",
    bottomLeft: "└",
    bottom: "┴",
    bottomRight: "┘",
    cross: "┼",
  },
};

const ascii: Symbols = {
  ...drawn,
  notDue: ".",
  onTime: "v",
  late: "x",
  cursor: ">",
  unfolded: "v",
  folded: ">",
  quote: "|",
  refused: "X",
  caret: "_",
  across: "-",
  down: "|",
  bar: "|",
  corners: {
    topLeft: "+",
    top: "+",
    topRight: "+",
    left: "+",
    right: "+",
    bottomLeft: "+",
    bottom: "+",
    bottomRight: "+",
    cross: "+",
  },
};

/** Without colour there is no reverse row either, so the cursor is a sign that stands out by itself. */
export function symbolsFor(look: { readonly isAscii: boolean; readonly hasColour: boolean }): Symbols {
  if (look.isAscii) return ascii;
  return look.hasColour ? drawn : { ...drawn, cursor: ">" };
}

/** The sign before something followed; its word always stands beside it. */
export function signOf(timeliness: Timeliness, isContinuous: boolean, symbols: Symbols): string {
  switch (timeliness.kind) {
    case "overdue":
      return symbols.overdue;
    case "due-soon":
      return symbols.dueSoon;
    case "not-due":
      return symbols.notDue;
    case "on-time":
      return symbols.onTime;
    case "late":
      return symbols.late;
    case "undatable":
      return symbols.undatable;
    case "no-deadline":
      return isContinuous ? symbols.continuous : symbols.undated;
    default:
      return timeliness satisfies never;
  }
}
