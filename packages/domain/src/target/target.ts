import { z } from "zod";
import { PlanId, TargetId } from "../kernel/ids.ts";
import { Span } from "../kernel/span.ts";

/** `trên` is strict, `từ … trở lên` is not; `~` (khoảng) is never judged. Source: domain reference §3.7. */
export const Comparator = z.enum(["=", ">", ">=", "<", "<=", "~", "range"]);
export type Comparator = z.infer<typeof Comparator>;

/** A number to be reached. Holes in the paper (baseline, interim years) stay holes and are shown as such. */
export const Target = z.object({
  id: TargetId,
  planId: PlanId,
  indicator: z.string(),
  comparator: Comparator,
  value: z.number(),
  valueMax: z.number().nullable(),
  unit: z.string().nullable(),
  denominator: z.string().nullable(),
  /** The year by which. */
  year: z.int().nullable(),
  asWritten: z.string(),
  span: Span,
});
export type Target = z.infer<typeof Target>;

/**
 * Whether a measured value reaches the target; `null` when the target cannot be judged by a number ("khoảng").
 * 60,0 % exactly fails "trên 60%".
 */
export function isReached(
  target: Pick<Target, "comparator" | "value" | "valueMax">,
  measured: number,
): boolean | null {
  switch (target.comparator) {
    case "=":
      return measured === target.value;
    case ">":
      return measured > target.value;
    case ">=":
      return measured >= target.value;
    case "<":
      return measured < target.value;
    case "<=":
      return measured <= target.value;
    case "range":
      return measured >= target.value && measured <= (target.valueMax ?? target.value);
    case "~":
      return null;
    default:
      return target.comparator satisfies never;
  }
}
