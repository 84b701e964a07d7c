import { type CalendarDay, type UrgingStage, documentSymbol } from "@dondoc/domain";
import { type Language, dayText, duePhrase, paperWords, slipWords } from "@dondoc/words";
import { GAP } from "../gap.ts";
import type { Block, Paper, PaperTable } from "../paper.ts";

/** What a unit is reminded of. Whoever loads it sees to it that nothing is in it that its reader may not see. */
export type SlipFacts = {
  /** Whose name it goes out in; `null` where several bodies gave the work: a gap for whoever signs. */
  readonly issuer: string | null;
  readonly place: string | null;
  /** To whom. */
  readonly unit: string;
  /** The day at the end of which everything is told. */
  readonly writtenOn: CalendarDay;
  /** By when an answer is wanted; `null`: a gap for whoever signs. */
  readonly answerBy: CalendarDay | null;
  /** Who urges, of a slip that is sent at once and asks for the work rather than for a letter; `null` for one that is signed. */
  readonly urgedBy: string | null;
  /** The longest overdue first. */
  readonly items: readonly UrgedItem[];
};

/** One thing that is to be done, and how often the unit was reminded of it. */
export type UrgedItem = {
  readonly statement: string;
  /** The period of a report or of a duty that comes back. */
  readonly period: string | null;
  readonly plan: { readonly number: string; readonly issuer: string; readonly issuedOn: CalendarDay };
  readonly asWritten: string | null;
  readonly dueOn: CalendarDay | null;
  readonly extensionCount: number;
  readonly stage: UrgingStage;
  /** `null` for a report: the rules keep no urging of it. */
  readonly urgings: readonly CalendarDay[] | null;
};

/**
 * A "phiếu đôn đốc" for one unit: what is late, since when, by whose plan, how often it was reminded, and by when an answer
 * is wanted. Source: practice (domain reference §1.7); NĐ 30/2020/NĐ-CP has no symbol for it, so that stays open.
 */
export function slipOf(facts: SlipFacts, language: Language): Paper {
  const words = slipWords[language];
  const day = dayText(facts.writtenOn, language);
  const count = facts.items.length;
  const isLate = facts.items.every(({ stage }) => stage.kind === "overdue");
  const layout = documentSymbol(facts.items[0]?.plan.number ?? "")?.style ?? "state";
  const blocks: readonly Block[] =
    count === 0
      ? [{ kind: "paragraph", text: words.nothing(day) }]
      : [
          { kind: "paragraph", text: isLate ? words.opening(day, count) : words.openingOpen(day, count) },
          { kind: "table", table: urgedTable(facts.items, { isLate, language }) },
          { kind: "paragraph", text: askedOf(facts, language) },
        ];
  return {
    head: {
      layout,
      parentIssuer: null,
      issuer: facts.issuer ?? GAP,
      number: null,
      symbol: "",
      place: facts.place ?? "…",
      issuedOn: null,
      year: facts.writtenOn.slice(0, 4),
    },
    typeName: words.name,
    subject: isLate ? words.subject : words.subjectOpen,
    blocks: [{ kind: "addressee", text: words.to(facts.unit) }, ...blocks],
    closing: {
      recipients: [
        words.asAbove,
        layout === "state" ? paperWords[language].kept : paperWords[language].keptByParty,
      ],
      authority: [facts.issuer === null ? GAP : `${paperWords[language].onBehalf[layout]} ${facts.issuer}`],
    },
  };
}

function askedOf({ urgedBy, answerBy }: SlipFacts, language: Language): string {
  const words = slipWords[language];
  return urgedBy === null
    ? words.ask(answerBy === null ? GAP : dayText(answerBy, language))
    : words.by(urgedBy);
}

function urgedTable(
  items: readonly UrgedItem[],
  { isLate, language }: { readonly isLate: boolean; readonly language: Language },
): PaperTable {
  const words = slipWords[language];
  return {
    columns: [
      { name: paperWords[language].ordinal, share: 8, isNumber: true },
      { name: words.item, share: 31 },
      { name: words.under, share: 20 },
      { name: words.due, share: 17 },
      { name: isLate ? words.late : words.standing, share: 10 },
      { name: words.urged, share: 14 },
    ],
    rows: items.map((item, at) => [
      String(at + 1),
      item.period === null ? item.statement : words.ofPeriod(item.statement, item.period),
      words.plan(item.plan.number, dayText(item.plan.issuedOn, language), item.plan.issuer),
      dueText(item, language),
      standingText(item.stage, { isLate, language }),
      urgedText(item.urgings, language),
    ]),
  };
}

/** The words of the paper beside the day they mean now. */
function dueText({ asWritten, dueOn, extensionCount }: UrgedItem, language: Language): string {
  const words = slipWords[language];
  const day = dueOn === null ? null : dayText(dueOn, language);
  return [
    asWritten === null
      ? (day ?? paperWords[language].noDeadline)
      : `${asWritten}${day === null ? "" : ` (${day})`}`,
    ...(extensionCount === 0 ? [] : [words.extended(extensionCount)]),
  ].join("; ");
}

/** Under a heading that says so already, only how many days. */
function standingText(
  stage: UrgingStage,
  { isLate, language }: { readonly isLate: boolean; readonly language: Language },
): string {
  switch (stage.kind) {
    case "overdue":
      return isLate ? slipWords[language].days(stage.daysLate) : duePhrase(stage, language);
    case "near":
      return duePhrase({ kind: "due-soon", daysLeft: stage.daysLeft }, language);
    case "undated":
      return duePhrase({ kind: "no-deadline" }, language);
    default:
      return stage satisfies never;
  }
}

function urgedText(urgings: UrgedItem["urgings"], language: Language): string {
  const words = slipWords[language];
  if (urgings === null) return words.notKept;
  const last = urgings.toSorted().at(-1);
  return last === undefined ? words.never : words.times(urgings.length, dayText(last, language));
}
