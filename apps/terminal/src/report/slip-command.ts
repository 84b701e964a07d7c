import { extname } from "node:path";
import { paperWords } from "@dondoc/words";
import { askedDay } from "../answer/asked-day.ts";
import { type Complaint, complain } from "../command/console.ts";
import { type ExitCode, exitCodes } from "../command/exit-code.ts";
import type { PaperFormat } from "../office/office-papers.ts";
import { namedPlan } from "../plan/named-plan.ts";
import { dayWish, resolveDay } from "../text/day-wish.ts";
import { namedUnit } from "../unit/named-unit.ts";
import { keepFile, wrongDay, wrongEnding } from "./keep-file.ts";
import type { ReportCall } from "./report-call.ts";

export type SlipFlags = { readonly plan?: string; readonly answerBy?: string; readonly out?: string };

const formats: readonly PaperFormat[] = ["docx", "pdf", "html", "txt"];

/** `dondoc slip`: the urging slip for a unit, as text for a letter or as the file that `--out` names. It sends nothing. */
export async function slipCommand(name: string, flags: SlipFlags, call: ReportCall): Promise<ExitCode> {
  const { settings, console, office } = call;
  const { language } = settings;
  const refused = (complaint: Complaint): ExitCode => complain(complaint, console, settings);
  const wish = flags.answerBy === undefined ? null : dayWish(flags.answerBy);
  if (flags.answerBy !== undefined && wish === null) return refused(wrongDay(flags.answerBy, language));
  const { out } = flags;
  const format = out === undefined ? "txt" : formats.find((each) => `.${each}` === extname(out));
  if (format === undefined) return refused(wrongEnding(out ?? "", formats, language));
  const { asOf, today } = await askedDay(settings, office);
  const unit = await namedUnit(name, asOf, call);
  if (!unit.ok) return refused(unit.problem);
  const plan = flags.plan === undefined ? null : await namedPlan(flags.plan, asOf, call);
  if (plan?.ok === false) return refused(plan.problem);
  const answerBy = wish === null ? null : resolveDay(wish, today);
  const planId = plan?.value.id ?? null;
  const made = await office.urgingSlip({ unitId: unit.value.id, planId, answerBy, asOf, format });
  const text = out === undefined ? Buffer.from(made.base64, "base64").toString() : null;
  const unwritten = out === undefined ? null : keepFile(made, out, settings);
  if (unwritten !== null) return refused(unwritten);
  if (settings.isJson) {
    console.out(`${JSON.stringify({ schema: "dondoc.slip/1", asOf, path: out ?? null, text })}\n`);
  } else if (text !== null) console.out(text);
  else console.err(`${paperWords[language].made(out ?? "")}\n`);
  return exitCodes.done;
}
