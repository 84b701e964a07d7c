import { z } from "zod";
import { ActedBy } from "../kernel/acted-by.ts";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { PlanId, TaskId } from "../kernel/ids.ts";
import { Span } from "../kernel/span.ts";

/**
 * A later paper that changes an earlier plan (sửa đổi, bổ sung) or takes its place (thay thế). The earlier one stays as it
 * was issued; what it means on a day follows from these. Source: NĐ 30/2020/NĐ-CP knows both; the form is our choice.
 */
export const PlanAmendment = z
  .object({
    kind: z.enum(["amends", "replaces"]),
    laterPlanId: PlanId,
    earlierPlanId: PlanId,
    /** The day it takes effect. */
    on: CalendarDay,
    asWritten: z.string().min(1),
    span: Span.nullable(),
  })
  .refine((each) => each.laterPlanId !== each.earlierPlanId, { message: "amends-itself" });
export type PlanAmendment = z.infer<typeof PlanAmendment>;

/** A later paper is recorded as changing this plan: said of the earlier one, whose history it belongs to. */
export const PlanAmended = z.object({
  type: z.literal("plan-amended"),
  amendment: PlanAmendment,
  /** Tasks of the earlier plan that the later one sets anew; what is replaced moves as a whole. */
  restatedTaskIds: z.array(TaskId).max(10_000),
  by: ActedBy,
  recordedOn: CalendarDay,
});
export type PlanAmended = z.infer<typeof PlanAmended>;

/** What somebody records of a later paper that amends or replaces a plan. */
export const AmendPlanRequest = z.object({
  kind: z.enum(["amends", "replaces"]),
  laterPlanId: PlanId,
  on: CalendarDay,
  asWritten: z.string().trim().min(1).max(2_000),
  restatedTaskIds: z.array(TaskId).max(10_000),
  recordedOn: CalendarDay,
});
export type AmendPlanRequest = z.infer<typeof AmendPlanRequest>;

/** How a plan stands on a day. What a replaced plan asked for is superseded; what an amended one asked for is read anew. */
export type PlanStanding =
  | { readonly kind: "as-issued" }
  | { readonly kind: "amended"; readonly by: readonly PlanId[] }
  | { readonly kind: "replaced"; readonly by: PlanId; readonly on: CalendarDay };

/** The first replacement counts, whatever amends the plan afterwards. Source: as `PlanAmendment`. */
export function planStanding(
  planId: PlanId,
  amendments: readonly PlanAmendment[],
  asOf: CalendarDay,
): PlanStanding {
  const known = amendments
    .filter((each) => each.earlierPlanId === planId && each.on <= asOf)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const replacement = known.find(({ kind }) => kind === "replaces");
  if (replacement !== undefined) return { kind: "replaced", by: replacement.laterPlanId, on: replacement.on };
  return known.length === 0
    ? { kind: "as-issued" }
    : { kind: "amended", by: known.map(({ laterPlanId }) => laterPlanId) };
}
