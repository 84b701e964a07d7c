import {
  AmendPlanRequest,
  DirectiveId,
  PlanId,
  type TaskLink,
  TaskLinkId,
  actingFor,
  amendPlan,
  idParts,
  refuse,
} from "@dondoc/domain";
import {
  JudgeTaskLinkRequest,
  ProposeTaskLinkRequest,
  confirmTaskLink,
  proposeTaskLink,
  rejectTaskLink,
} from "@dondoc/domain/plan";
import { z } from "zod";
import { lookingBy } from "../access/sight.query.ts";
import { lockBeginning } from "../course/beginning.store.ts";
import { beginCourse, changeCourse } from "../course/change-course.ts";
import { courseById } from "../course/course.store.ts";
import { planChangesKind, taskLinkKind } from "../course/rule-book-kinds.ts";
import { Version } from "../course/version.ts";
import { AsOfInput } from "../http/as-of.ts";
import { valueOf } from "../http/problem-codes.ts";
import { allowed, mutation } from "../http/trpc.ts";
import type { Asking } from "../office/office.ts";
import { directiveCoverage, planCoverage } from "./coverage.query.ts";
import { planChangesOf, previewAmendment } from "./plan-changes.query.ts";
import { contentsOf } from "./plan-contents.query.ts";
import { planById } from "./plan.store.ts";
import { isLinkSeen, linkFacts, linksBelow, taskLinksOf } from "./task-links.query.ts";

const OfPlan = z.object({ planId: PlanId });
const OfLink = z.object({ taskLinkId: TaskLinkId, version: Version });
const link = (asking: Asking) => ({
  kind: taskLinkKind,
  idKind: "taskLink" as const,
  isSeen: (state: TaskLink) => isLinkSeen(asking, state),
});

/** What is said of a plan after it was accepted: links of its tasks, later papers, and who has carried it further. */
export const planChangeProcedures = {
  links: allowed("office.read")
    .input(OfPlan)
    .query(({ ctx, input }) => taskLinksOf(ctx, input.planId)),

  coverage: allowed("office.read")
    .input(AsOfInput.extend(OfPlan.shape))
    .query(async ({ ctx, input: { planId, ...input } }) =>
      planCoverage(ctx.office, planId, await lookingBy(ctx, input)),
    ),

  /** Who owes a plan of their own anywhere below a directive. */
  owedBelow: allowed("office.read")
    .input(AsOfInput.extend({ directiveId: DirectiveId }))
    .query(async ({ ctx, input: { directiveId, ...input } }) =>
      directiveCoverage(ctx.office, directiveId, await lookingBy(ctx, input)),
    ),

  proposeLink: mutation("plan.follow")
    .input(ProposeTaskLinkRequest)
    .mutation(async ({ ctx, input }) =>
      valueOf(
        await beginCourse(ctx, async () => {
          await lockBeginning(ctx.office.database, `links of ${idParts(input.fromTaskId).root}`);
          const links = await linksBelow(ctx.office.database, input.fromTaskId);
          return proposeTaskLink(input, { ...(await linkFacts(ctx, input.fromTaskId)), links });
        }),
      ),
    ),

  confirmLink: mutation("plan.follow")
    .input(OfLink.extend(JudgeTaskLinkRequest.shape))
    .mutation(async ({ ctx, input: { taskLinkId: id, version, ...request } }) =>
      valueOf(
        await changeCourse(ctx, {
          ...link(ctx),
          id,
          version,
          decide: async (state) => confirmTaskLink(state, request, await linkFacts(ctx, state.fromTaskId)),
        }),
      ),
    ),

  rejectLink: mutation("plan.follow")
    .input(OfLink.extend(JudgeTaskLinkRequest.shape))
    .mutation(async ({ ctx, input: { taskLinkId: id, version, ...request } }) =>
      valueOf(
        await changeCourse(ctx, {
          ...link(ctx),
          id,
          version,
          decide: async (state) => rejectTaskLink(state, request, await linkFacts(ctx, state.fromTaskId)),
        }),
      ),
    ),

  /** Which later papers changed a plan, and which earlier ones it changed. */
  changes: allowed("office.read")
    .input(AsOfInput.extend(OfPlan.shape))
    .query(async ({ ctx, input: { planId, ...input } }) =>
      planChangesOf(ctx, planId, await lookingBy(ctx, input)),
    ),

  /** What a change would end, for a look before it is recorded. */
  previewAmendment: allowed("office.read")
    .input(OfPlan)
    .query(async ({ ctx, input: { planId } }) =>
      previewAmendment(ctx, planId, await lookingBy(ctx, undefined)),
    ),

  /** What is open of a replaced plan, or of the tasks set anew, is superseded in the same transaction. */
  amend: mutation("plan.follow")
    .input(AmendPlanRequest.extend({ planId: PlanId }))
    .mutation(async ({ ctx, input: { planId, ...request } }) => {
      const { database, clock } = ctx.office;
      return valueOf(
        await beginCourse(ctx, async () => {
          await lockBeginning(database, `amendments of ${planId}`);
          const plan = await planById(database, planId);
          if (plan === null) return refuse({ code: "not-found", kind: "plan" });
          const [contents] = await contentsOf(database, [plan]);
          const changes = await courseById(database, { kind: planChangesKind, id: planId, lock: "lock" });
          return amendPlan(plan, request, {
            today: clock.today(),
            by: actingFor(ctx.actor),
            later: await planById(database, request.laterPlanId),
            amendments: changes?.amendments ?? [],
            assignments: contents?.assignments ?? [],
            taskIds: contents?.tasks.map(({ id }) => id) ?? [],
          });
        }),
      );
    }),
};
