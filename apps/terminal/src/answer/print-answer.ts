import { wordsIn } from "@dondoc/words";
import { type Complaint, type Console, complain, wrongArgument } from "../command/console.ts";
import { type ExitCode, exitCodes } from "../command/exit-code.ts";
import type { Settings } from "../command/settings.ts";
import { type Sheet, csvOf, markdownOf } from "../text/sheet.ts";
import { type Format, isFormat } from "./format.ts";

/** What a reading command found, in each of its forms; only the one that is asked for is made. */
export type Answer = {
  /** One object; its schema may gain keys and never loses or changes one. */
  readonly json: () => { readonly schema: string };
  readonly sheet: () => Sheet;
  readonly lines: (columns: number | null) => readonly string[];
};

export type AnswerFlags = { readonly format?: string };
export type AnswerCall = { readonly settings: Settings; readonly console: Console };

/** The form that was asked for, before anybody is asked anything. */
export function formatIn({ format = "table" }: AnswerFlags, { language }: Settings): Format | Complaint {
  if (isFormat(format)) return format;
  return wrongArgument(wordsIn(language).command.problems.format(format));
}

export function printAnswer(answer: Answer, format: Format, { settings, console }: AnswerCall): void {
  if (settings.isJson) console.out(`${JSON.stringify(answer.json())}\n`);
  else if (format === "csv") console.out(csvOf(answer.sheet()));
  else if (format === "md") console.out(markdownOf(answer.sheet()));
  else console.out(`${answer.lines(console.isTerminal ? console.columns : null).join("\n")}\n`);
}

/** Asks and prints: what every reading command does once its arguments are understood. */
export async function answerCommand(
  flags: AnswerFlags,
  call: AnswerCall,
  ask: () => Promise<Answer | Complaint>,
): Promise<ExitCode> {
  const format = formatIn(flags, call.settings);
  if (typeof format === "object") return complain(format, call.console, call.settings);
  const answer = await ask();
  if ("sentence" in answer) return complain(answer, call.console, call.settings);
  printAnswer(answer, format, call);
  return exitCodes.done;
}
