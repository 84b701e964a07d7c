import { assignmentActionNames } from "@dondoc/domain";
import {
  type Language,
  assignmentStory,
  assignmentWords,
  commandLookWords,
  dayText,
  duePhrase,
  isAssignmentPast,
  problemSentence,
  scheduleText,
  statusWords,
  taskDetailWords,
  wordsIn,
  shortUnitText,
} from "@dondoc/words";
import type { TaskPart } from "../office/office-reads.ts";
import { printable, wrap } from "../text/cell.ts";
import { officeDayOf } from "../text/office-day.ts";
import { plainTable } from "../text/plain-table.ts";
import { shortCode } from "../text/short-code.ts";
import type { Symbols } from "../text/symbols.ts";
import { actionNames } from "./action-name.ts";
import type { TaskView } from "./task-view.ts";

export type LinesFor = {
  readonly language: Language;
  readonly columns: number | null;
  readonly symbols: Symbols;
};

/** Wide enough to read, also where nobody says how wide the page is. */
const USUAL_WIDTH = 100;
/** Steps that are told on a screen; `--json` has them all. */
const MOST_STEPS = 30;

/** One task for a person: what the paper says, who carries it out and how far, what can be done, what happened. */
export function taskLines(view: TaskView, at: LinesFor): string[] {
  const [only] = view.parts;
  const actions = view.parts.length === 1 && only?.now != null ? actionLines(only.now, at) : [];
  return [
    ...paperLines(view, at),
    "",
    ...partLines(view, at),
    ...(actions.length === 0 ? [] : ["", ...actions]),
    ...storyLines(view, at),
  ];
}

function paperLines({ detail, quote }: TaskView, at: LinesFor): string[] {
  const { language } = at;
  const { task, plan, section, dueOn } = detail;
  const words = taskDetailWords[language];
  const place = section === null ? null : `${section.path} ${printable(section.title)}`.trim();
  const day = dueOn === null ? [] : [dayText(dueOn, language)];
  const deadline =
    task.deadline === null
      ? [words.noDeadline]
      : [
          ...day,
          `“${printable(task.deadline.asWritten)}”`,
          `${words.understood}: ${scheduleText(task.deadline.schedule, language)}`,
        ];
  const names = wordsIn(language).terminal.detail;
  const said = [
    `${words.place(printable(plan.number), place)} · ${shortCode(task.id)}`,
    printable(task.statement),
    `${names.due}: ${deadline.join(" · ")}`,
    ...task.outputs.map((output) => `${words.outputs}: ${printable(output)}`),
  ];
  const paper = quote === null ? [] : quoted(printable(quote), at);
  return [...said.flatMap((line) => wrapped(line, at)), "", ...paper];
}

function quoted(text: string, at: LinesFor): string[] {
  return wrap(text, (at.columns ?? USUAL_WIDTH) - 4).map((line) => `  ${at.symbols.quote} ${line}`);
}

function partLines({ parts, asOf }: TaskView, { language, columns }: LinesFor): string[] {
  const names = commandLookWords[language].columns;
  const heading = [
    { heading: names.code },
    { heading: names.unit, isRest: true },
    { heading: names.role },
    { heading: names.state },
    { heading: names.due },
    { heading: names.standing, least: 0 },
  ];
  const rows = parts.map((part) => [
    shortCode(part.id),
    columns === null ? printable(part.unit.name) : shortUnitText(printable(part.unit.shortName)),
    wordsIn(language).role[part.role],
    statusWords[language][part.status],
    part.dueOn === null ? "-" : dayText(part.dueOn, language),
    duePhrase(part.timeliness, language),
  ]);
  const asOfLine = commandLookWords[language].asOf(dayText(asOf, language));
  if (parts.length === 0) return [commandLookWords[language].noParts, asOfLine];
  return [...plainTable(heading, rows, columns), ...(columns === null ? [] : ["", asOfLine])];
}

/** Everything allowed with its word for the command line; everything else with its reason, as a decision would say it. */
function actionLines(part: TaskPart, at: LinesFor): string[] {
  const { language } = at;
  const words = taskDetailWords[language];
  const can: string[] = [];
  const cannot: string[] = [];
  for (const action of assignmentActionNames) {
    const offer = part.actions[action];
    const name = `${actionNames[action]} (${assignmentWords[language].actions[action]})`;
    if (offer.allowed) can.push(name);
    else cannot.push(`  ${name}: ${problemSentence(offer.because, language)}`);
  }
  return [
    ...wrapped(can.length === 0 ? words.canNothing : `${words.can}: ${can.join(", ")}`, at),
    ...(cannot.length === 0 ? [] : [`${words.cannot}:`]),
    ...cannot.flatMap((line) => wrapped(line, at, "    ")),
  ];
}

function storyLines({ history, parts }: TaskView, at: LinesFor): string[] {
  const { language } = at;
  const words = taskDetailWords[language];
  if (history.length === 0) return [];
  const lines = history.slice(0, MOST_STEPS).flatMap(({ part, step }) => {
    if (!isAssignmentPast(step.event)) return [];
    const on = officeDayOf(step.recordedAt);
    const day = on === null ? step.recordedAt : dayText(on, language);
    const unit = parts.length === 1 ? "" : `${shortUnitText(printable(part.unit.shortName))}: `;
    const text = printable(assignmentStory(step.event, language));
    const who = step.by === null ? "" : ` (${words.by(printable(step.by))})`;
    return wrapped(`${day}  ${unit}${text}${who}`, at, "            ");
  });
  return ["", words.story, ...lines];
}

function wrapped(text: string, { columns }: LinesFor, indent = ""): string[] {
  const width = (columns ?? USUAL_WIDTH) - indent.length;
  return wrap(text, width).map((line, index) => (index === 0 ? line : `${indent}${line}`));
}
