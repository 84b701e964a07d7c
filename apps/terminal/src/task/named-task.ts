import { AssignmentId, type Result, TaskId, ok, refuse } from "@dondoc/domain";
import { commandLookWords } from "@dondoc/words";
import { onlyOne } from "../answer/only-one.ts";
import type { Complaint } from "../command/console.ts";
import { exitCodes } from "../command/exit-code.ts";
import type { Settings } from "../command/settings.ts";
import type { OfficeReads } from "../office/office-reads.ts";
import { isShortCode, shortCode } from "../text/short-code.ts";

export type NamedTask = {
  readonly taskId: TaskId;
  /** `null`: the task as a whole. */
  readonly assignmentId: AssignmentId | null;
};

type Asking = { readonly settings: Settings; readonly office: OfficeReads };

/** The task that a person means: by an id, by a code of a list, or by words of it; several matches are told. */
export async function namedTask(name: string, asking: Asking): Promise<Result<NamedTask, Complaint>> {
  const taskId = TaskId.safeParse(name);
  if (taskId.success) return ok({ taskId: taskId.data, assignmentId: null });
  const assignmentId = AssignmentId.safeParse(name);
  if (assignmentId.success) return ofPart(assignmentId.data, asking);
  const byCode = isShortCode(name) ? await byShortCode(name, asking) : null;
  return byCode ?? byWords(name, asking);
}

/** Its first step, being given, names the task. */
async function ofPart(id: AssignmentId, { settings, office }: Asking): Promise<Result<NamedTask, Complaint>> {
  const first = await office.firstStep(id);
  if (first?.event.type === "task-assigned") {
    return ok({ taskId: first.event.assignment.taskId, assignmentId: id });
  }
  return refuse(unknown(id, settings));
}

type Candidate = NamedTask & { readonly said: string };

/** Codes stand in lists of what is still owed; `null` where none of them has this one. */
async function byShortCode(
  code: string,
  { settings, office }: Asking,
): Promise<Result<NamedTask, Complaint> | null> {
  const { items } = await office.due({ asOf: null, withinDays: null, unitId: null, atMost: null });
  const tasks = new Map<string, Candidate>();
  const parts = new Map<string, Candidate>();
  for (const { id, taskId, statement } of items) {
    if (taskId === null) continue;
    if (taskId.endsWith(code)) tasks.set(taskId, { taskId, assignmentId: null, said: statement });
    const part = id.endsWith(code) ? AssignmentId.safeParse(id) : null;
    if (part?.success === true) parts.set(id, { taskId, assignmentId: part.data, said: statement });
  }
  const found = [...parts.values(), ...tasks.values()];
  return found.length === 0 ? null : meant(code, found, settings);
}

async function byWords(name: string, { settings, office }: Asking): Promise<Result<NamedTask, Complaint>> {
  const found = await office.find(name, ["task"]);
  const candidates = found.flatMap(({ id, title, plan }): Candidate[] => {
    const taskId = TaskId.safeParse(id);
    const said = `${shortCode(id)} ${title}${plan === null ? "" : ` (${plan.number})`}`;
    return taskId.success ? [{ taskId: taskId.data, assignmentId: null, said }] : [];
  });
  return meant(name, candidates, settings);
}

function meant(
  name: string,
  candidates: readonly Candidate[],
  settings: Settings,
): Result<NamedTask, Complaint> {
  const words = commandLookWords[settings.language];
  return onlyOne(candidates, {
    unknown: words.taskUnknown(name),
    several: (count, names) => words.taskSeveral(name, count, names),
    nameOf: ({ said }) => shortened(said),
  });
}

/** A statement runs over lines of paper; what it begins with tells it from others. */
const MOST_LETTERS = 60;

function shortened(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS).trimEnd()}…`;
}

function unknown(name: string, { language }: Settings): Complaint {
  const sentence = commandLookWords[language].taskUnknown(name);
  return { code: "name-unknown", sentence, exitCode: exitCodes.notFound };
}
