import { extname } from "node:path";
import { paperWords } from "@dondoc/words";
import { complain } from "../command/console.ts";
import { type ExitCode, exitCodes } from "../command/exit-code.ts";
import { keepFile, wrongEnding } from "../report/keep-file.ts";
import type { ReportCall } from "../report/report-call.ts";
import { notOnAnotherDay } from "../step/step-command.ts";
import { namedUnit } from "../unit/named-unit.ts";

export type IcsFlags = { readonly out?: string };

/**
 * `dondoc ics`: the deadlines of a unit as a calendar file, or with no name those of one's own units; printed, so that it
 * goes through a pipe, or written to the file that `--out` names.
 */
export async function icsCommand(name: string | null, flags: IcsFlags, call: ReportCall): Promise<ExitCode> {
  const { settings, console, office } = call;
  const { language, serverUrl: origin } = settings;
  const { out } = flags;
  if (settings.asOf !== null) return complain(notOnAnotherDay(settings), console, settings);
  if (out !== undefined && extname(out) !== ".ics") {
    return complain(wrongEnding(out, ["ics"], language), console, settings);
  }
  const { today: asOf } = await office.state();
  const unit = name === null ? null : await namedUnit(name, null, call);
  if (unit?.ok === false) return complain(unit.problem, console, settings);
  const made = await office.calendar({ unitId: unit?.value.id ?? null, language, origin });
  const text = out === undefined ? Buffer.from(made.base64, "base64").toString() : null;
  const unwritten = out === undefined ? null : keepFile(made, out, settings);
  if (unwritten !== null) return complain(unwritten, console, settings);
  if (settings.isJson) {
    console.out(`${JSON.stringify({ schema: "dondoc.ics/1", asOf, path: out ?? null, text })}\n`);
  } else if (text !== null) console.out(text);
  else console.err(`${paperWords[language].made(out ?? "")}\n`);
  return exitCodes.done;
}
