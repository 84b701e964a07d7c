import { wordsIn } from "@dondoc/words";
import { askedDay } from "../answer/asked-day.ts";
import { type Answer, formatIn, printAnswer } from "../answer/print-answer.ts";
import { type Complaint, type Console, complain, wrongArgument } from "../command/console.ts";
import { type ExitCode, exitCodes } from "../command/exit-code.ts";
import type { Settings } from "../command/settings.ts";
import type { DueList, OfficeReads } from "../office/office-reads.ts";
import { namedPlan } from "../plan/named-plan.ts";
import { namedUnit } from "../unit/named-unit.ts";
import { dueJson } from "./due-json.ts";
import { dueSheet } from "./due-sheet.ts";
import { dueTable } from "./due-table.ts";
import { withinOf } from "./within.ts";

export type DueFlags = {
  readonly unit?: string;
  readonly plan?: string;
  readonly within?: string;
  readonly check?: boolean;
  readonly watch?: boolean;
  readonly format?: string;
};

export type DueCall = {
  readonly settings: Settings;
  readonly console: Console;
  readonly office: OfficeReads;
  readonly onlyOverdue: boolean;
};

/** `dondoc due` and `dondoc overdue`: what falls due, for a person at a terminal, a pipe, or a script. */
export async function dueCommand(flags: DueFlags, call: DueCall): Promise<ExitCode> {
  const { settings, console, office, onlyOverdue } = call;
  const within = withinOf(onlyOverdue ? "0d" : flags.within);
  if (within === null) return complain(wrongWithin(flags, settings), console, settings);
  const format = formatIn(flags, settings);
  if (typeof format === "object") return complain(format, console, settings);
  const question = { withinDays: within.days, unitId: null, atMost: null };
  if (flags.unit === undefined && flags.plan === undefined && settings.asOf?.kind !== "from-today") {
    // Both in one request: a script waits for every journey to the server.
    const day = settings.asOf?.day ?? null;
    const ask = () => office.due({ ...question, asOf: day });
    const [, answer] = await Promise.all([office.state(), ask()]);
    return toldOn(answer, flags, { ...call, ask });
  }
  const { asOf } = await askedDay(settings, office);
  const unit = flags.unit === undefined ? null : await namedUnit(flags.unit, asOf, call);
  if (unit?.ok === false) return complain(unit.problem, console, settings);
  const plan = flags.plan === undefined ? null : await namedPlan(flags.plan, asOf, call);
  if (plan?.ok === false) return complain(plan.problem, console, settings);
  const named = { unitId: unit?.value.id ?? null, planId: plan?.value.id ?? null };
  const ask = () => office.due({ ...question, ...named, asOf });
  return toldOn(await ask(), flags, { ...call, ask });
}

/** Told once, or with `--watch` again after every change. */
async function toldOn(
  answer: DueList,
  flags: DueFlags,
  call: DueCall & { readonly ask: () => Promise<DueList> },
): Promise<ExitCode> {
  if (flags.watch !== true) return told(answer, flags, call);
  const { watch } = await import("./watch.ts");
  const { console, settings, office, ask } = call;
  const isPainted = console.isTerminal && !settings.isJson;
  const show = (list: DueList): void => {
    if (isPainted) console.out("\u001b[H\u001b[2J");
    told(list, { ...flags, check: false }, call);
  };
  show(answer);
  return watch(office, async () => show(await ask()));
}

function told(answer: DueList, flags: DueFlags, call: DueCall): ExitCode {
  const { settings } = call;
  const shown = dueAnswer(call.onlyOverdue ? overdueOf(answer) : answer, settings);
  const format = formatIn(flags, settings);
  if (typeof format === "string") printAnswer(shown, format, call);
  return checked(flags, answer, call);
}

/** A list of deadlines in each of its forms. */
function dueAnswer(list: DueList, { language }: Settings): Answer {
  return {
    json: () => dueJson(list),
    sheet: () => dueSheet(dueJson(list).items),
    lines: (columns) => dueTable(list, { language, columns }),
  };
}

function checked(flags: DueFlags, answer: DueList, { settings, console }: DueCall): ExitCode {
  if (flags.check !== true) return exitCodes.done;
  const found = overdueOf(answer).items.length;
  if (found === 0) return exitCodes.done;
  const sentence = wordsIn(settings.language).command.checkFound(found);
  return complain({ code: "found-overdue", sentence, exitCode: exitCodes.foundOverdue }, console, settings);
}

function overdueOf(list: DueList): DueList {
  return { ...list, items: list.items.filter((item) => item.timeliness.kind === "overdue") };
}

function wrongWithin(flags: DueFlags, settings: Settings): Complaint {
  return wrongArgument(wordsIn(settings.language).command.problems.within(flags.within ?? ""));
}
