import { type CalendarDay, documentSymbol } from "@dondoc/domain";
import { type Language, dayText, paperWords, slipWords } from "@dondoc/words";
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
  /** The longest overdue first. */
  readonly items: readonly LateItem[];
};

/** One thing that is overdue, and how often the unit was reminded of it. */
export type LateItem = {
  readonly statement: string;
  /** The period of a report or of a duty that comes back. */
  readonly period: string | null;
  readonly plan: { readonly number: string; readonly issuer: string; readonly issuedOn: CalendarDay };
  readonly asWritten: string | null;
  readonly dueOn: CalendarDay;
  readonly extensionCount: number;
  readonly daysLate: number;
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
  const answer = facts.answerBy === null ? GAP : dayText(facts.answerBy, language);
  const layout = documentSymbol(facts.items[0]?.plan.number ?? "")?.style ?? "state";
  const blocks: readonly Block[] =
    count === 0
      ? [{ kind: "paragraph", text: words.nothing(day) }]
      : [
          { kind: "paragraph", text: words.opening(day, count) },
          { kind: "table", table: lateTable(facts.items, language) },
          { kind: "paragraph", text: words.ask(answer) },
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
    subject: words.subject,
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

function lateTable(items: readonly LateItem[], language: Language): PaperTable {
  const words = slipWords[language];
  return {
    columns: [
      { name: paperWords[language].ordinal, share: 8, isNumber: true },
      { name: words.item, share: 34 },
      { name: words.under, share: 20 },
      { name: words.due, share: 16 },
      { name: words.late, share: 10 },
      { name: words.urged, share: 12 },
    ],
    rows: items.map((item, at) => [
      String(at + 1),
      item.period === null ? item.statement : words.ofPeriod(item.statement, item.period),
      words.plan(item.plan.number, dayText(item.plan.issuedOn, language), item.plan.issuer),
      dueText(item, language),
      words.days(item.daysLate),
      urgedText(item.urgings, language),
    ]),
  };
}

/** The words of the paper beside the day they mean now. */
function dueText({ asWritten, dueOn, extensionCount }: LateItem, language: Language): string {
  const words = slipWords[language];
  const day = dayText(dueOn, language);
  return [
    asWritten === null ? day : `${asWritten} (${day})`,
    ...(extensionCount === 0 ? [] : [words.extended(extensionCount)]),
  ].join("; ");
}

function urgedText(urgings: LateItem["urgings"], language: Language): string {
  const words = slipWords[language];
  if (urgings === null) return words.notKept;
  const last = urgings.toSorted().at(-1);
  return last === undefined ? words.never : words.times(urgings.length, dayText(last, language));
}
