import type { CalendarDay } from "@dondoc/domain";
import { type Language, commandLookWords, dayText, statisticWords, wordsIn } from "@dondoc/words";
import { dueTable } from "../due/due-table.ts";
import type { UnitOwes, UnitRow } from "../office/office-reads.ts";
import { printable, wrap } from "../text/cell.ts";
import { plainTable } from "../text/plain-table.ts";

export type LinesFor = { readonly language: Language; readonly columns: number | null };

/** The register as a tree, with how much each unit owes. */
export function unitListLines(
  { asOf, units }: { readonly asOf: CalendarDay; readonly units: readonly UnitRow[] },
  { language, columns }: LinesFor,
): string[] {
  const words = commandLookWords[language];
  const { unit, overdue, open, rest } = words.columns;
  const heading = [
    { heading: unit, isRest: true },
    { heading: overdue },
    { heading: open },
    { heading: rest, least: 0 },
  ];
  const depths = new Map<string, number>();
  const rows = units.map(({ id, name, parentId, owes }) => {
    const depth = parentId === null ? 0 : (depths.get(parentId) ?? -1) + 1;
    depths.set(id, depth);
    const indent = columns === null ? "" : "  ".repeat(depth);
    const counts = [owes.overdue, owes.open, owes.continuous + owes.undated];
    return [`${indent}${printable(name)}`, ...counts.map((count) => (count === 0 ? "-" : String(count)))];
  });
  const footer = words.unitCount(units.length, dayText(asOf, language));
  return [...plainTable(heading, rows, columns), ...(columns === null ? [] : ["", footer])];
}

/** What one unit owes: who it is under, how it stands with what is below it, and its list of deadlines. */
export function unitLines(owes: UnitOwes, settings: LinesFor): string[] {
  const { language } = settings;
  const { asOf, unit, path, statistic, below, items, rate } = owes;
  const words = commandLookWords[language];
  const brief = statisticWords[language].brief;
  const kind = wordsIn(language).unitKind[unit.kind];
  const above = path.map(({ name }) => printable(name)).join(" ▸ ");
  const list = { asOf, withinDays: null, items, total: items.length, statistic, rate };
  const head = [
    `${printable(unit.name)} · ${kind}`,
    ...(above === "" ? [] : [words.under(above)]),
    `${words.owesItself} ${brief(statistic) || "-"}`,
    `${words.owesBelow} ${brief(below) || "-"}`,
  ];
  const { columns } = settings;
  return [
    ...(columns === null ? head : head.flatMap((line) => wrap(line, columns))),
    "",
    ...dueTable(list, settings),
  ];
}
