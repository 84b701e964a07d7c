import { z } from "zod";
import { PlanId } from "../kernel/ids.ts";
import { Span } from "../kernel/span.ts";
import { nameKey } from "../unit/unit.ts";

/**
 * That heads answer for the results of their body ("người đứng đầu … chịu trách nhiệm"). It is no task: nobody does it,
 * it falls due on no day, and it is never counted. Source: domain reference §3.6, row 6.
 */
export const Accountability = z.object({
  planId: PlanId,
  /** Whose heads, as written. */
  heads: z.array(z.string().min(1)).min(1).max(100),
  statement: z.string().min(1),
  span: Span,
});
export type Accountability = z.infer<typeof Accountability>;

export const AccountabilityStated = z.object({
  type: z.literal("accountability-stated"),
  accountability: Accountability,
});

export type AccountabilityStated = z.infer<typeof AccountabilityStated>;

/** Whether words name heads of bodies rather than a body. Source: as `Accountability`; that a thủ trưởng is one, usage. */
export function namesHeads(asWritten: string): boolean {
  return /^(?:người đứng đầu|thủ trưởng)(?!\p{L})/u.test(nameKey(asWritten));
}
