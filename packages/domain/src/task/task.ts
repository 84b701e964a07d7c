import { z } from "zod";
import { Certainty } from "../kernel/certainty.ts";
import { PlanId, TaskId } from "../kernel/ids.ts";
import { Span } from "../kernel/span.ts";
import { CorrectedFact } from "./corrected-fact.ts";
import { Schedule } from "./schedule.ts";

/** The deadline of a task: the phrase of the paper and what it was understood to mean, side by side. */
export const Deadline = z.object({
  asWritten: z.string(),
  span: Span,
  schedule: Schedule,
  certainty: Certainty,
});
export type Deadline = z.infer<typeof Deadline>;

/**
 * One thing the paper sets to be done. Who carries it out, and how far they are, is on its assignments: one paper task
 * given to twelve wards is followed twelve times.
 */
export const Task = z.object({
  id: TaskId,
  planId: PlanId,
  /** Place in the paper, counted from 1. */
  ordinal: z.int().min(1),
  sectionPath: z.string().nullable(),
  statement: z.string().min(1),
  deadline: Deadline.nullable(),
  outputs: z.array(z.string()),
  span: Span,
  /** Where a person changed what the machine read; the words it was read from are still those of `span`. */
  corrected: z.array(CorrectedFact).optional(),
});
export type Task = z.infer<typeof Task>;
