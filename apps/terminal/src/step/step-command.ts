import { type AssignmentAction, type Result, assignmentActionNames, refuse } from "@dondoc/domain";
import {
  assignmentWords,
  commandActWords,
  commandSignInWords,
  problemSentence,
  statusWords,
} from "@dondoc/words";
import { onlyOne } from "../answer/only-one.ts";
import { type Complaint, type Console, complain, wrongArgument } from "../command/console.ts";
import { type ExitCode, exitCodes } from "../command/exit-code.ts";
import type { Settings } from "../command/settings.ts";
import type { OfficeActs } from "../office/office-acts.ts";
import { exitCodeOf } from "../office/office-failure.ts";
import type { OfficeReads, TaskPart } from "../office/office-reads.ts";
import { actionNames } from "../task/action-name.ts";
import { type NamedTask, namedTask } from "../task/named-task.ts";
import { printable } from "../text/cell.ts";
import { shortCode } from "../text/short-code.ts";
import { namedUnit } from "../unit/named-unit.ts";
import { type StepFlags, stepIn } from "./step-flags.ts";

export type StepCommandFlags = StepFlags & {
  /** Which of several units it is about. */
  readonly unit?: string;
  readonly dryRun?: boolean;
};

export type StepCall = {
  readonly settings: Settings;
  readonly console: Console;
  readonly office: OfficeReads;
  readonly acts: OfficeActs;
};

/** `dondoc task NAME ACTION`: one step of one unit's part. Refused with the reason that the web would show. */
export async function stepCommand(
  { name, actionName }: { readonly name: string; readonly actionName: string },
  flags: StepCommandFlags,
  call: StepCall,
): Promise<ExitCode> {
  const { console, settings, acts } = call;
  const done = await stepDone({ name, actionName }, flags, call);
  if (!done.ok) return complain(done.problem, console, settings);
  const { action, part, step } = done.value;
  const words = commandActWords[settings.language];
  const said = `${assignmentWords[settings.language].actions[action]} · ${printable(part.unit.name)}`;
  if (flags.dryRun === true) {
    print({ said: words.wouldDo(said), json: { action, ...step, isSent: false } }, call);
    return exitCodes.done;
  }
  const { assignmentId, version, status } = await acts.step(action, step);
  const now = statusWords[settings.language][status];
  print({ said: words.done(said, now), json: { action, assignmentId, version, status, isSent: true } }, call);
  return exitCodes.done;
}

function print(
  { said, json }: { readonly said: string; readonly json: object },
  { console, settings }: StepCall,
): void {
  console.out(settings.isJson ? `${JSON.stringify({ schema: "dondoc.step/1", ...json })}\n` : `${said}\n`);
}

/** Everything that can be found out before the step is sent. */
async function stepDone(
  { name, actionName }: { readonly name: string; readonly actionName: string },
  flags: StepCommandFlags,
  call: StepCall,
) {
  const { settings, office } = call;
  const action = actionNamed(actionName);
  if (action === null) return refuse(actionUnknown(actionName, settings));
  if (settings.asOf !== null) return refuse(notOnAnotherDay(settings));
  const { today } = await office.state();
  const task = await namedTask(name, call);
  if (!task.ok) return task;
  const part = await namedPart(task.value, flags.unit, call);
  if (!part.ok) return part;
  const refused = refusalOf(part.value, action, settings);
  if (refused !== null) return refuse(refused);
  const at = { assignmentId: part.value.assignment.id, version: part.value.version, day: today };
  const step = await stepIn(action, { at, flags }, call);
  return step.ok ? { ok: true as const, value: { action, part: part.value, step: step.value } } : step;
}

function actionNamed(name: string): AssignmentAction | null {
  return assignmentActionNames.find((action) => actionNames[action] === name) ?? null;
}

function actionUnknown(name: string, { language }: Settings): Complaint {
  const names = Object.values(actionNames).join(", ");
  return wrongArgument(commandActWords[language].actionUnknown(name, names));
}

/** What is written is of today. */
export function notOnAnotherDay({ language }: Settings): Complaint {
  return wrongArgument(commandActWords[language].notOnAnotherDay);
}

/** The part that is meant: of a unit that is named, or the only one there is. */
async function namedPart(
  { taskId, assignmentId }: NamedTask,
  unitName: string | undefined,
  call: StepCall,
): Promise<Result<TaskPart, Complaint>> {
  const { parts } = await call.office.task(taskId);
  const unit = unitName === undefined ? null : await namedUnit(unitName, null, call);
  if (unit?.ok === false) return unit;
  const found = parts.filter(
    ({ assignment, unit: { id } }) =>
      (assignmentId === null || assignment.id === assignmentId) && (unit === null || id === unit.value.id),
  );
  const words = commandActWords[call.settings.language];
  return onlyOne(found, {
    unknown: words.noPart,
    several: words.severalParts,
    nameOf: (part) => `${shortCode(part.assignment.id)} ${part.unit.shortName}`,
  });
}

/** Asked before anything is sent: the office offers a step, or says why not. Who is not signed in is told that first. */
function refusalOf(part: TaskPart, action: AssignmentAction, settings: Settings): Complaint | null {
  const offer = part.actions[action];
  if (offer.allowed) return null;
  const { because } = offer;
  if (because.code === "not-your-part" && settings.token === null) {
    const sentence = commandSignInWords[settings.language].signInNeeded;
    return { code: "sign-in-needed", sentence, exitCode: exitCodes.notAllowed };
  }
  const sentence = problemSentence(because, settings.language);
  return { code: because.code, sentence, exitCode: exitCodeOf(because) };
}
