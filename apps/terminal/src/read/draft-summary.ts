import { CalendarDay, type Target } from "@dondoc/domain";
import {
  type Draft,
  type DraftCheck,
  type DraftDeadline,
  type DraftTask,
  implementedDirective,
} from "@dondoc/domain/draft";
import { type Language, dayText, decimalText, pagesMeant, scheduleText, wordsIn } from "@dondoc/words";
import { printable, wrap } from "../text/cell.ts";

export type SummarySettings = { readonly language: Language; readonly columns: number };

/** What was read of one document, for a person: its identity, its tasks by section, targets, reports, and what to look at. */
export function draftSummary(draft: Draft, settings: SummarySettings): string[] {
  return [
    ...identityLines(draft, settings),
    ...taskLines(draft, settings),
    ...targetLines(draft, settings),
    ...reportLines(draft, settings),
    ...checkLines(draft, settings),
  ];
}

function identityLines(draft: Draft, settings: SummarySettings): string[] {
  const { document } = draft;
  const { language } = settings;
  const words = wordsIn(language);
  const type = document.type === null ? "" : `${words.documentType[document.type]} `;
  const issuer = document.issuer === null ? words.command.read.noIssuer : printable(document.issuer);
  const above = document.parentIssuer === null ? "" : `, ${printable(document.parentIssuer)}`;
  const directive = implementedDirective(draft);
  const carried =
    directive === null
      ? words.command.read.implementsNothing
      : words.command.read.implements(`${directive.number}${dayAfter(directive.issuedOn, language)}`);
  return [
    `${type}${document.number ?? words.command.read.unnumbered}`,
    ...indented(
      `${issuer}${above}, ${partialDay(document.issuedOn, language) ?? words.command.read.noDay}`,
      settings,
    ),
    ...(document.subject === null ? [] : indented(printable(document.subject), settings)),
    ...indented(carried, settings),
  ];
}

function taskLines(draft: Draft, settings: SummarySettings): string[] {
  const words = wordsIn(settings.language).command.read;
  const titles = new Map(draft.sections.map((section) => [section.path, section.title]));
  const bySection = Map.groupBy(draft.tasks, (task) => task.sectionPath);
  const lines = [...bySection].flatMap(([path, tasks]) => {
    const title = path === null ? words.noSection : `${path} ${printable(titles.get(path) ?? "")}`.trim();
    return ["", ...indented(title, settings), ...tasks.flatMap((task) => oneTask(task, settings))];
  });
  return ["", words.tasks(draft.tasks.length), ...lines.slice(lines[0] === "" ? 1 : 0)];
}

function oneTask(task: DraftTask, settings: SummarySettings): string[] {
  const { language } = settings;
  const words = wordsIn(language);
  const byRole = Map.groupBy(task.assignments, (assignment) => assignment.role);
  const units = [...byRole].map(([role, assignments]) => {
    const names = assignments.map(({ unitAsWritten, certainty }) => {
      return printable(unitAsWritten) + (certainty === "inferred" ? ` ${words.command.read.inferred}` : "");
    });
    return `${words.role[role]}: ${names.join("; ")}`;
  });
  return [
    ...bulleted(`${task.key} ${printable(task.statement)}`, settings),
    ...nested(units.length === 0 ? words.command.read.noUnits : units.join(" · "), settings),
    ...(task.deadline === null ? [] : nested(deadlineText(task.deadline, language), settings)),
  ];
}

function deadlineText({ asWritten, schedule, certainty }: DraftDeadline, language: Language): string {
  const words = wordsIn(language).command.read;
  const said = words.deadline(printable(asWritten), scheduleText(schedule, language));
  return certainty === "inferred" ? `${said} ${words.inferred}` : said;
}

function targetLines(draft: Draft, settings: SummarySettings): string[] {
  if (draft.targets.length === 0) return [];
  const lines = draft.targets.flatMap((target) => {
    const year = target.year === null ? "" : ` (${target.year})`;
    return bulleted(
      `${printable(target.indicator)} ${quantityText(target, settings.language)}${year}`,
      settings,
    );
  });
  return ["", wordsIn(settings.language).command.read.targets(draft.targets.length), ...lines];
}

function quantityText(
  target: Pick<Target, "comparator" | "value" | "valueMax" | "unit">,
  language: Language,
): string {
  const unit = target.unit === null ? "" : ` ${target.unit}`;
  if (target.comparator === "range" && target.valueMax !== null) {
    return `${decimalText(target.value, language)}–${decimalText(target.valueMax, language)}${unit}`;
  }
  return `${target.comparator} ${decimalText(target.value, language)}${unit}`;
}

function reportLines(draft: Draft, settings: SummarySettings): string[] {
  if (draft.reports.length === 0) return [];
  const words = wordsIn(settings.language).command.read;
  const lines = draft.reports.flatMap(({ reporters, recipients, deadline }) => [
    ...bulleted(
      words.reportFromTo(namesOf(reporters, words.somebody), namesOf(recipients, words.somebody)),
      settings,
    ),
    ...(deadline === null ? [] : nested(deadlineText(deadline, settings.language), settings)),
  ]);
  return ["", words.reports(draft.reports.length), ...lines];
}

function namesOf(names: readonly string[], nobody: string): string {
  return names.length === 0 ? nobody : names.map(printable).join("; ");
}

function checkLines(draft: Draft, settings: SummarySettings): string[] {
  if (draft.checks.length === 0) return [];
  const words = wordsIn(settings.language);
  const byCode = Map.groupBy(draft.checks, (check) => check.code);
  const lines = [...byCode].flatMap(([code, checks]) =>
    bulleted(`${words.check[code]} (${countOrPages(checks, settings)})`, settings),
  );
  return ["", words.command.read.checks(draft.checks.length), ...lines];
}

function countOrPages(checks: readonly DraftCheck[], { language }: SummarySettings): string {
  const pages = checks.flatMap((check) => check.pages ?? []);
  if (pages.length > 0) return pagesMeant[language](pages);
  return String(checks.reduce((sum, { tasks }) => sum + (tasks?.length ?? 1), 0));
}

/** A paper may leave the day, or the day and the month, blank. */
function partialDay(text: string | null, language: Language): string | null {
  const whole = CalendarDay.safeParse(text);
  return whole.success ? dayText(whole.data, language) : text;
}

function dayAfter(text: string | null, language: Language): string {
  const day = partialDay(text, language);
  return day === null ? "" : ` (${day})`;
}

function indented(text: string, { columns }: SummarySettings): string[] {
  return wrap(text, Math.max(20, columns - 2)).map((line) => `  ${line}`);
}

function bulleted(text: string, { columns }: SummarySettings): string[] {
  return wrap(text, Math.max(20, columns - 6)).map(
    (line, index) => `${index === 0 ? "  - " : "    "}${line}`,
  );
}

function nested(text: string, { columns }: SummarySettings): string[] {
  return wrap(text, Math.max(20, columns - 8)).map((line) => `      ${line}`);
}
