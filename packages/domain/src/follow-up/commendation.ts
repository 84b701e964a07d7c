import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { AssignmentId, CommendationId, PlanId, UnitId } from "../kernel/ids.ts";
import { ActedBy } from "../kernel/acted-by.ts";
import { Content } from "./routed.ts";

/** Why a unit is to be commended: in words, with the part it did well where there is one. */
export const CommendationGround = z.object({ statement: Content, assignmentId: AssignmentId.nullable() });
export type CommendationGround = z.infer<typeof CommendationGround>;

const CommendationFacts = z.object({
  id: CommendationId,
  planId: PlanId,
  unitId: UnitId,
  proposedOn: CalendarDay,
  proposedBy: ActedBy,
  grounds: z.array(CommendationGround).min(1).max(50),
});

/**
 * A proposal to commend a unit (đề xuất khen thưởng), with its grounds. Of units only: grading people is no business of
 * this product. Source: domain reference §3.6, row 12, and §5.1, row 42.
 */
export const Commendation = z.discriminatedUnion("status", [
  CommendationFacts.extend({ status: z.literal("proposed") }),
  CommendationFacts.extend({
    status: z.literal("granted"),
    decidedOn: CalendarDay,
    decidedBy: ActedBy,
    /** Number of the decision, where there is one already. */
    decisionNumber: z.string().min(1).max(100).nullable(),
  }),
  CommendationFacts.extend({
    status: z.literal("declined"),
    decidedOn: CalendarDay,
    decidedBy: ActedBy,
    reason: z.string().min(1).max(2_000),
  }),
]);
export type Commendation = z.infer<typeof Commendation>;

const Step = z.object({ commendationId: CommendationId, by: ActedBy, decidedOn: CalendarDay });

/** What happens to a commendation. */
export const CommendationEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("commendation-proposed"), commendation: Commendation }),
  Step.extend({
    type: z.literal("commendation-granted"),
    decisionNumber: z.string().min(1).max(100).nullable(),
  }),
  Step.extend({ type: z.literal("commendation-declined"), reason: z.string().min(1).max(2_000) }),
]);
export type CommendationEvent = z.infer<typeof CommendationEvent>;

/** A unit proposes another for commendation. */
export const ProposeCommendationRequest = z.object({
  planId: PlanId,
  unitId: UnitId,
  /** The unit in whose name it is proposed. */
  proposingUnitId: UnitId,
  proposedOn: CalendarDay,
  grounds: z
    .array(z.object({ statement: z.string().trim().max(5_000), assignmentId: AssignmentId.nullable() }))
    .max(50),
});
export type ProposeCommendationRequest = z.infer<typeof ProposeCommendationRequest>;

/** The body that decides grants it. */
export const GrantCommendationRequest = z.object({
  decidedOn: CalendarDay,
  decisionNumber: z.string().trim().min(1).max(100).nullable(),
});
export type GrantCommendationRequest = z.infer<typeof GrantCommendationRequest>;

/** The body that decides declines it; an empty reason is refused in words. */
export const DeclineCommendationRequest = z.object({
  decidedOn: CalendarDay,
  reason: z.string().trim().max(2_000),
});
export type DeclineCommendationRequest = z.infer<typeof DeclineCommendationRequest>;
