import { type CalendarDay, documentSymbol, periodAfter } from "@dondoc/domain";
import { type Language, dayText, paperWords, romanText } from "@dondoc/words";
import type { Block, Paper, PaperHead, PaperLayout } from "../paper.ts";
import type { PlanReportFacts } from "./plan-report-facts.ts";
import { generalPart, groupParts, latePart, nextPart, targetPart, voicesPart } from "./report-parts.ts";

/**
 * The consolidated report on a plan for a period: what was done, group by group, targets, what
 * is late and why, proposals, what comes next. Every number comes with what it is out of and its day; what is missing is
 * said to be missing. These six parts are our choice.
 */
export function planReport(facts: PlanReportFacts, language: Language): Paper {
  const words = paperWords[language];
  const { from, to, plan, head } = facts;
  const text = (on: CalendarDay): string => dayText(on, language);
  const name = words.planNamed(plan.number, text(plan.issuedOn), plan.issuer);
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    [words.general, generalPart(facts, language)],
    [words.byGroup, groupParts(facts.groups, language)],
    [words.targets, targetPart(facts.targets, language)],
    [words.late, latePart(facts, language)],
    [words.proposals, voicesPart(facts.proposals, words.noProposals, language)],
    [words.next, nextPart(facts.groups, periodAfter(facts), language)],
  ];
  const lines = headOf(facts);
  return {
    head: lines,
    typeName: words.report,
    subject: words.reportSubject(name, text(from), text(to)),
    blocks: ended(lines.layout, [
      { kind: "paragraph", text: words.opening(name, plan.subject, text(to)) },
      ...parts.flatMap(([title, blocks], at): Block[] => [
        { kind: "heading", level: 1, label: `${romanText(at + 1)}.`, text: title },
        ...blocks,
      ]),
    ]),
    closing: {
      recipients: [lines.layout === "state" ? words.kept : words.keptByParty],
      authority: [`${words.onBehalf[lines.layout]} ${head.issuer}`],
    },
  };
}

/** A paper of the State ends with "./." (NĐ 30/2020/NĐ-CP, appendix I), one of the Party with a full stop. */
function ended(layout: PaperLayout, blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1);
  if (layout === "party" || last === undefined || last.kind === "table") return blocks;
  return [...blocks.slice(0, -1), { ...last, text: `${last.text.replace(/\.$/u, "")}./.` }];
}

/** A report has the layout and the letters of the plan that it is on; its own number and day come from whoever signs. */
function headOf({ head, plan, to }: PlanReportFacts): PaperHead {
  const symbol = documentSymbol(plan.number);
  const layout = symbol?.style ?? "state";
  const letters = symbol?.issuerCode ?? "";
  return {
    ...head,
    layout,
    number: null,
    symbol: layout === "state" ? `/BC-${letters}` : `-BC/${letters}`,
    issuedOn: null,
    year: to.slice(0, 4),
  };
}
