import { documentSymbol, periodAfter } from "@dondoc/domain";
import {
  type Language,
  dayText,
  directiveReportWords,
  documentTypeWords,
  fractionText,
  paperWords,
  romanText,
  statisticWords,
} from "@dondoc/words";
import type { Block, Paper, PaperTable } from "../paper.ts";
import { GAP } from "../gap.ts";
import type { CascadedPlan, DirectiveReportFacts, ReportedLevel } from "./directive-report-facts.ts";
import { ended } from "./ended.ts";
import { generalPart, latePart, nextPart, voicesPart } from "./report-parts.ts";

/**
 * The report on everything that carries a directive out: how far and how fast it went down, who has issued a plan and who
 * has not, what came of each level and plan. Every share comes with what it is out of and its day. Its parts are our choice.
 */
export function directiveReport(facts: DirectiveReportFacts, language: Language): Paper {
  const words = paperWords[language];
  const own = directiveReportWords[language];
  const { from, to, directive } = facts;
  const text = (on: typeof to): string => dayText(on, language);
  const type = documentTypeWords[language][directive.type];
  const name = own.named({
    type,
    number: directive.number,
    day: text(directive.issuedOn),
    issuer: directive.issuer,
  });
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    [words.sections.general, generalPart(facts, language)],
    [own.cascade, cascadePart(facts, language)],
    [own.coverage, coveragePart(facts, language)],
    [words.sections.late, [...untold(facts, language), ...latePart(facts, language)]],
    [words.sections.proposals, voicesPart(facts.proposals, words.noProposals, language)],
    [
      words.sections.next,
      [...untold(facts, language), ...nextPart(facts.groups, periodAfter(facts), language)],
    ],
  ];
  const layout = documentSymbol(directive.number)?.style ?? "state";
  return {
    head: {
      layout,
      parentIssuer: null,
      issuer: GAP,
      number: null,
      symbol: layout === "state" ? "/BC-…" : "-BC/…",
      place: "…",
      issuedOn: null,
      year: to.slice(0, 4),
    },
    typeName: words.report,
    subject: words.subjects["plan-report"](name, text(from), text(to)),
    blocks: ended(layout, [
      { kind: "paragraph", text: words.opening(name, directive.subject, text(to)) },
      ...parts.flatMap(([title, blocks], at): Block[] => [
        { kind: "heading", level: 1, label: `${romanText(at + 1)}.`, text: title },
        ...blocks,
      ]),
    ]),
    closing: {
      recipients: [layout === "state" ? words.kept : words.keptByParty],
      authority: [GAP],
    },
  };
}

function cascadePart({ levels, plans, plansUnlisted }: DirectiveReportFacts, language: Language): Block[] {
  const own = directiveReportWords[language];
  if (levels.length === 0) return [{ kind: "paragraph", text: own.noPlans }];
  return [
    ...levels.map((level, at): Block => ({ kind: "item", text: levelText(level, at + 1, language) })),
    { kind: "table", table: planTable(plans, language) },
    ...(plansUnlisted === 0
      ? []
      : [{ kind: "paragraph", text: own.unlisted(plansUnlisted) } satisfies Block]),
  ];
}

function levelText(
  { sinceDirective, sinceUpper, statistic, rate }: ReportedLevel,
  level: number,
  language: Language,
) {
  const own = directiveReportWords[language];
  const lag = own.lag(sinceDirective);
  const step = own.step(sinceUpper);
  const cells = statisticWords[language].bar(statistic);
  const share =
    rate.denominator === 0
      ? paperWords[language].rateNone
      : paperWords[language].rate(fractionText(rate, language));
  return `${own.level(level, sinceDirective.plans)} ${lag}; ${step}. ${cells}. ${share}`;
}

function planTable(plans: readonly CascadedPlan[], language: Language): PaperTable {
  const own = directiveReportWords[language];
  return {
    columns: [
      { name: paperWords[language].ordinal, share: 7, isNumber: true },
      { name: own.plan, share: 31 },
      { name: own.levelColumn, share: 7, isNumber: true },
      { name: own.lagColumn, share: 11, isNumber: true },
      { name: own.stepColumn, share: 11, isNumber: true },
      { name: own.cellsColumn, share: 20 },
      { name: own.rateColumn, share: 13 },
    ],
    rows: plans.map((plan, at) => [
      String(at + 1),
      own.planLine(plan.number, dayText(plan.issuedOn, language), plan.issuer),
      String(plan.level),
      String(plan.lagDays),
      String(plan.stepDays),
      plan.statistic === null ? own.notHeld : statisticWords[language].brief(plan.statistic) || own.noDated,
      plan.rate === null || plan.rate.denominator === 0 ? own.noRate : fractionText(plan.rate, language),
    ]),
  };
}

function coveragePart({ coverage, missing }: DirectiveReportFacts, language: Language): Block[] {
  const own = directiveReportWords[language];
  if (coverage.denominator === 0) return [{ kind: "paragraph", text: own.nobodyOwes }];
  return [
    {
      kind: "paragraph",
      text: own.covered(fractionText(coverage, language), dayText(coverage.asOf, language)),
    },
    ...missing.map(({ unit, upper }): Block => ({ kind: "item", text: own.missing(unit, upper) })),
  ];
}

function untold({ plansUntold }: DirectiveReportFacts, language: Language): Block[] {
  const own = directiveReportWords[language];
  return plansUntold === 0 ? [] : [{ kind: "paragraph", text: own.untold(plansUntold) }];
}
