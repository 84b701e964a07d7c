import {
  type Language,
  commandLookWords,
  dayText,
  duePhrase,
  fractionText,
  statisticWords,
  wordsIn,
  shortUnitText,
} from "@dondoc/words";
import type { PlanDetail, PlanList } from "../office/office-reads.ts";
import { cut, printable, wrap } from "../text/cell.ts";
import { plainTable } from "../text/plain-table.ts";
import { shortCode } from "../text/short-code.ts";

export type LinesFor = { readonly language: Language; readonly columns: number | null };

/** Wide enough to read, also where nobody says how wide the page is. */
const USUAL_WIDTH = 100;

/** The plans of an office, a line each. */
export function planListLines(list: PlanList, { language, columns }: LinesFor): string[] {
  const words = commandLookWords[language];
  const { number, issued, issuer, tasks, standing, subject } = words.columns;
  const heading = [
    { heading: number },
    { heading: issued },
    { heading: issuer, least: 10 },
    { heading: tasks },
    { heading: standing },
    { heading: subject, isRest: true },
  ];
  const rows = list.plans.map((plan) => [
    printable(plan.number),
    dayText(plan.issuedOn, language),
    printable(plan.issuer),
    plan.isHeld ? String(plan.taskCount) : "-",
    plan.isHeld ? statisticWords[language].brief(plan.statistic) || "-" : words.notHeld,
    printable(plan.subject),
  ]);
  const footer = words.planCount(list.plans.length, dayText(list.asOf, language));
  if (rows.length === 0) return [footer];
  const more = list.morePlans === 0 ? [] : [words.morePlans(list.morePlans)];
  return [...plainTable(heading, rows, columns), ...(columns === null ? [] : ["", footer, ...more])];
}

/** One plan: its paper, how it stands, and its tasks by section with who answers and by when. */
export function planLines(detail: PlanDetail, settings: LinesFor): string[] {
  return [...planHead(detail, settings), ...taskTable(detail, settings)];
}

function planHead({ plan, directive, upper, lagDays, statistic, rate, asOf }: PlanDetail, at: LinesFor) {
  const { language } = at;
  const words = commandLookWords[language];
  const said = [
    `${printable(plan.number)} · ${dayText(plan.issuedOn, language)} · ${printable(plan.issuer)}`,
    printable(plan.subject),
    words.carriesOut(printable(directive.number), dayText(directive.issuedOn, language), lagDays),
    ...(upper === null ? [] : [words.under(printable(upper.number))]),
    ...(plan.isHeld ? [] : [words.notHeld]),
    `${words.asOf(dayText(asOf, language))} ${statisticWords[language].brief(statistic)}`.trim(),
    ...(rate.denominator === 0 ? [] : [wordsIn(language).command.dueRate(fractionText(rate, language))]),
  ];
  return said.filter((line) => line !== "").flatMap((line) => wrap(line, at.columns ?? USUAL_WIDTH));
}

function taskTable({ tasks, sections }: PlanDetail, { language, columns }: LinesFor): string[] {
  if (tasks.length === 0) return [];
  const names = commandLookWords[language].columns;
  const heading = [
    { heading: names.code },
    { heading: names.due },
    { heading: names.standing, least: 12 },
    { heading: names.units, least: 12 },
    { heading: names.task, isRest: true },
  ];
  const rows = tasks.map((task) => [
    shortCode(task.id),
    task.dueOn === null ? "-" : dayText(task.dueOn, language),
    duePhrase(task.timeliness, language),
    unitsOf(task, language),
    printable(task.statement),
  ]);
  const [first = "", ...lines] = plainTable(heading, rows, columns);
  const titles = new Map(sections.map((section) => [section.path, section.title]));
  const body = tasks.flatMap(({ sectionPath: path }, at): string[] => {
    const isFirstOfSection = at === 0 || tasks[at - 1]?.sectionPath !== path;
    const title = path === null ? "" : `${path} ${printable(titles.get(path) ?? "")}`.trim();
    const line = lines[at] ?? "";
    const heading = columns === null ? title : cut(title, columns);
    return isFirstOfSection ? ["", heading, line].slice(title === "" ? 1 : 0) : [line];
  });
  return ["", first, ...body];
}

/** One unit by its name; several, which a group or several leads make, by their number. */
function unitsOf({ assignments }: PlanDetail["tasks"][number], language: Language): string {
  const [first] = assignments;
  if (first === undefined) return "-";
  if (assignments.length > 1) return wordsIn(language).terminal.units(assignments.length);
  return shortUnitText(printable(first.unit.shortName));
}
