import { z } from "zod";
import { UnitId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import type { Span } from "../kernel/span.ts";
import type { CorrectedFact } from "../task/corrected-fact.ts";
import { Role } from "../task/role.ts";
import { Schedule } from "../task/schedule.ts";
import type { Draft, DraftAssignment, DraftDeadline, DraftTask } from "./draft.ts";

/** What a person says of one task that the reader got wrong. What is left out stays as it was read. */
export const TaskCorrection = z.object({
  /** Of the task as the draft names it. */
  key: z.string().max(20),
  statement: z.string().trim().min(1).max(8_000).optional(),
  /** Path of a section of the draft, or `null`: it stands under none. */
  sectionPath: z.string().max(200).nullable().optional(),
  /** `null`: the paper gives it no deadline. */
  schedule: Schedule.nullable().optional(),
  /** Everybody who has a part in it, in place of those that were read. */
  assignments: z
    .array(z.object({ role: Role, unitAsWritten: z.string().trim().min(1).max(500) }))
    .max(500)
    .optional(),
});
export type TaskCorrection = z.infer<typeof TaskCorrection>;

/** Whom a person takes a name of the paper to stand for, wherever it stands in it. */
export const UnitNaming = z.object({ asWritten: z.string().min(1).max(500), unitId: UnitId });
export type UnitNaming = z.infer<typeof UnitNaming>;

/** A task of the draft as the person leaves it. Its span stays that of the paper. */
export type ReviewedTask = DraftTask & { readonly corrected: readonly CorrectedFact[] };

/** Why what a person made of a draft cannot be accepted as it is. */
export type DraftReviewProblem =
  /** A correction of something that the draft does not hold. */
  | { readonly code: "draft-item-unknown"; readonly key: string }
  /** Joined with the task above, and there is none. */
  | { readonly code: "no-task-above"; readonly key: string };

type Review = {
  readonly skippedTasks: readonly string[];
  readonly joinedTasks: readonly string[];
  readonly corrections: readonly TaskCorrection[];
};

/**
 * The tasks that a person keeps, corrected, each with those joined to it. Nothing is changed that the person did not
 * name. No written source; the practice of clerks, who find a sentence cut in two or an item that sets nothing.
 */
export function reviewedTasks(draft: Draft, review: Review): Result<ReviewedTask[], DraftReviewProblem> {
  const unknown = unknownKey(draft, review);
  if (unknown !== null) return refuse({ code: "draft-item-unknown", key: unknown });
  const corrections = new Map(review.corrections.map((each) => [each.key, each]));
  const kept: ReviewedTask[] = [];
  for (const task of draft.tasks) {
    if (review.skippedTasks.includes(task.key)) continue;
    const own = corrected(task, corrections.get(task.key));
    const above = kept.at(-1);
    if (!review.joinedTasks.includes(task.key)) kept.push(own);
    else if (above === undefined) return refuse({ code: "no-task-above", key: task.key });
    else kept[kept.length - 1] = joined(above, own);
  }
  return ok(kept);
}

function unknownKey(draft: Draft, { skippedTasks, joinedTasks, corrections }: Review): string | null {
  const keys = new Set(draft.tasks.map(({ key }) => key));
  const paths = new Set(draft.sections.map(({ path }) => path));
  const named = [...skippedTasks, ...joinedTasks, ...corrections.map(({ key }) => key)];
  const sections = corrections.flatMap(({ sectionPath }) => sectionPath ?? []);
  return named.find((key) => !keys.has(key)) ?? sections.find((path) => !paths.has(path)) ?? null;
}

function corrected(task: DraftTask, correction: TaskCorrection | undefined): ReviewedTask {
  if (correction === undefined) return { ...task, corrected: [] };
  const { statement, sectionPath, schedule, assignments } = correction;
  const facts: CorrectedFact[] = [];
  if (statement !== undefined && statement !== task.statement) facts.push("statement");
  if (sectionPath !== undefined && sectionPath !== task.sectionPath) facts.push("section");
  if (schedule !== undefined) facts.push("deadline");
  if (assignments !== undefined) facts.push("units");
  return {
    ...task,
    statement: statement ?? task.statement,
    sectionPath: sectionPath === undefined ? task.sectionPath : sectionPath,
    deadline: schedule === undefined ? task.deadline : deadlineGiven(task, schedule),
    assignments: assignments?.map((given) => assignmentGiven(task, given)) ?? task.assignments,
    corrected: facts,
  };
}

/** The words of the paper stay; a deadline of which it has none is the person's alone, and points at the whole task. */
function deadlineGiven({ deadline, span }: DraftTask, schedule: Schedule | null): DraftDeadline | null {
  if (schedule === null) return null;
  return {
    asWritten: deadline?.asWritten ?? "",
    span: deadline?.span ?? span,
    schedule,
    certainty: "stated",
  };
}

/** Points at the words that name the unit, or at the whole task where the paper does not. */
function assignmentGiven(
  { assignments, span }: DraftTask,
  given: Pick<DraftAssignment, "role" | "unitAsWritten">,
): DraftAssignment {
  const read = assignments.find(({ unitAsWritten }) => unitAsWritten === given.unitAsWritten);
  return { ...given, span: read?.span ?? span, certainty: "stated" };
}

function joined(above: ReviewedTask, below: ReviewedTask): ReviewedTask {
  return {
    ...above,
    statement: `${above.statement} ${below.statement}`,
    deadline: above.deadline ?? below.deadline,
    assignments: [...above.assignments, ...below.assignments],
    outputs: [...above.outputs, ...below.outputs],
    span: cover(above.span, below.span),
    corrected: [...new Set<CorrectedFact>([...above.corrected, ...below.corrected, "joined"])],
  };
}

function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
