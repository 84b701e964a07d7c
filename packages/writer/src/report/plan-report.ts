import { type CalendarDay, documentSymbol, periodAfter } from "@dondoc/domain";
import { type Language, dayText, paperWords, romanText } from "@dondoc/words";
import { GAP } from "../gap.ts";
import type { Block, Paper, PaperHead } from "../paper.ts";
import { ended } from "./ended.ts";
import type { PlanReportFacts } from "./plan-report-facts.ts";
import { generalPart, groupParts, latePart, nextPart, targetPart, voicesPart } from "./report-parts.ts";
import { type ReportPart, type ReportTemplate, builtInTemplate, filled } from "./report-template.ts";

/**
 * The consolidated report on a plan for a period: what was done, group by group, targets, what
 * is late and why, proposals, what comes next. Every number comes with what it is out of and its day; what is missing is
 * said to be missing. In which order, and in which words around the figures, is the template's.
 */
export function planReport(
  facts: PlanReportFacts,
  language: Language,
  template: ReportTemplate = builtInTemplate("plan-report", language),
): Paper {
  const words = paperWords[language];
  const { from, to, plan, head } = facts;
  const text = (on: CalendarDay): string => dayText(on, language);
  const values = {
    plan: words.planNamed(plan.number, text(plan.issuedOn), plan.issuer),
    subject: plan.subject,
    from: text(from),
    to: text(to),
  };
  const lines = headOf(facts);
  const closing = template.closing === null ? [] : [paragraph(filled(template.closing, values))];
  return {
    head: lines,
    typeName: template.typeName,
    subject: filled(template.subject, values),
    blocks: ended(lines.layout, [
      paragraph(filled(template.opening, values)),
      ...template.sections.flatMap(({ part, title }, at): Block[] => [
        { kind: "heading", level: 1, label: `${romanText(at + 1)}.`, text: title },
        ...parts[part](facts, language),
      ]),
      ...closing,
    ]),
    closing: {
      recipients: template.recipients ?? [lines.layout === "state" ? words.kept : words.keptByParty],
      authority: template.authority ?? [`${words.onBehalf[lines.layout]} ${head.issuer}`],
    },
  };
}

const parts: Readonly<Record<ReportPart, (facts: PlanReportFacts, language: Language) => Block[]>> = {
  general: generalPart,
  groups: ({ groups }, language) => groupParts(groups, language),
  targets: ({ targets }, language) => targetPart(targets, language),
  late: latePart,
  judgement: (_, language) => judgementPart(language),
  proposals: ({ proposals }, language) => voicesPart(proposals, paperWords[language].noProposals, language),
  next: (facts, language) => nextPart(facts.groups, periodAfter(facts), language),
};

/** What only people can judge: headings with room below them, and not one word of ours. */
function judgementPart(language: Language): Block[] {
  return paperWords[language].judgements.flatMap((text, at): Block[] => [
    { kind: "heading", level: 2, label: `${at + 1}.`, text },
    paragraph(GAP),
  ]);
}

function paragraph(text: string): Block {
  return { kind: "paragraph", text };
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
