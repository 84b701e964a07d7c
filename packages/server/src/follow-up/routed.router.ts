import { ObstacleId, ProposalId } from "@dondoc/domain";
import {
  AnswerRequest,
  PassOnRequest,
  ProposalOutcome,
  RaiseRequest,
  ResolveRequest,
  answerObstacle,
  answerProposal,
  makeProposal,
  passObstacleOn,
  passProposalOn,
  raiseObstacle,
  resolveObstacle,
} from "@dondoc/domain/follow-up";
import { z } from "zod";
import { beginCourse, changeCourse } from "../course/change-course.ts";
import { obstacleKind, proposalKind } from "../course/follow-up-kinds.ts";
import { Version } from "../course/version.ts";
import { valueOf } from "../http/problem-codes.ts";
import { mutation } from "../http/trpc.ts";
import type { Asking } from "../office/office.ts";
import { askingOf, followUpFacts, seenIn } from "./follow-up-facts.ts";

const following = () => mutation("plan.follow");
const OfObstacle = z.object({ obstacleId: ObstacleId, version: Version });
const OfProposal = z.object({ proposalId: ProposalId, version: Version });

const obstacle = (asking: Asking) => ({
  kind: obstacleKind,
  idKind: "obstacle" as const,
  isSeen: seenIn(asking),
});
const proposal = (asking: Asking) => ({
  kind: proposalKind,
  idKind: "proposal" as const,
  isSeen: seenIn(asking),
});

/** What units bring before the body that follows the plan. */
export const routedProcedures = {
  raiseObstacle: following()
    .input(RaiseRequest)
    .mutation(async ({ ctx, input }) =>
      valueOf(
        await beginCourse(ctx, async () => raiseObstacle(input, await followUpFacts(ctx, input.planId))),
      ),
    ),

  passObstacleOn: following()
    .input(OfObstacle.extend(PassOnRequest.shape))
    .mutation(async ({ ctx, input: { obstacleId: id, version, ...request } }) =>
      valueOf(
        await changeCourse(ctx, {
          ...obstacle(ctx),
          id,
          version,
          decide: (state) => passObstacleOn(state, request, askingOf(ctx)),
        }),
      ),
    ),

  answerObstacle: following()
    .input(OfObstacle.extend(AnswerRequest.shape))
    .mutation(async ({ ctx, input: { obstacleId: id, version, ...request } }) =>
      valueOf(
        await changeCourse(ctx, {
          ...obstacle(ctx),
          id,
          version,
          decide: (state) => answerObstacle(state, request, askingOf(ctx)),
        }),
      ),
    ),

  resolveObstacle: following()
    .input(OfObstacle.extend(ResolveRequest.shape))
    .mutation(async ({ ctx, input: { obstacleId: id, version, ...request } }) =>
      valueOf(
        await changeCourse(ctx, {
          ...obstacle(ctx),
          id,
          version,
          decide: (state) => resolveObstacle(state, request, askingOf(ctx)),
        }),
      ),
    ),

  makeProposal: following()
    .input(RaiseRequest)
    .mutation(async ({ ctx, input }) =>
      valueOf(
        await beginCourse(ctx, async () => makeProposal(input, await followUpFacts(ctx, input.planId))),
      ),
    ),

  passProposalOn: following()
    .input(OfProposal.extend(PassOnRequest.shape))
    .mutation(async ({ ctx, input: { proposalId: id, version, ...request } }) =>
      valueOf(
        await changeCourse(ctx, {
          ...proposal(ctx),
          id,
          version,
          decide: (state) => passProposalOn(state, request, askingOf(ctx)),
        }),
      ),
    ),

  answerProposal: following()
    .input(OfProposal.extend({ ...AnswerRequest.shape, outcome: ProposalOutcome }))
    .mutation(async ({ ctx, input: { proposalId: id, version, ...request } }) =>
      valueOf(
        await changeCourse(ctx, {
          ...proposal(ctx),
          id,
          version,
          decide: (state) => answerProposal(state, request, askingOf(ctx)),
        }),
      ),
    ),
};
