import {
  type Language,
  commandLookWords,
  dayText,
  fractionText,
  wordsIn,
  shortUnitText,
} from "@dondoc/words";
import type { DueItem, DueList } from "../office/office-reads.ts";
import { cellWidth, fit, printable } from "../text/cell.ts";
import {
  asWrittenText,
  distanceText,
  dueDayText,
  isBefore,
  shortNumber,
  taskText,
  unitText,
} from "../text/item-cells.ts";
import { shortCode } from "../text/short-code.ts";

/** A plain table: no boxes, two spaces between columns. Only a terminal has a width to cut it to. */
export type TableSettings = {
  readonly language: Language;
  /** `null` in a pipe: nothing is cut, nothing is grouped, one line an item. */
  readonly columns: number | null;
};

type Row = readonly string[];

/** Places of the columns that may give way. */
const CODE = 0;
const DISTANCE = 2;
const AS_WRITTEN = 3;
const UNIT = 4;
const PLAN = 5;
const TASK = 6;

export function dueTable(list: DueList, settings: TableSettings): string[] {
  const { language, columns } = settings;
  const words = wordsIn(language);
  const day = dayText(list.asOf, language);
  if (list.items.length === 0) return [words.command.dueNone(day)];
  const names = words.command.columns;
  const { code } = commandLookWords[language].columns;
  const heading = [code, names.due, names.left, names.asWritten, names.unit, names.plan, names.task];
  const rows = list.items.map((item) => rowOf(item, settings));
  const widths = widthsOf([heading, ...rows], columns);
  if (columns === null) return [heading, ...rows].map((row) => lineOf(row, widths));
  const footer = [words.command.dueFooter(list.items.length, day)];
  if (list.rate.denominator > 0) footer.push(words.command.dueRate(fractionText(list.rate, language)));
  const body = [...Map.groupBy(list.items, (item) => item.group)].flatMap(([group, items]) => [
    "",
    `${words.due.groups[group].toLocaleUpperCase("vi")}  ${items.length}`,
    ...items.map((item) => lineOf(rowOf(item, settings), widths)),
  ]);
  return [lineOf(heading, widths), ...body, "", footer.join(" ")];
}

function rowOf(item: DueItem, { language, columns }: TableSettings): Row {
  const unit = unitText(item, language);
  const words = wordsIn(language).terminal;
  const bound = isBefore(item.deadline?.schedule) ? words.before : words.by;
  return [
    codeOf(item),
    item.dueOn === null ? "-" : `${bound} ${dueDayText(item.dueOn, language)}`,
    distanceText(item, language) || "-",
    asWrittenText(item, language),
    (columns === null ? unit : shortUnitText(unit)) || "-",
    shortNumber(printable(item.plan.number)),
    taskText(item, language),
  ];
}

/** Names what `task` shows and acts on: one unit's part, or the task that several share; a report is neither. */
function codeOf({ kind, id, taskId, unitCount }: DueItem): string {
  return shortCode(kind === "report" ? null : unitCount > 1 ? taskId : id);
}

/**
 * What gives way on a terminal, in turn, until the table fits: down to a width, or (0) altogether. A statement runs over
 * lines of paper, so it begins narrow and takes what is left at the end.
 */
const givingWay = [
  { column: AS_WRITTEN, least: 16 },
  { column: AS_WRITTEN, least: 0 },
  { column: UNIT, least: 14 },
  { column: PLAN, least: 0 },
  { column: CODE, least: 0 },
  { column: DISTANCE, least: 0 },
] as const;
const NARROW_TASK = 20;

function widthsOf(rows: readonly Row[], columns: number | null): number[] {
  const natural = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => cellWidth(row[column] ?? ""))),
  );
  if (columns === null) return natural;
  const widths = natural.with(TASK, Math.min(natural[TASK] ?? 0, NARROW_TASK));
  for (const { column, least } of givingWay) {
    const tooMuch = tableWidth(widths) - columns;
    if (tooMuch <= 0) break;
    widths[column] = least === 0 ? 0 : Math.max(least, (widths[column] ?? 0) - tooMuch);
  }
  const room = (widths[TASK] ?? 0) + columns - tableWidth(widths);
  return widths.with(TASK, Math.max(1, Math.min(natural[TASK] ?? 0, room)));
}

function tableWidth(widths: readonly number[]): number {
  const shown = widths.filter((width) => width > 0);
  return shown.reduce((sum, width) => sum + width, 0) + 2 * (shown.length - 1);
}

/** A column of no width is left out. */
function lineOf(row: Row, widths: readonly number[]): string {
  const cells = row.flatMap((cell, column) => (widths[column] === 0 ? [] : [fit(cell, widths[column] ?? 0)]));
  return cells.join("  ").trimEnd();
}
