import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { Certainty } from "../kernel/certainty.ts";
import { PlanId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import { Span } from "../kernel/span.ts";

const ReviewFacts = z.object({
  planId: PlanId,
  /** Sơ kết looks at a stage of the plan, tổng kết at the whole. */
  kind: z.enum(["interim", "final"]),
  asWritten: z.string().min(1),
  span: Span.nullable(),
  /** What it looks back on; both ends open where the paper names no stage. */
  covers: z.object({ from: CalendarDay.nullable(), to: CalendarDay.nullable() }),
  /** `null`: "sơ kết, tổng kết theo quy định" names no day, and none is made up. */
  dueOn: CalendarDay.nullable(),
  certainty: Certainty,
});

/**
 * A review of a plan (sơ kết, tổng kết), as a thing of its own beside tasks and reports. Source: both plans order them
 * (domain reference §0, §5.1 row 43); no regulation read says when.
 */
export const Review = z.discriminatedUnion("status", [
  ReviewFacts.extend({ status: z.literal("planned") }),
  ReviewFacts.extend({
    status: z.literal("held"),
    heldOn: CalendarDay,
    /** The report or conclusion that came of it. */
    evidence: z.string().min(1).max(500),
  }),
]);
export type Review = z.infer<typeof Review>;

export type ReviewProblem =
  | { readonly code: "review-already-held"; readonly heldOn: CalendarDay }
  | { readonly code: "review-before-its-period-ends"; readonly endsOn: CalendarDay };

/**
 * Records that a review took place. A final review looks at the whole, so it is refused before its period has ended; an
 * interim one may come early. Our choice: no written source.
 */
export function holdReview(
  review: Review,
  request: { readonly heldOn: CalendarDay; readonly evidence: string },
): Result<Review, ReviewProblem> {
  if (review.status === "held") return refuse({ code: "review-already-held", heldOn: review.heldOn });
  const endsOn = review.covers.to;
  if (review.kind === "final" && endsOn !== null && request.heldOn < endsOn) {
    return refuse({ code: "review-before-its-period-ends", endsOn });
  }
  return ok({ ...review, status: "held", ...request });
}
