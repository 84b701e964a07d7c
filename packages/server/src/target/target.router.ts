import {
  type Result,
  type Target,
  type TargetCourse,
  type TargetEvent,
  TargetId,
  type TargetProblem,
  courseOf,
  holesOf,
} from "@dondoc/domain";
import {
  MeasureTargetRequest,
  StateCourseRequest,
  StrikeMeasurementRequest,
  type TargetFacts,
  emptyCourse,
  measureTarget,
  stateCourse,
  strikeMeasurement,
  targetActions,
} from "@dondoc/domain/target";
import { z } from "zod";
import { courseSight } from "../access/course-sight.query.ts";
import { changeCourse, versionOf } from "../course/change-course.ts";
import { targetCourseKind } from "../course/rule-book-kinds.ts";
import { Version } from "../course/version.ts";
import { askingOf, bodiesOf } from "../follow-up/follow-up-facts.ts";
import { AsOfInput, asOfDay } from "../http/as-of.ts";
import { refusal, valueOf } from "../http/problem-codes.ts";
import { allowed, mutation, router } from "../http/trpc.ts";
import type { Asking } from "../office/office.ts";
import { followersOf } from "../plan/plan-bodies.query.ts";
import { targetsOn } from "../plan/past-plans.query.ts";
import { courseThen } from "./target-course.query.ts";
import { targetById } from "./target.query.ts";

const OfTarget = z.object({ targetId: TargetId, version: Version });
type Seen = z.infer<typeof OfTarget>;

/** Targets: what is known of the way to each, what was measured, and whether it is on course. */
export const targetRouter = router({
  detail: allowed("office.read")
    .input(AsOfInput.extend({ targetId: TargetId }))
    .query(async ({ ctx, input }) => {
      const { database } = ctx.office;
      const { target, facts, isSeen } = await targetAndFacts(ctx, input.targetId);
      const asOf = asOfDay(input, ctx.office);
      const [known] = await targetsOn(ctx.office, [target], asOf);
      if (known === undefined) throw refusal({ code: "not-found", kind: "target" });
      // The paper sets the target for all to read; what was measured of it is not there for whoever may not see it.
      const course = isSeen ? await courseThen(ctx.office, target, asOf) : emptyCourse(target.id);
      return {
        asOf,
        target,
        course,
        version: isSeen ? await versionOf(database, target.id) : 0,
        holes: holesOf(target, course, asOf),
        judgement: courseOf(target, course, asOf),
        actions: targetActions(course, facts),
      };
    }),

  stateCourse: mutation("plan.follow")
    .input(OfTarget.extend(StateCourseRequest.shape))
    .mutation(({ ctx, input: { targetId, version, ...request } }) =>
      changed(ctx, { targetId, version }, (course, facts) => stateCourse(course, request, facts)),
    ),

  measure: mutation("plan.follow")
    .input(OfTarget.extend(MeasureTargetRequest.shape))
    .mutation(({ ctx, input: { targetId, version, ...request } }) =>
      changed(ctx, { targetId, version }, (course, facts) => measureTarget(course, request, facts)),
    ),

  strike: mutation("plan.follow")
    .input(OfTarget.extend(StrikeMeasurementRequest.shape))
    .mutation(({ ctx, input: { targetId, version, ...request } }) =>
      changed(ctx, { targetId, version }, (course, facts) => strikeMeasurement(course, request, facts)),
    ),
});

type Known = { readonly target: Target; readonly facts: TargetFacts; readonly isSeen: boolean };

async function targetAndFacts(asking: Asking, targetId: TargetId): Promise<Known> {
  const target = await targetById(asking.office.database, targetId);
  if (target === null) throw refusal({ code: "not-found", kind: "target" });
  const bodies = await bodiesOf(asking, target.planId);
  const facts = { ...askingOf(asking), followerIds: followersOf(bodies), measurerIds: bodies.partIds };
  const { isPlanSeen: isSeen } = await courseSight(asking, bodies);
  return { target, facts, isSeen };
}

type Decide = (course: TargetCourse, facts: TargetFacts) => Result<TargetEvent[], TargetProblem>;

async function changed(asking: Asking, { targetId: id, version }: Seen, decide: Decide) {
  const { facts, isSeen } = await targetAndFacts(asking, id);
  // Told as of a target of which nothing happened yet: what did is not theirs to know.
  if (!isSeen) valueOf(decide(emptyCourse(id), facts));
  const change = { kind: targetCourseKind, idKind: "target", id, version } as const;
  const decided = await changeCourse(asking, {
    ...change,
    untouched: emptyCourse(id),
    // A target stands in its paper, which everybody may read.
    isSeen: () => true,
    decide: (course) => decide(course, facts),
  });
  return valueOf(decided);
}
