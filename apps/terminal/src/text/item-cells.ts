import { type CalendarDay, type Schedule, documentSymbol } from "@dondoc/domain";
import { type Language, dayText, wordsIn } from "@dondoc/words";
import type { DueItem } from "../office/office-reads.ts";
import { printable } from "./cell.ts";
import type { Tone } from "./line.ts";

/** What the cells of a deadline say, the same in the dashboard and in the plain table. */

/** "KH 77", "KH 143": enough to tell plans apart in a cell. */
export function shortNumber(number: string): string {
  const symbol = documentSymbol(number);
  return symbol?.typeCode == null ? printable(number) : `${symbol.typeCode} ${symbol.serial}`;
}

export function taskText(item: DueItem, language: Language): string {
  if (item.kind === "report" && item.period !== null) {
    return wordsIn(language).terminal.reportAbout(item.period, shortNumber(item.plan.number));
  }
  return printable(item.statement);
}

export function unitText(item: DueItem, language: Language): string {
  if (item.unitCount > 1) return wordsIn(language).terminal.units(item.unitCount);
  return item.unit === null ? "" : printable(item.unit.shortName);
}

export function stateText(item: DueItem, language: Language): string {
  return item.status === "draft" ? "" : wordsIn(language).status[item.status];
}

/** "quá 106 ngày", "còn 6 ngày"; what has no day says how the paper puts it, or that it says nothing. */
export function distanceText(item: DueItem, language: Language): string {
  const words = wordsIn(language).terminal;
  const { timeliness } = item;
  if (timeliness.kind === "overdue") return words.late(timeliness.daysLate);
  if (timeliness.kind === "not-due" || timeliness.kind === "due-soon") {
    return timeliness.daysLeft === 0 ? words.today : words.left(timeliness.daysLeft);
  }
  return "";
}

/** The deadline in the words of the paper, or that it names none. */
export function asWrittenText(item: DueItem, language: Language): string {
  return item.deadline === null
    ? wordsIn(language).terminal.detail.noDeadline
    : printable(item.deadline.asWritten);
}

/** Whether the paper says "before" the day: shown beside it, because the named day still counts. */
export function isBefore(schedule: Schedule | undefined): boolean {
  return (schedule?.kind === "once" || schedule?.kind === "recurring") && schedule.bound === "before";
}

export function dueDayText(dueOn: CalendarDay | null, language: Language): string {
  return dueOn === null ? "" : dayText(dueOn, language);
}

/** The meaning of a deadline's state; its word stands beside it, so that the colour only repeats it. */
export function toneOf(item: DueItem): Tone {
  if (item.status === "submitted") return "waiting";
  if (item.status === "returned") return "returned";
  switch (item.timeliness.kind) {
    case "overdue":
    case "late":
      return "overdue";
    case "due-soon":
      return "due-soon";
    case "on-time":
      return "done";
    default:
      return "plain";
  }
}
