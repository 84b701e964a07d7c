import type { CalendarDay } from "@dondoc/domain";
import {
  type Language,
  dayText,
  decimalText,
  duePhrase,
  fractionText,
  paperWords,
  statisticWords,
} from "@dondoc/words";
import type { Block, PaperTable } from "../paper.ts";
import { sentence } from "../sentence.ts";
import type { PlanReportFacts, ReportedTarget, ReportedTask, TaskGroup, Voice } from "./plan-report-facts.ts";

/** How things stand in general: the four cells, the rate with what it is out of, and what stands outside. */
export function generalPart(
  { statistic, rate }: Pick<PlanReportFacts, "statistic" | "rate">,
  language: Language,
): Block[] {
  const words = paperWords[language];
  const cells = statisticWords[language];
  const { doneOnTime, doneLate, openInTime, openOverdue, excluded } = statistic;
  const total = doneOnTime + doneLate + openInTime + openOverdue;
  const outside = exclusions
    .filter((kind) => excluded[kind] > 0)
    .map((kind) => cells.exclusions[kind](excluded[kind]));
  return paragraphs([
    total === 0 ? words.noCells : words.cells(total, cells.bar(statistic)),
    rate.denominator === 0 ? words.rateNone : words.rate(fractionText(rate, language)),
    ...(outside.length === 0 ? [] : [words.outside(outside.join(", "))]),
  ]);
}

const exclusions = ["continuous", "undated", "suspended", "withdrawn", "reassigned", "superseded"] as const;

/** A table of tasks under the heading of each group; groups that set no task are left out. */
export function groupParts(groups: readonly TaskGroup[], language: Language): Block[] {
  const words = paperWords[language];
  return groups
    .filter(({ tasks }) => tasks.length > 0)
    .flatMap(({ title, tasks }, at): Block[] => [
      { kind: "heading", level: 2, label: `${at + 1}.`, text: title === "" ? words.beforeFirst : title },
      { kind: "table", table: taskTable(tasks, language) },
    ]);
}

/** The columns that offices use for a list of tasks (STT, nội dung, chủ trì, phối hợp, thời hạn, kết quả). */
export function taskTable(tasks: readonly ReportedTask[], language: Language): PaperTable {
  const words = paperWords[language];
  return {
    columns: [
      { name: words.ordinal, share: 8, isNumber: true },
      { name: words.task, share: 30 },
      { name: words.lead, share: 15 },
      { name: words.coordinator, share: 15 },
      { name: words.deadline, share: 14 },
      { name: words.result, share: 18 },
    ],
    rows: tasks.map((task, at) => [
      String(at + 1),
      task.statement,
      task.leads.join("; ") || words.noLead,
      task.coordinators.join("; "),
      deadlineText(task, language),
      resultText(task, language),
    ]),
  };
}

export function deadlineText({ deadline, dueOn }: ReportedTask, language: Language): string {
  return deadline ?? (dueOn === null ? paperWords[language].noDeadline : dayText(dueOn, language));
}

/** How it stands, how many are done, what proves it, and what units said last. */
export function resultText(
  { timeliness, done, evidence, progress }: ReportedTask,
  language: Language,
): string {
  const words = paperWords[language];
  const isDone = done.numerator > 0;
  return [
    duePhrase(timeliness, language),
    ...(done.denominator === 0 ? [] : [words.doneOf(done.numerator, done.denominator)]),
    ...(evidence.length > 0 ? [evidence.join("; ")] : isDone ? [words.noEvidence] : []),
    ...progress.map((voice) => voiceText(voice, language)),
  ].join("; ");
}

/** Each target with the figure that was measured last, or that there is none. */
export function targetPart(targets: readonly ReportedTarget[], language: Language): Block[] {
  const words = paperWords[language];
  if (targets.length === 0) return paragraphs([words.noTargets]);
  const columns = [
    { name: words.indicator, share: 40 },
    { name: words.wanted, share: 30 },
    { name: words.measured, share: 30 },
  ];
  const rows = targets.map(({ indicator, asWritten, latest }) => [
    indicator,
    asWritten,
    latest === null
      ? words.notMeasured
      : words.measuredAs(decimalText(latest.value, language), dayText(latest.on, language), latest.source),
  ]);
  return [{ kind: "table", table: { columns, rows } }];
}

/** What is overdue, each with who answers for it, and what units say hinders them, in their own words. */
export function latePart(
  { groups, obstacles }: Pick<PlanReportFacts, "groups" | "obstacles">,
  language: Language,
): Block[] {
  const words = paperWords[language];
  const late = groups.flatMap(({ tasks }) => tasks.filter(({ timeliness }) => timeliness.kind === "overdue"));
  const lines = late.map((task) =>
    words.lateTask(sentence(task.statement), leadsOf(task, language), duePhrase(task.timeliness, language)),
  );
  return [
    ...(lines.length === 0 ? paragraphs([words.noLate]) : items(lines)),
    { kind: "heading", level: 2, label: "", text: words.causes },
    ...voicesPart(obstacles, words.noCauses, language),
  ];
}

export function voicesPart(voices: readonly Voice[], none: string, language: Language): Block[] {
  return voices.length === 0 ? paragraphs([none]) : items(voices.map((voice) => voiceText(voice, language)));
}

/** What falls due in the period behind, the earliest first. */
export function nextPart(
  groups: readonly TaskGroup[],
  { from, to }: { readonly from: CalendarDay; readonly to: CalendarDay },
  language: Language,
): Block[] {
  const words = paperWords[language];
  const due = groups
    .flatMap(({ tasks }) => tasks)
    .flatMap((task) => (task.dueOn === null || isDone(task) ? [] : [{ task, dueOn: task.dueOn }]))
    .filter(({ dueOn }) => from <= dueOn && dueOn <= to)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
  const days = [dayText(from, language), dayText(to, language)] as const;
  if (due.length === 0) return paragraphs([words.noNext(...days)]);
  const lines = due.map(({ task, dueOn }) =>
    words.nextTask(sentence(task.statement), leadsOf(task, language), dayText(dueOn, language)),
  );
  return [...paragraphs([words.nextPeriod(...days)]), ...items(lines)];
}

function isDone({ done }: ReportedTask): boolean {
  return done.denominator > 0 && done.numerator === done.denominator;
}

function leadsOf({ leads }: ReportedTask, language: Language): string {
  return leads.join("; ") || paperWords[language].noLead;
}

function voiceText({ unit, text, on }: Voice, language: Language): string {
  return paperWords[language].voice(unit, text, dayText(on, language));
}

function paragraphs(texts: readonly string[]): Block[] {
  return texts.map((text) => ({ kind: "paragraph", text }));
}

function items(texts: readonly string[]): Block[] {
  return texts.map((text) => ({ kind: "item", text }));
}
