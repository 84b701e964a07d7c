import { PlanId, UnitId } from "@dondoc/domain";
import { z } from "zod";
import { AsOfInput, asOfDay } from "../http/as-of.ts";
import { allowed, router } from "../http/trpc.ts";
import { due } from "./due.query.ts";

const DueInput = AsOfInput.extend({
  /** Our choice of default: a month ahead. */
  withinDays: z.int().min(0).max(3_660).default(30),
  /** Everything, also continuous and undated tasks. */
  all: z.boolean().default(false),
  unitId: UnitId.optional(),
  planId: PlanId.optional(),
  limit: z.int().min(1).max(500).default(500),
  cursor: z.string().max(1_200).optional(),
});

export const taskRouter = router({
  due: allowed("office.read")
    .input(DueInput.optional())
    .query(({ ctx: { office }, input }) => {
      const { all, withinDays, unitId, planId, limit, cursor } = input ?? DueInput.parse({});
      return due(office, {
        asOf: asOfDay(input, office),
        withinDays: all ? null : withinDays,
        unitId: unitId ?? null,
        planId: planId ?? null,
        limit,
        cursor: cursor ?? null,
      });
    }),
});
