import { type Language, dayText, fractionText, wordsIn } from "@dondoc/words";
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

/** A plain table: no boxes, two spaces between columns. Only a terminal has a width to cut it to. */
export type TableSettings = {
  readonly language: Language;
  /** `null` in a pipe: nothing is cut, nothing is grouped, one line an item. */
  readonly columns: number | null;
};

type Row = readonly string[];

export function dueTable(list: DueList, { language, columns }: TableSettings): string[] {
  const words = wordsIn(language);
  const day = dayText(list.asOf, language);
  if (list.items.length === 0) return [words.command.dueNone(day)];
  const names = words.command.columns;
  const heading = [names.due, names.left, names.unit, names.task, names.plan, names.asWritten];
  const rows = list.items.map((item) => rowOf(item, language));
  const widths = widthsOf([heading, ...rows], columns);
  if (columns === null) return [heading, ...rows].map((row) => lineOf(row, widths));
  const footer = [words.command.dueFooter(list.items.length, day)];
  if (list.rate.denominator > 0) footer.push(words.command.dueRate(fractionText(list.rate, language)));
  const body = [...Map.groupBy(list.items, (item) => item.group)].flatMap(([group, items]) => [
    "",
    `${words.due.groups[group].toLocaleUpperCase("vi")}  ${items.length}`,
    ...items.map((item) => lineOf(rowOf(item, language), widths)),
  ]);
  return [lineOf(heading, widths), ...body, "", footer.join(" ")];
}

function rowOf(item: DueItem, language: Language): Row {
  const words = wordsIn(language).terminal;
  const bound = isBefore(item.deadline?.schedule) ? words.before : words.by;
  return [
    item.dueOn === null ? "-" : `${bound} ${dueDayText(item.dueOn, language)}`,
    distanceText(item, language) || "-",
    unitText(item, language) || "-",
    taskText(item, language),
    shortNumber(printable(item.plan.number)),
    asWrittenText(item, language),
  ];
}

/** Columns that may be cut on a terminal, the least needed first, and how narrow they may become. */
const shrinking = [
  { column: 3, least: 16 },
  { column: 5, least: 8 },
  { column: 2, least: 10 },
] as const;

/** In a window that is narrower still: first the words of the paper go, then the plan, then the distance. */
const dropped = [5, 4, 1] as const;

function widthsOf(rows: readonly Row[], columns: number | null): number[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => cellWidth(row[column] ?? ""))),
  );
  if (columns === null) return widths;
  // A statement runs over lines of paper: it never decides how wide the table is.
  widths[3] = Math.min(widths[3] ?? 0, Math.max(24, Math.floor(columns / 2)));
  for (const { column, least } of shrinking) {
    const tooMuch = tableWidth(widths) - columns;
    if (tooMuch <= 0) break;
    widths[column] = Math.max(least, (widths[column] ?? 0) - tooMuch);
  }
  for (const column of dropped) if (tableWidth(widths) > columns) widths[column] = 0;
  return widths;
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
