import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { AssignmentId, ObstacleId, PlanId, UnitId } from "../kernel/ids.ts";
import { ActedBy } from "../kernel/acted-by.ts";
import { Content, Routed } from "./routed.ts";

const ObstacleFacts = Routed.extend({ id: ObstacleId });
const Answer = { answeredOn: CalendarDay, answeredBy: ActedBy, answer: Content };

/**
 * What hinders a unit (khó khăn, vướng mắc): raised, answered by the body it was routed to, and resolved when the unit
 * says so. Source: domain reference §5.1, row 39; both source plans ask for it (§0).
 */
export const Obstacle = z.discriminatedUnion("status", [
  ObstacleFacts.extend({ status: z.literal("raised") }),
  ObstacleFacts.extend({ status: z.literal("answered"), ...Answer }),
  /** What a unit got over by itself has no answer. */
  ObstacleFacts.extend({
    status: z.literal("resolved"),
    resolvedOn: CalendarDay,
    resolvedBy: ActedBy,
    answer: Content.nullable(),
  }),
]);
export type Obstacle = z.infer<typeof Obstacle>;

const Step = z.object({ obstacleId: ObstacleId, by: ActedBy });

/** What happens to an obstacle. */
export const ObstacleEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("obstacle-raised"), obstacle: Obstacle }),
  Step.extend({ type: z.literal("obstacle-passed-on"), passedOn: CalendarDay, toUnitId: UnitId }),
  Step.extend({ type: z.literal("obstacle-answered"), answeredOn: CalendarDay, answer: Content }),
  Step.extend({ type: z.literal("obstacle-resolved"), resolvedOn: CalendarDay }),
]);
export type ObstacleEvent = z.infer<typeof ObstacleEvent>;

/** What a unit writes down; an empty content is refused in words. */
export const RaiseRequest = z.object({
  planId: PlanId,
  assignmentId: AssignmentId.nullable(),
  unitId: UnitId.nullable(),
  content: z.string().trim().max(5_000),
  raisedOn: CalendarDay,
});
export type RaiseRequest = z.infer<typeof RaiseRequest>;

/** The body it went to answers; an empty answer is refused in words. */
export const AnswerRequest = z.object({ answeredOn: CalendarDay, answer: z.string().trim().max(5_000) });
export type AnswerRequest = z.infer<typeof AnswerRequest>;

/** The body it went to has no power over it and passes it on. */
export const ResolveRequest = z.object({ resolvedOn: CalendarDay });
export type ResolveRequest = z.infer<typeof ResolveRequest>;

/** The body it went to has no power over it and passes it on. */
export const PassOnRequest = z.object({ passedOn: CalendarDay, toUnitId: UnitId });
export type PassOnRequest = z.infer<typeof PassOnRequest>;
