import { extname } from "node:path";
import { paperWords } from "@dondoc/words";
import { askedDay } from "../answer/asked-day.ts";
import { type Complaint, type Console, complain } from "../command/console.ts";
import { type ExitCode, exitCodes } from "../command/exit-code.ts";
import type { Settings } from "../command/settings.ts";
import { keepFile, wrongDay, wrongEnding } from "./keep-file.ts";
import type { OfficeReads, ReportFormat } from "../office/office-reads.ts";
import { namedPlan } from "../plan/named-plan.ts";
import { dayWish, resolveDay } from "../text/day-wish.ts";

export type ReportFlags = { readonly from?: string; readonly out?: string };
export type ReportCall = {
  readonly settings: Settings;
  readonly console: Console;
  readonly office: OfficeReads;
};

const formats: readonly ReportFormat[] = ["docx", "pdf", "html", "xlsx"];

/**
 * `dondoc report`: the report on a plan as a Word file, or as the ending of `--out` says. It never writes over a file:
 * somebody may have gone on with it.
 */
export async function reportCommand(name: string, flags: ReportFlags, call: ReportCall): Promise<ExitCode> {
  const { settings, console, office } = call;
  const refused = (complaint: Complaint): ExitCode => complain(complaint, console, settings);
  const wish = flags.from === undefined ? null : dayWish(flags.from);
  if (flags.from !== undefined && wish === null) return refused(wrongDay(flags.from, settings.language));
  const format =
    flags.out === undefined ? "docx" : formats.find((each) => `.${each}` === extname(flags.out ?? ""));
  if (format === undefined) return refused(wrongEnding(flags.out ?? "", formats, settings.language));
  const { asOf, today } = await askedDay(settings, office);
  const plan = await namedPlan(name, asOf, call);
  if (!plan.ok) return refused(plan.problem);
  const from = wish === null ? null : resolveDay(wish, today);
  const made = await office.planReport({ planId: plan.value.id, from, asOf, format });
  const path = flags.out ?? made.fileName;
  const unwritten = keepFile(made, path, settings);
  if (unwritten !== null) return refused(unwritten);
  if (settings.isJson) console.out(`${JSON.stringify({ schema: "dondoc.report/1", asOf, path })}\n`);
  else console.err(`${paperWords[settings.language].made(path)}\n`);
  return exitCodes.done;
}
