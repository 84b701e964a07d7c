import { askedDay } from "../answer/asked-day.ts";
import { type Answer, type AnswerCall, type AnswerFlags, answerCommand } from "../answer/print-answer.ts";
import type { Complaint } from "../command/console.ts";
import type { ExitCode } from "../command/exit-code.ts";
import { dueSheet } from "../due/due-sheet.ts";
import type { OfficeReads } from "../office/office-reads.ts";
import { namedUnit } from "./named-unit.ts";
import { unitJson, unitsJson, unitsSheet } from "./unit-json.ts";
import { unitLines, unitListLines } from "./unit-lines.ts";

export type UnitCall = AnswerCall & { readonly office: OfficeReads };

/** `dondoc unit`: the register of units; with a name, what that unit owes, also through a group it belongs to. */
export function unitCommand(name: string | null, flags: AnswerFlags, call: UnitCall): Promise<ExitCode> {
  return answerCommand(flags, call, () => (name === null ? listOf(call) : oneOf(name, call)));
}

async function listOf({ settings, office }: UnitCall): Promise<Answer> {
  const { asOf } = await askedDay(settings, office);
  const units = await office.units(asOf);
  return {
    json: () => unitsJson(asOf, units),
    sheet: () => unitsSheet(units),
    lines: (columns) => unitListLines({ asOf, units }, { language: settings.language, columns }),
  };
}

async function oneOf(name: string, call: UnitCall): Promise<Answer | Complaint> {
  const { settings, office } = call;
  const { asOf } = await askedDay(settings, office);
  const unit = await namedUnit(name, asOf, call);
  if (!unit.ok) return unit.problem;
  const owes = await office.unitOwes(unit.value.id, asOf);
  return {
    json: () => unitJson(owes),
    sheet: () => dueSheet(unitJson(owes).items),
    lines: (columns) => unitLines(owes, { language: settings.language, columns }),
  };
}
