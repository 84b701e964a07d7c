import { AssignmentId, TaskId, UnitId } from "@dondoc/domain";
import { z } from "zod";
import { sightIn } from "../access/sight.query.ts";
import { AsOfInput, asOfDay } from "../http/as-of.ts";
import { refusal } from "../http/problem-codes.ts";
import { allowed, router } from "../http/trpc.ts";
import { assignmentHistory } from "./assignment-history.ts";
import { assignmentProcedures } from "./assignment.router.ts";
import { DueFilter } from "./due-filter.ts";
import { due } from "./due.query.ts";
import { taskDetail } from "./task-detail.query.ts";

const DueInput = DueFilter.extend({
  limit: z.int().min(1).max(500).default(500),
  cursor: z.string().max(1_200).optional(),
});

const DetailInput = AsOfInput.extend({
  taskId: TaskId,
  /** Only the parts of one unit. */
  unitId: UnitId.optional(),
  limit: z.int().min(1).max(200).default(100),
  cursor: AssignmentId.optional(),
});

const HistoryInput = z.object({
  assignmentId: AssignmentId,
  limit: z.int().min(1).max(100).default(50),
  cursor: z.int().min(1).max(1_000_000_000).optional(),
});

export const taskRouter = router({
  ...assignmentProcedures,

  due: allowed("office.read")
    .input(DueInput.optional())
    .query(async ({ ctx, input }) => {
      const { office } = ctx;
      const { all, withinDays, cell, unitId, planId, limit, cursor } = input ?? DueInput.parse({});
      return due(office, {
        asOf: asOfDay(input, office),
        withinDays: all || cell !== undefined ? null : withinDays,
        cell,
        unitId: unitId ?? null,
        planId: planId ?? null,
        limit,
        cursor: cursor ?? null,
        sight: await sightIn(ctx),
      });
    }),

  /** One task with every part of it, and what the one who asks may do with each; on another day than today: nothing. */
  detail: allowed("office.read")
    .input(DetailInput)
    .query(async ({ ctx, input: { taskId, unitId, limit, cursor, ...input } }) => {
      const { office, actor } = ctx;
      const page = { limit, cursor: cursor ?? null, unitId: unitId ?? null, sight: await sightIn(ctx) };
      const asOf = asOfDay(input, office);
      const answer = await taskDetail(office, actor, { taskId, asOf, ...page });
      if (answer === null) throw refusal({ code: "not-found", kind: "task" });
      return answer;
    }),

  /** What happened to one part since it was given, newest first. */
  history: allowed("office.read")
    .input(HistoryInput)
    .query(async ({ ctx, input: { cursor = null, ...input } }) => {
      const { database } = ctx.office;
      const sight = await sightIn(ctx);
      const isNamed = ctx.actor.kind !== "public";
      const answer = await assignmentHistory(database, { ...input, cursor, sight, isNamed });
      if (answer === null) throw refusal({ code: "not-found", kind: "assignment" });
      return answer;
    }),
});
