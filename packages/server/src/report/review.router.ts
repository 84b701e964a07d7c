import { PlanId, type Review, ReviewId } from "@dondoc/domain";
import {
  CallOffReviewRequest,
  HoldReviewRequest,
  PlanReviewRequest,
  callOffReview,
  holdReview,
  permitPlanningReview,
  planReview,
  reviewActions,
} from "@dondoc/domain/report";
import { z } from "zod";
import { courseSightOf } from "../access/course-sight.query.ts";
import { beginCourse, changeCourse } from "../course/change-course.ts";
import { coursesOfPlan } from "../course/course.store.ts";
import { reviewKind } from "../course/rule-book-kinds.ts";
import { streamVersions } from "../ledger/read-events.ts";
import { Version } from "../course/version.ts";
import { askingOf, bodiesOf } from "../follow-up/follow-up-facts.ts";
import { valueOf } from "../http/problem-codes.ts";
import { allowed, mutation } from "../http/trpc.ts";
import type { Asking } from "../office/office.ts";
import { followersOf } from "../plan/plan-bodies.query.ts";

const OfReview = z.object({ reviewId: ReviewId, version: Version });
const review = (asking: Asking) => ({
  kind: reviewKind,
  idKind: "review" as const,
  isSeen: async ({ planId }: Review) => (await courseSightOf(asking, planId)).isPlanSeen,
});

async function reviewFacts(asking: Asking, planId: PlanId) {
  return { ...askingOf(asking), organiserIds: followersOf(await bodiesOf(asking, planId)) };
}

/** Interim and final reviews of a plan (sơ kết, tổng kết). */
export const reviewProcedures = {
  reviews: allowed("office.read")
    .input(z.object({ planId: PlanId }))
    .query(async ({ ctx, input: { planId } }) => {
      const facts = await reviewFacts(ctx, planId);
      const { isPlanSeen } = await courseSightOf(ctx, planId);
      const reviews = isPlanSeen ? await coursesOfPlan(ctx.office.database, reviewKind, planId) : [];
      const versions = await streamVersions(
        ctx.office.database,
        reviews.map(({ id }) => id),
      );
      return {
        planId,
        planning: permitPlanningReview(facts).ok,
        reviews: reviews.map((state) => ({
          state,
          version: versions.get(state.id) ?? 0,
          actions: reviewActions(state, facts),
        })),
      };
    }),

  planReview: mutation("plan.follow")
    .input(PlanReviewRequest)
    .mutation(async ({ ctx, input }) =>
      valueOf(await beginCourse(ctx, async () => planReview(input, await reviewFacts(ctx, input.planId)))),
    ),

  holdReview: mutation("plan.follow")
    .input(OfReview.extend(HoldReviewRequest.shape))
    .mutation(async ({ ctx, input: { reviewId: id, version, ...request } }) =>
      valueOf(
        await changeCourse(ctx, {
          ...review(ctx),
          id,
          version,
          decide: async (state) => holdReview(state, request, await reviewFacts(ctx, state.planId)),
        }),
      ),
    ),

  callOffReview: mutation("plan.follow")
    .input(OfReview.extend(CallOffReviewRequest.shape))
    .mutation(async ({ ctx, input: { reviewId: id, version, ...request } }) =>
      valueOf(
        await changeCourse(ctx, {
          ...review(ctx),
          id,
          version,
          decide: async (state) => callOffReview(state, request, await reviewFacts(ctx, state.planId)),
        }),
      ),
    ),
};
