import type { TaskId } from "@dondoc/domain";
import { type Problem, commandActWords } from "@dondoc/words";
import { type Complaint, complain, wrongArgument } from "../command/console.ts";
import { type ExitCode, exitCodes } from "../command/exit-code.ts";
import type { Settings } from "../command/settings.ts";
import { OfficeFailure, type OfficeProblem, exitCodeOf, officeSentence } from "../office/office-failure.ts";
import type { TaskPart } from "../office/office-reads.ts";
import { namedPlan } from "../plan/named-plan.ts";
import { type StepCall, notOnAnotherDay } from "../step/step-command.ts";
import { emptyStep } from "@dondoc/client/step";
import { namedTask } from "../task/named-task.ts";
import { printable } from "../text/cell.ts";
import { shortCode } from "../text/short-code.ts";
import { namedUnit } from "../unit/named-unit.ts";

export type UrgeFlags = {
  readonly plan?: string;
  readonly unit?: string;
  readonly yes?: boolean;
};

export type UrgeCall = StepCall & {
  /** Asks a person at a terminal; `null` where there is none. */
  readonly confirm: ((question: string) => Promise<boolean>) | null;
};

/** One part that somebody may be urged about, or why not. */
type Slip = { readonly part: TaskPart; readonly statement: string; readonly problem: OfficeProblem | null };
type Slips = { readonly slips: readonly Slip[]; readonly reports: number };

/** `dondoc urge`: one task, or everything overdue of a plan or a unit; shown first, sent with `--yes` or an answer. */
export async function urgeCommand(name: string | null, flags: UrgeFlags, call: UrgeCall): Promise<ExitCode> {
  const { settings, console, confirm } = call;
  if (settings.asOf !== null) return complain(notOnAnotherDay(settings), console, settings);
  if (name === null && flags.plan === undefined && flags.unit === undefined) {
    return complain(wrongArgument(commandActWords[settings.language].urge.whom), console, settings);
  }
  await call.office.state();
  const found = name === null ? await overdueSlips(flags, call) : await taskSlips(name, flags, call);
  if ("sentence" in found) return complain(found, console, settings);
  const can = found.slips.filter(({ problem }) => problem === null);
  const words = commandActWords[settings.language].urge;
  if (!settings.isJson) console.out(`${preview(found, settings).join("\n")}\n`);
  const isMeant = can.length > 0 && (flags.yes === true || (confirm !== null && (await confirm(words.ask))));
  const ended = isMeant ? await sent(found.slips, call) : found.slips;
  tell({ ...found, slips: ended }, isMeant, call);
  const stopped = ended.find(({ problem }) => problem !== null);
  if (isMeant || can.length > 0 || stopped?.problem == null) return exitCodes.done;
  return exitCodeOf(stopped.problem);
}

function tell({ slips }: Slips, isSent: boolean, { settings, console }: UrgeCall): void {
  const words = commandActWords[settings.language].urge;
  if (settings.isJson) {
    const items = slips.map(({ part, problem }) => ({
      assignmentId: part.assignment.id,
      unit: { id: part.unit.id, name: part.unit.name },
      isSent: isSent && problem === null,
      because: problem?.code ?? null,
    }));
    console.out(`${JSON.stringify({ schema: "dondoc.urge/1", isSent, items })}\n`);
    return;
  }
  const count = slips.filter(({ problem }) => problem === null).length;
  if (isSent) console.out(`${words.sent(count)}\n`);
  else if (count > 0) console.err(`${words.notSent}\n`);
}

function preview({ slips, reports }: Slips, { language }: Settings): string[] {
  const words = commandActWords[language].urge;
  const can = slips.filter(({ problem }) => problem === null).length;
  const lines = slips.map(({ part, statement, problem }) => {
    const said = `${shortCode(part.assignment.id)}  ${printable(part.unit.shortName)}  ${printable(statement)}`;
    return problem === null ? `  ${said}` : `× ${said}: ${officeSentence(problem, language)}`;
  });
  const head = slips.length === 0 ? words.none : words.preview(can, slips.length - can);
  return [head, ...lines, ...(reports === 0 ? [] : [words.reports(reports)])];
}

async function taskSlips(name: string, flags: UrgeFlags, call: UrgeCall): Promise<Slips | Complaint> {
  const task = await namedTask(name, call);
  if (!task.ok) return task.problem;
  const unit = flags.unit === undefined ? null : await namedUnit(flags.unit, null, call);
  if (unit?.ok === false) return unit.problem;
  const { assignmentId, taskId } = task.value;
  const slips = await slipsOf([taskId], call);
  const own = slips.filter(
    ({ part }) =>
      (assignmentId === null || part.assignment.id === assignmentId) &&
      (unit === null || part.unit.id === unit.value.id),
  );
  return { slips: own, reports: 0 };
}

/** Of what is overdue today, the parts of tasks; a report that is late has no part to be urged about. */
async function overdueSlips(flags: UrgeFlags, call: UrgeCall): Promise<Slips | Complaint> {
  const plan = flags.plan === undefined ? null : await namedPlan(flags.plan, null, call);
  if (plan?.ok === false) return plan.problem;
  const unit = flags.unit === undefined ? null : await namedUnit(flags.unit, null, call);
  if (unit?.ok === false) return unit.problem;
  const named = { unitId: unit?.value.id ?? null, planId: plan?.value.id ?? null };
  const list = await call.office.due({ asOf: null, withinDays: 0, atMost: null, ...named });
  const late = list.items.filter(({ timeliness }) => timeliness.kind === "overdue");
  const ids = new Set<string>(late.map(({ id }) => id));
  const tasks = [...new Set(late.flatMap(({ taskId }) => taskId ?? []))];
  const slips = await slipsOf(tasks, call);
  return {
    slips: slips.filter(({ part }) => ids.has(part.assignment.id)),
    reports: late.filter(({ kind }) => kind === "report").length,
  };
}

/** A whole plan that is late asks about hundreds of tasks; the office is asked for a few at a time. */
const AT_ONCE = 10;

async function slipsOf(tasks: readonly TaskId[], { office, settings }: UrgeCall): Promise<Slip[]> {
  const slips: Slip[] = [];
  for (let from = 0; from < tasks.length; from += AT_ONCE) {
    const details = await Promise.all(tasks.slice(from, from + AT_ONCE).map((id) => office.task(id)));
    slips.push(
      ...details.flatMap(({ parts, task }) =>
        parts.map((part) => ({ part, statement: task.statement, problem: refusalOf(part, settings) })),
      ),
    );
  }
  return slips;
}

function refusalOf(part: TaskPart, { token }: Settings): Problem | null {
  const offer = part.actions.urge;
  if (offer.allowed) return null;
  return offer.because.code === "not-your-part" && token === null
    ? { code: "sign-in-needed" }
    : offer.because;
}

/** One after the other: what was sent stays sent when a later one is refused, and that one says why. */
async function sent(slips: readonly Slip[], { acts, office }: UrgeCall): Promise<Slip[]> {
  const { today: day } = await office.state();
  const ended: Slip[] = [];
  for (const slip of slips) {
    const { assignment, version } = slip.part;
    const step = emptyStep({ assignmentId: assignment.id, version, day });
    ended.push(slip.problem === null ? { ...slip, problem: await problemIn(acts.step("urge", step)) } : slip);
  }
  return ended;
}

async function problemIn(sending: Promise<unknown>): Promise<OfficeProblem | null> {
  try {
    await sending;
    return null;
  } catch (error) {
    if (error instanceof OfficeFailure && error.problem.code !== "server-unreachable") return error.problem;
    throw error;
  }
}
