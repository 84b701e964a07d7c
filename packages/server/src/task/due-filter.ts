import { PlanId, UnitId, fourCells } from "@dondoc/domain";
import { z } from "zod";
import { AsOfInput } from "../http/as-of.ts";

/** Which of the things that are owed somebody asks about. */
export const DueFilter = AsOfInput.extend({
  /** Our choice of default: a month ahead. */
  withinDays: z.int().min(0).max(3_660).default(30),
  /** Everything, also continuous and undated tasks. */
  all: z.boolean().default(false),
  /** Exactly what one of the four cells counts, done or open, whatever the range. */
  cell: z.enum(fourCells).optional(),
  unitId: UnitId.optional(),
  planId: PlanId.optional(),
});
export type DueFilter = z.infer<typeof DueFilter>;
