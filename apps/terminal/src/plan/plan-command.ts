import { askedDay } from "../answer/asked-day.ts";
import { type Answer, type AnswerCall, type AnswerFlags, answerCommand } from "../answer/print-answer.ts";
import type { Complaint } from "../command/console.ts";
import type { ExitCode } from "../command/exit-code.ts";
import type { OfficeReads } from "../office/office-reads.ts";
import { namedPlan } from "./named-plan.ts";
import { planJson, planSheet, plansJson, plansSheet } from "./plan-json.ts";
import { planLines, planListLines } from "./plan-lines.ts";

export type PlanCall = AnswerCall & { readonly office: OfficeReads };

/** `dondoc plan`: the plans of the office; with a number, a name or an id, one of them with its tasks. */
export function planCommand(name: string | null, flags: AnswerFlags, call: PlanCall): Promise<ExitCode> {
  return answerCommand(flags, call, () => (name === null ? listOf(call) : oneOf(name, call)));
}

async function listOf({ settings, office }: PlanCall): Promise<Answer> {
  const { asOf } = await askedDay(settings, office);
  const list = await office.plans(asOf);
  return {
    json: () => plansJson(list),
    sheet: () => plansSheet(list),
    lines: (columns) => planListLines(list, { language: settings.language, columns }),
  };
}

async function oneOf(name: string, call: PlanCall): Promise<Answer | Complaint> {
  const { settings, office } = call;
  const { asOf } = await askedDay(settings, office);
  const plan = await namedPlan(name, asOf, call);
  if (!plan.ok) return plan.problem;
  const detail = await office.plan(plan.value.id, asOf);
  return {
    json: () => planJson(detail),
    sheet: () => planSheet(detail),
    lines: (columns) => planLines(detail, { language: settings.language, columns }),
  };
}
