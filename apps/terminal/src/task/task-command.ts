import type { Result } from "@dondoc/domain";
import { ok } from "@dondoc/domain";
import { commandLookWords, dayText } from "@dondoc/words";
import { askedDay } from "../answer/asked-day.ts";
import { type Answer, type AnswerCall, type AnswerFlags, answerCommand } from "../answer/print-answer.ts";
import type { Complaint } from "../command/console.ts";
import { type ExitCode, exitCodes } from "../command/exit-code.ts";
import type { OfficeReads } from "../office/office-reads.ts";
import { symbolsFor } from "../text/symbols.ts";
import { namedUnit } from "../unit/named-unit.ts";
import { namedTask } from "./named-task.ts";
import { taskJson, taskSheet } from "./task-json.ts";
import { taskLines } from "./task-lines.ts";
import { taskView } from "./task-view.ts";

export type TaskFlags = AnswerFlags & { readonly unit?: string };
export type TaskCall = AnswerCall & { readonly office: OfficeReads };

/** `dondoc task NAME`: one task with the words of the paper, its units, what can be done and what happened. */
export function taskCommand(name: string, flags: TaskFlags, call: TaskCall): Promise<ExitCode> {
  return answerCommand(flags, call, () => answerOf(name, flags, call));
}

async function answerOf(name: string, flags: TaskFlags, call: TaskCall): Promise<Answer | Complaint> {
  const { settings, office } = call;
  const days = await askedDay(settings, office);
  const task = await namedTask(name, call);
  if (!task.ok) return task.problem;
  const unit = await wantedUnitId(flags, call);
  if (!unit.ok) return unit.problem;
  const view = await taskView({ ...task.value, unitId: unit.value }, days, office);
  const { language } = settings;
  if (view === null) {
    const sentence = commandLookWords[language].taskNotYet(dayText(days.asOf, language));
    return { code: "not-there-yet", sentence, exitCode: exitCodes.notFound };
  }
  const symbols = symbolsFor(settings);
  return {
    json: () => taskJson(view),
    sheet: () => taskSheet(view),
    lines: (columns) => taskLines(view, { language, columns, symbols }),
  };
}

async function wantedUnitId({ unit }: TaskFlags, call: TaskCall): Promise<Result<string | null, Complaint>> {
  if (unit === undefined) return ok(null);
  const named = await namedUnit(unit, null, call);
  return named.ok ? ok(named.value.id) : named;
}
