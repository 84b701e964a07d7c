import { shortUnitText } from "@dondoc/words";
import { fit, fitRight, printable } from "../../text/cell.ts";
import { type Line, type Tone, fitLine, say, textOf } from "../../text/line.ts";
import type { DashboardState } from "../dashboard-state.ts";
import { topOf } from "../layout.ts";
import { type PaneRow, paneIndex, paneRows } from "../unit-rows.ts";
import { viewCounts, views } from "../view.ts";
import { filled } from "./list-lines.ts";
import type { Look } from "./look.ts";
import { rule } from "./rule.ts";

type Room = { readonly width: number; readonly height: number };

/** Views above, units below a rule: `height` lines. The views stay; the units scroll. */
export function paneLines(state: DashboardState, room: Room, look: Look): Line[] {
  const { width } = room;
  const rows = paneRows(state);
  const cursor = paneIndex(rows, state.unitCursor);
  const draw = (row: PaneRow, index: number): Line =>
    paneLine(row, width, { state, look, isCursor: index === cursor });
  const viewLines = rows.slice(0, views.length).map(draw);
  const unitHeight = room.height - viewLines.length - 1;
  if (unitHeight < 3)
    return filled(
      scrolledPane(rows, cursor, room.height).map(({ row, index }) => draw(row, index)),
      room,
    );
  const units = rows.slice(views.length);
  const top = topOf(Math.max(0, cursor - views.length), units.length, unitHeight);
  const unitLines = units
    .slice(top, top + unitHeight)
    .map((row, index) => draw(row, views.length + top + index));
  const divider: Line = [say(rule(look.words.terminal.panes.units, width, look.symbols))];
  return [...viewLines, divider, ...filled(unitLines, { width, height: unitHeight })];
}

/** In a low window views and units scroll as one list. */
function scrolledPane(
  rows: readonly PaneRow[],
  cursor: number,
  height: number,
): { row: PaneRow; index: number }[] {
  const top = topOf(cursor, rows.length, height);
  return rows.slice(top, top + height).map((row, index) => ({ row, index: top + index }));
}

type Drawn = { readonly state: DashboardState; readonly look: Look; readonly isCursor: boolean };

function paneLine(row: PaneRow, width: number, { state, look, isCursor }: Drawn): Line {
  const isHere = isCursor && state.place === "units";
  const isChosen = chosen(row, state);
  const sign = isHere || (isChosen && row.kind === "view") ? look.symbols.cursor : " ";
  const count = countOf(row, state, look);
  const name = nameOf(row, look);
  const countWidth = 5;
  const left = fit(`${sign}${name}`, width - countWidth);
  const line: Line = [
    say(left, isChosen ? "strong" : "plain"),
    say(fitRight(count.text, countWidth - 1), count.tone),
    say(" "),
  ];
  const fitted = fitLine(line, width);
  return isHere ? [say(textOf(fitted), "cursor")] : fitted;
}

function chosen(row: PaneRow, state: DashboardState): boolean {
  if (row.kind === "view") return row.view === state.lens.view;
  if (row.kind === "all-units") return state.wantedUnitId === null;
  return row.unit.id === state.wantedUnitId;
}

function nameOf(row: PaneRow, { words, symbols }: Look): string {
  if (row.kind === "view") return `${row.number} ${words.terminal.views[row.view]}`;
  if (row.kind === "all-units") return `  ${words.terminal.allUnits}`;
  const mark = row.hasLower ? (row.isFolded ? symbols.folded : symbols.unfolded) : " ";
  return `${"  ".repeat(row.depth)}${mark} ${shortUnitText(printable(row.unit.shortName))}`;
}

/** What a unit owes, the most pressing kind first; a view says how many of the loaded things it holds. */
function countOf(
  row: PaneRow,
  state: DashboardState,
  { symbols }: Look,
): { readonly text: string; readonly tone: Tone } {
  if (row.kind === "view") {
    return { text: String(viewCounts(state.office?.items ?? []).get(row.view) ?? 0), tone: "plain" };
  }
  if (row.kind === "all-units") return { text: "", tone: "plain" };
  const { overdue, open, continuous, undated } = row.unit.owes;
  if (overdue > 0) return { text: `${symbols.overdue} ${overdue}`, tone: "overdue" };
  if (open > 0) return { text: `${symbols.notDue} ${open}`, tone: "plain" };
  const rest = continuous + undated;
  return { text: rest === 0 ? "" : `${symbols.continuous} ${rest}`, tone: "plain" };
}
