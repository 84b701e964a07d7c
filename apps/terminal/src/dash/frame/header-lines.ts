import { dayText, weekdayText, shortUnitText } from "@dondoc/words";
import { printable } from "../../text/cell.ts";
import { shortNumber, taskText, unitText } from "../../text/item-cells.ts";
import { type Line, type Segment, fitLine, say, spread, widthOf } from "../../text/line.ts";
import type { DashboardState, OfficeView } from "../dashboard-state.ts";
import type { Look } from "./look.ts";

/** Which office, what is looked at, which day, and whether the connection lives. */
export function headerLine(state: DashboardState, width: number, look: Look): Line {
  const { words } = look;
  const trail = trailOf(state, width, look)
    .filter((part) => part !== "")
    .join(` ${look.symbols.folded} `);
  const left: Line = [say(` ${words.office.name}  `, "title"), say(trail)];
  return spread(left, [...dayPart(state, width, look), connectionPart(state, look), say(" ")], width);
}

/** Where one stands: of an open task its plan, whose part it is, and what it asks; otherwise what the list is of. */
function trailOf(state: DashboardState, width: number, look: Look): readonly string[] {
  const { office, detail } = state;
  const { words, language } = look;
  if (detail !== null) {
    const { item } = detail;
    return [shortNumber(item.plan.number), shortUnitText(unitText(item, language)), taskText(item, language)];
  }
  const name = office === null ? "" : office.isDemo ? words.terminal.demoOffice : words.terminal.ownOffice;
  const view = width < 100 ? "" : words.terminal.views[state.lens.view];
  return [name, unitName(office, look), view];
}

function unitName(office: OfficeView | null, { words }: Look): string {
  if (office === null) return "";
  if (office.unitId === null) return words.terminal.allUnits;
  return printable(office.units.find((unit) => unit.id === office.unitId)?.name ?? "");
}

/** Another day than the office's today is never shown without saying so. */
function dayPart({ office }: DashboardState, width: number, { words, language }: Look): Segment[] {
  if (office === null) return [];
  const day = dayText(office.asOf, language);
  if (office.asOf !== office.today) return [say(` ${words.terminal.asOfDay(day)} `, "past"), say(" · ")];
  const shown = width < 100 ? day : `${weekdayText(office.asOf, language)} ${day}`;
  return [say(shown), say(" · ")];
}

function connectionPart({ connection }: DashboardState, { words }: Look): Segment {
  return say(words.terminal.connection[connection], connection === "lost" ? "alarm" : "plain");
}

/** The official statistic of four cells, its rate as a fraction, and how much stands outside. */
export function statisticLine({ office }: DashboardState, width: number, { words, symbols }: Look): Line {
  if (office === null) return fitLine([], width);
  const { statistic, rate } = office;
  const { doneOnTime, doneLate, openInTime, openOverdue } = statistic;
  const { cells } = words.terminal;
  const outside = Object.values(statistic.excluded).reduce((sum, count) => sum + count, 0);
  const fraction = `${rate.numerator}/${rate.denominator}`;
  const wide = [
    cells.doneWide(doneOnTime, doneLate),
    cells.openWide(openInTime, openOverdue),
    cells.rateWide(fraction),
    cells.outsideWide(outside),
  ];
  const narrow = [
    cells.doneNarrow(doneOnTime, doneLate),
    cells.openNarrow(openInTime, openOverdue),
    cells.rateNarrow(fraction),
    cells.outsideNarrow(outside),
  ];
  const line = joined(wide, symbols.bar);
  return fitLine(widthOf(line) <= width ? line : joined(narrow, symbols.bar), width);
}

function joined(cells: readonly string[], bar: string): Line {
  return [say(` ${cells.join(` ${bar} `)}`)];
}
