import { type CalendarDay, type Result, type UnitId, ok, refuse } from "@dondoc/domain";
import { wordsIn } from "@dondoc/words";
import { type Complaint, type Console, complain } from "../command/console.ts";
import { type ExitCode, exitCodes } from "../command/exit-code.ts";
import type { Settings } from "../command/settings.ts";
import type { DueList, OfficeReads } from "../office/office-reads.ts";
import { printable } from "../text/cell.ts";
import { resolveDay } from "../text/day-wish.ts";
import { dueCsv, dueMarkdown, isFormat } from "./due-format.ts";
import { dueJson } from "./due-json.ts";
import { dueTable } from "./due-table.ts";
import { unitsByName } from "./unit-by-name.ts";
import { withinOf } from "./within.ts";

export type DueFlags = {
  readonly unit?: string;
  readonly within?: string;
  readonly check?: boolean;
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
  const { format = "table" } = flags;
  if (!isFormat(format)) return complain(wrongFormat(format, settings), console, settings);
  const question = { withinDays: within.days, unitId: null, atMost: null };
  if (flags.unit === undefined && settings.asOf?.kind !== "from-today") {
    // Both in one request: a script waits for every journey to the server.
    const day = settings.asOf?.day ?? null;
    const [, answer] = await Promise.all([office.state(), office.due({ ...question, asOf: day })]);
    return told(answer, flags, call);
  }
  const state = await office.state();
  const asOf = settings.asOf === null ? state.today : resolveDay(settings.asOf, state.today);
  const unit = await wantedUnit(flags.unit, asOf, call);
  if (!unit.ok) return complain(unit.problem, console, settings);
  return told(await office.due({ ...question, asOf, unitId: unit.value }), flags, call);
}

function told(answer: DueList, flags: DueFlags, call: DueCall): ExitCode {
  print(call.onlyOverdue ? overdueOf(answer) : answer, flags, call);
  return checked(flags, answer, call);
}

function print(list: DueList, { format }: DueFlags, { settings, console }: DueCall): void {
  if (settings.isJson) {
    console.out(`${JSON.stringify(dueJson(list))}\n`);
    return;
  }
  if (format === "csv" || format === "md") {
    console.out(format === "csv" ? dueCsv(dueJson(list)) : dueMarkdown(dueJson(list)));
    return;
  }
  const columns = console.isTerminal ? console.columns : null;
  console.out(`${dueTable(list, { language: settings.language, columns }).join("\n")}\n`);
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
  const sentence = wordsIn(settings.language).command.problems.within(flags.within ?? "");
  return { code: "wrong-argument", sentence, exitCode: exitCodes.wrongArgument };
}

function wrongFormat(format: string, settings: Settings): Complaint {
  const sentence = wordsIn(settings.language).command.problems.format(format);
  return { code: "wrong-argument", sentence, exitCode: exitCodes.wrongArgument };
}

/** Several matches are a question, never a guess. */
async function wantedUnit(
  name: string | undefined,
  asOf: CalendarDay,
  { settings, office }: DueCall,
): Promise<Result<UnitId | null, Complaint>> {
  if (name === undefined) return ok(null);
  const words = wordsIn(settings.language).command.problems;
  const found = unitsByName(await office.units(asOf), name);
  const [first] = found;
  if (first !== undefined && found.length === 1) return ok(first.id);
  const names = found.slice(0, MOST_NAMES).map((unit) => printable(unit.name));
  const sentence =
    found.length === 0
      ? words.unitUnknown(name)
      : words.unitSeveral(name, found.length, names.join(", ") + (found.length > MOST_NAMES ? ", …" : ""));
  return refuse({ code: "unit-not-found", sentence, exitCode: exitCodes.notFound });
}

const MOST_NAMES = 8;
