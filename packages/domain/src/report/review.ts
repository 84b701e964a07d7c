import { z } from "zod";
import { ActedBy } from "../kernel/acted-by.ts";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { Certainty } from "../kernel/certainty.ts";
import { PlanId, ReviewId } from "../kernel/ids.ts";
import { Span } from "../kernel/span.ts";

const ReviewFacts = z.object({
  id: ReviewId,
  planId: PlanId,
  /** Sơ kết looks at a stage of the plan, tổng kết at the whole. */
  kind: z.enum(["interim", "final"]),
  asWritten: z.string().trim().min(1).max(2_000),
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
  ReviewFacts.extend({
    status: z.literal("called-off"),
    calledOffOn: CalendarDay,
    reason: z.string().min(1).max(2_000),
  }),
]);
export type Review = z.infer<typeof Review>;

const Step = z.object({ reviewId: ReviewId, by: ActedBy });

/** What happens to a review, as the ledger keeps it. */
export const ReviewEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("review-planned"), review: Review, by: ActedBy, plannedOn: CalendarDay }),
  Step.extend({
    type: z.literal("review-held"),
    heldOn: CalendarDay,
    evidence: z.string().min(1).max(500),
  }),
  Step.extend({
    type: z.literal("review-called-off"),
    calledOffOn: CalendarDay,
    reason: z.string().min(1).max(2_000),
  }),
]);
export type ReviewEvent = z.infer<typeof ReviewEvent>;

/** A review of a period is planned. */
export const PlanReviewRequest = ReviewFacts.omit({ id: true, span: true, certainty: true }).extend({
  plannedOn: CalendarDay,
});
export type PlanReviewRequest = z.infer<typeof PlanReviewRequest>;

/** It was held, and `evidence` is the paper that came of it. */
export const HoldReviewRequest = z.object({ heldOn: CalendarDay, evidence: z.string().trim().max(500) });
export type HoldReviewRequest = z.infer<typeof HoldReviewRequest>;

/** It does not take place; an empty reason is refused in words. */
export const CallOffReviewRequest = z.object({
  calledOffOn: CalendarDay,
  reason: z.string().trim().max(2_000),
});
export type CallOffReviewRequest = z.infer<typeof CallOffReviewRequest>;
