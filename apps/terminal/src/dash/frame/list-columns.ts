import { type Language, wordsIn, shortUnitText } from "@dondoc/words";
import { cellWidth, fit } from "../../text/cell.ts";
import {
  asWrittenText,
  distanceText,
  dueDayText,
  isBefore,
  stateText,
  taskText,
  toneOf,
  unitText,
} from "../../text/item-cells.ts";
import { type Line, fitLine, say } from "../../text/line.ts";
import { type Symbols, signOf } from "../../text/symbols.ts";
import type { DueItem } from "../../office/office-reads.ts";
import type { Look } from "./look.ts";

/** Widths of the columns of the list; 0 leaves a column out. The task takes what is left. */
export type ListColumns = {
  readonly bound: number;
  readonly day: number;
  readonly distance: number;
  readonly unit: number;
  readonly state: number;
  readonly task: number;
};

/** The cursor, a space, the sign of the state, a space. */
const LEAD = 4;
/** English days name the month ("20 Oct 2024"), English distances are shorter, English states longer. */
const widths = {
  vi: { day: 10, distance: 12, state: 14 },
  en: { day: 11, distance: 11, state: 16 },
} as const satisfies Record<Language, object>;

export function listColumns(width: number, language: Language): ListColumns {
  const words = wordsIn(language).terminal;
  const { day, distance, state } = widths[language];
  const bound = width >= 88 ? Math.max(cellWidth(words.before), cellWidth(words.by)) + 1 : 1;
  const unit = width >= 88 ? 15 : 14;
  const kept = { state: width >= 72 ? state : 0, distance: width >= 56 ? distance : 0 };
  const used = LEAD + bound + day + 1 + spaced(kept.distance) + spaced(unit) + spaced(kept.state) + 1;
  return { bound, day, unit, ...kept, task: Math.max(4, width - used) };
}

export function headingLine(width: number, { words, language }: Look): Line {
  const columns = listColumns(width, language);
  const names = words.terminal.columns;
  const cells = [
    fit(names.due, columns.bound + columns.day),
    ...(columns.distance === 0 ? [] : [fit(names.left, columns.distance)]),
    fit(names.unit, columns.unit),
    ...(columns.state === 0 ? [] : [fit(names.state, columns.state)]),
    fit(names.task, columns.task),
  ];
  return fitLine([say(`${" ".repeat(LEAD)}${cells.join(" ")}`, "strong")], width);
}

export function itemLine(
  item: DueItem,
  width: number,
  at: { readonly look: Look; readonly cursor: string },
): Line {
  const { look, cursor } = at;
  const columns = listColumns(width, look.language);
  const tone = toneOf(item);
  const sign = signOf(item.timeliness, item.group === "continuous", look.symbols);
  return fitLine(
    [
      say(`${cursor} `),
      say(`${sign} `, tone),
      ...dueCells(item, columns, look),
      say(`${fit(shortUnitText(unitText(item, look.language)), columns.unit)} `),
      ...(columns.state === 0
        ? []
        : [say(`${fit(stateText(item, look.language), columns.state)} `, stateTone(item))]),
      say(fit(taskText(item, look.language), columns.task)),
    ],
    width,
  );
}

function dueCells(item: DueItem, columns: ListColumns, look: Look): Line {
  const { language } = look;
  const together = columns.bound + columns.day + (columns.distance === 0 ? 0 : columns.distance + 1);
  if (item.dueOn === null) return [say(`${fit(asWrittenText(item, language), together)} `)];
  const bound = fit(boundText(item, columns, look), columns.bound);
  const day = fit(dueDayText(item.dueOn, language), columns.day);
  const distance =
    columns.distance === 0
      ? []
      : [say(`${fit(distanceText(item, language), columns.distance)} `, toneOf(item))];
  return [say(`${bound}${day} `), ...distance];
}

function boundText(
  item: DueItem,
  columns: ListColumns,
  { words, symbols }: { words: Look["words"]; symbols: Symbols },
): string {
  const before = isBefore(item.deadline?.schedule);
  if (columns.bound === 1) return before ? symbols.before : "";
  return before ? words.terminal.before : words.terminal.by;
}

function stateTone(item: DueItem): "waiting" | "returned" | "plain" {
  if (item.status === "submitted") return "waiting";
  return item.status === "returned" ? "returned" : "plain";
}

function spaced(width: number): number {
  return width === 0 ? 0 : width + 1;
}
