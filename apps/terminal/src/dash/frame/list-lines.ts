import { addDays, lastDayOfMonth, monthOf, weekdayOf, yearOf } from "@dondoc/domain";
import { shortDayText } from "@dondoc/words";
import { type Line, fitLine, say, textOf } from "../../text/line.ts";
import type { DashboardState } from "../dashboard-state.ts";
import { type DeadlineRow, type GroupRow, cursorIndex, deadlineRows } from "../deadline-rows.ts";
import { topOf } from "../layout.ts";
import { itemLine } from "./list-columns.ts";
import type { Look } from "./look.ts";

/** The list of deadlines: `height` lines of exactly `width` cells. Only what is visible is drawn. */
export function listLines(
  state: DashboardState,
  size: { readonly width: number; readonly height: number },
  look: Look,
): Line[] {
  const { width, height } = size;
  const { rows } = deadlineRows(state.office, state.lens);
  if (rows.length === 0) return nothingLines(state, size, look);
  const cursor = cursorIndex(rows, state.cursor);
  const top = topOf(cursor, rows.length, height);
  const lines = rows.slice(top, top + height).map((row, index): Line => {
    const isCursor = top + index === cursor;
    const sign = isCursor ? look.symbols.cursor : " ";
    const line =
      row.kind === "group"
        ? groupLine(row, state, { look, sign })
        : itemLine(row.item, width, { look, cursor: sign });
    const fitted = fitLine(line, width);
    return isCursor && state.place !== "units" ? [say(textOf(fitted), "cursor")] : fitted;
  });
  return filled(lines, size);
}

/** Blank lines up to the height. */
export function filled(
  lines: readonly Line[],
  size: { readonly width: number; readonly height: number },
): Line[] {
  const blank: Line = [say(" ".repeat(size.width))];
  const missing = Math.max(0, size.height - lines.length);
  return [...lines.slice(0, size.height), ...Array.from({ length: missing }, () => blank)];
}

function groupLine(
  row: GroupRow,
  state: DashboardState,
  { look, sign }: { readonly look: Look; readonly sign: string },
): Line {
  const { symbols, words } = look;
  const mark = row.isFolded ? symbols.folded : symbols.unfolded;
  const title = groupTitle(row, state, look);
  const note = row.isFolded && row.count > 0 ? `   ${words.due.groupNotes[row.group]}` : "";
  const tone = row.group === "overdue" && row.count > 0 ? "overdue" : "strong";
  return [say(sign), say(`${mark} ${title}  ${row.count}`, tone), say(note)];
}

/** Groups that end on a day say which. */
function groupTitle(
  row: DeadlineRow & { readonly kind: "group" },
  state: DashboardState,
  look: Look,
): string {
  const { words, language } = look;
  const name = words.due.groups[row.group].toLocaleUpperCase("vi");
  const asOf = state.office?.asOf;
  if (asOf === undefined) return name;
  if (row.group === "this-week") {
    return words.terminal.groupUntil(name, shortDayText(addDays(asOf, 7 - weekdayOf(asOf)), language));
  }
  if (row.group === "this-month") {
    return words.terminal.groupUntil(
      name,
      shortDayText(lastDayOfMonth(yearOf(asOf), monthOf(asOf)), language),
    );
  }
  return name;
}

/** Loading, an empty office, an empty view and a filter that matches nothing each say what they are. */
function nothingLines(
  state: DashboardState,
  size: { readonly width: number; readonly height: number },
  { words }: Look,
): Line[] {
  const said = nothingText(state, words.terminal);
  const lines = said.map((sentence) => fitLine([say(`   ${sentence}`)], size.width));
  return filled([fitLine([say("")], size.width), ...lines], size);
}

function nothingText(state: DashboardState, words: Look["words"]["terminal"]): readonly string[] {
  const { office, lens } = state;
  if (office === null) return state.connection === "lost" ? [words.lost(null)] : [words.loading];
  if (lens.query !== "") return [words.noMatch(lens.query)];
  if (lens.view !== "all") return [words.emptyView];
  return office.unitId === null ? words.empty : [words.emptyUnit];
}
