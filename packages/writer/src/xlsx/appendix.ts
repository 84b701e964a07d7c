import { type Language, dayText, paperWords } from "@dondoc/words";
import type { PlanReportFacts } from "../report/plan-report-facts.ts";
import { taskTable } from "../report/report-parts.ts";
import { sheetOf } from "./sheet.ts";

/** The appendix of a report: every task of the plan in one sheet with the customary columns. */
export async function appendixOf(facts: PlanReportFacts, language: Language): Promise<Uint8Array> {
  const words = paperWords[language];
  const { number, issuer, issuedOn } = facts.plan;
  const plan = words.planNamed(number, dayText(issuedOn, language), issuer);
  const tasks = facts.groups.flatMap((group) => group.tasks);
  return sheetOf({
    name: words.appendix,
    title: words.appendixTitle(plan, dayText(facts.to, language)),
    table: taskTable(tasks, language),
  });
}
