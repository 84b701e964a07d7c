import { CommendationId, FundingSourceId, InspectionId } from "@dondoc/domain";
import {
  AllocateFundingRequest,
  CallOffInspectionRequest,
  ConcludeInspectionRequest,
  DeclineCommendationRequest,
  EstimateFundingRequest,
  GrantCommendationRequest,
  PlanInspectionRequest,
  ProposeCommendationRequest,
  StateFundingRequest,
  allocateFunding,
  callOffInspection,
  concludeInspection,
  declineCommendation,
  estimateFunding,
  grantCommendation,
  planInspection,
  proposeCommendation,
  stateFunding,
} from "@dondoc/domain/follow-up";
import { z } from "zod";
import { beginCourse, changeCourse } from "../course/change-course.ts";
import { commendationKind, fundingKind, inspectionKind } from "../course/follow-up-kinds.ts";
import { Version } from "../course/version.ts";
import { valueOf } from "../http/problem-codes.ts";
import { mutation } from "../http/trpc.ts";
import type { Asking } from "../office/office.ts";
import { askingOf, bodiesOf, followUpFacts, fundingSeenIn, seenIn } from "./follow-up-facts.ts";
import { namedAssignments } from "./named-assignments.query.ts";

const following = () => mutation("plan.follow");
const OfInspection = z.object({ inspectionId: InspectionId, version: Version });
const OfCommendation = z.object({ commendationId: CommendationId, version: Version });
const OfFunding = z.object({ fundingSourceId: FundingSourceId, version: Version });

const inspection = (asking: Asking) => ({
  kind: inspectionKind,
  idKind: "inspection" as const,
  isSeen: seenIn(asking),
});
const commendation = (asking: Asking) => ({
  kind: commendationKind,
  idKind: "commendation" as const,
  isSeen: seenIn(asking),
});
const funding = (asking: Asking) => ({
  kind: fundingKind,
  idKind: "fundingSource" as const,
  isSeen: fundingSeenIn(asking),
});

/** What is found, commended and paid for beside the tasks of a plan. */
export const judgedProcedures = {
  planInspection: following()
    .input(PlanInspectionRequest)
    .mutation(async ({ ctx, input }) => {
      await bodiesOf(ctx, input.planId);
      return valueOf(await beginCourse(ctx, () => planInspection(input, askingOf(ctx))));
    }),

  concludeInspection: following()
    .input(OfInspection.extend(ConcludeInspectionRequest.shape))
    .mutation(async ({ ctx, input: { inspectionId: id, version, ...request } }) =>
      valueOf(
        await changeCourse(ctx, {
          ...inspection(ctx),
          id,
          version,
          decide: (state) => concludeInspection(state, request, askingOf(ctx)),
        }),
      ),
    ),

  callOffInspection: following()
    .input(OfInspection.extend(CallOffInspectionRequest.shape))
    .mutation(async ({ ctx, input: { inspectionId: id, version, ...request } }) =>
      valueOf(
        await changeCourse(ctx, {
          ...inspection(ctx),
          id,
          version,
          decide: (state) => callOffInspection(state, request, askingOf(ctx)),
        }),
      ),
    ),

  proposeCommendation: following()
    .input(ProposeCommendationRequest)
    .mutation(async ({ ctx, input }) => {
      await bodiesOf(ctx, input.planId);
      const named = input.grounds.flatMap(({ assignmentId }) =>
        assignmentId === null ? [] : [assignmentId],
      );
      return valueOf(
        await beginCourse(ctx, async () => {
          const assignments = await namedAssignments(ctx.office.database, named);
          return proposeCommendation(input, { ...askingOf(ctx), assignments });
        }),
      );
    }),

  grantCommendation: following()
    .input(OfCommendation.extend(GrantCommendationRequest.shape))
    .mutation(async ({ ctx, input: { commendationId: id, version, ...request } }) =>
      valueOf(
        await changeCourse(ctx, {
          ...commendation(ctx),
          id,
          version,
          decide: async (state) => grantCommendation(state, request, await followUpFacts(ctx, state.planId)),
        }),
      ),
    ),

  declineCommendation: following()
    .input(OfCommendation.extend(DeclineCommendationRequest.shape))
    .mutation(async ({ ctx, input: { commendationId: id, version, ...request } }) =>
      valueOf(
        await changeCourse(ctx, {
          ...commendation(ctx),
          id,
          version,
          decide: async (state) =>
            declineCommendation(state, request, await followUpFacts(ctx, state.planId)),
        }),
      ),
    ),

  stateFunding: following()
    .input(StateFundingRequest)
    .mutation(async ({ ctx, input }) =>
      valueOf(
        await beginCourse(ctx, async () => stateFunding(input, await followUpFacts(ctx, input.planId))),
      ),
    ),

  estimateFunding: following()
    .input(OfFunding.extend(EstimateFundingRequest.shape))
    .mutation(async ({ ctx, input: { fundingSourceId: id, version, ...request } }) =>
      valueOf(
        await changeCourse(ctx, {
          ...funding(ctx),
          id,
          version,
          decide: async (state) => estimateFunding(state, request, await followUpFacts(ctx, state.planId)),
        }),
      ),
    ),

  allocateFunding: following()
    .input(OfFunding.extend(AllocateFundingRequest.shape))
    .mutation(async ({ ctx, input: { fundingSourceId: id, version, ...request } }) =>
      valueOf(
        await changeCourse(ctx, {
          ...funding(ctx),
          id,
          version,
          decide: async (state) => allocateFunding(state, request, await followUpFacts(ctx, state.planId)),
        }),
      ),
    ),
};
