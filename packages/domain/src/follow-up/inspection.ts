import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { InspectionId, PlanId, TaskId, UnitId } from "../kernel/ids.ts";
import { ActedBy } from "../kernel/acted-by.ts";
import { Content } from "./routed.ts";

/**
 * Something an inspection found, with what a conclusion must state of it: tính chất, mức độ, nguyên nhân, trách nhiệm
 * (domain reference §1.4). All four in words: no text gives a scale for any of them.
 */
export const InspectionFinding = z.object({
  nature: Content,
  severity: Content,
  cause: Content,
  responsibility: Content,
});
export type InspectionFinding = z.infer<typeof InspectionFinding>;

/** One of the four fields of a finding. */
export type FindingField = keyof InspectionFinding;

const InspectionFacts = z.object({
  id: InspectionId,
  planId: PlanId,
  /** The task looked into; `null`: the plan as a whole. */
  taskId: TaskId.nullable(),
  inspectingUnitId: UnitId,
  inspectedUnitId: UnitId,
  /** The day it is planned for. */
  plannedFor: CalendarDay,
  announcedOn: CalendarDay,
  announcedBy: ActedBy,
});

/** An inspection of one unit: planned, then concluded or called off. Source: domain reference §5.1, row 41. */
export const Inspection = z.discriminatedUnion("status", [
  InspectionFacts.extend({ status: z.literal("planned") }),
  InspectionFacts.extend({
    status: z.literal("concluded"),
    concludedOn: CalendarDay,
    concludedBy: ActedBy,
    conclusion: Content,
    /** None where everything was in order. */
    findings: z.array(InspectionFinding).max(100),
  }),
  InspectionFacts.extend({
    status: z.literal("called-off"),
    calledOffOn: CalendarDay,
    reason: z.string().min(1).max(2_000),
  }),
]);
export type Inspection = z.infer<typeof Inspection>;

const Step = z.object({ inspectionId: InspectionId, by: ActedBy });

/** What happens to an inspection. */
export const InspectionEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("inspection-planned"), inspection: Inspection }),
  Step.extend({
    type: z.literal("inspection-concluded"),
    concludedOn: CalendarDay,
    conclusion: Content,
    findings: z.array(InspectionFinding).max(100),
  }),
  Step.extend({
    type: z.literal("inspection-called-off"),
    calledOffOn: CalendarDay,
    reason: z.string().min(1).max(2_000),
  }),
]);
export type InspectionEvent = z.infer<typeof InspectionEvent>;

/** An inspection is announced. */
export const PlanInspectionRequest = InspectionFacts.pick({
  planId: true,
  taskId: true,
  inspectingUnitId: true,
  inspectedUnitId: true,
  plannedFor: true,
});
export type PlanInspectionRequest = z.infer<typeof PlanInspectionRequest>;

const Written = z.string().trim().max(5_000);

/** Fields may come empty: which of the four are missing is then said in words. */
export const ConcludeInspectionRequest = z.object({
  concludedOn: CalendarDay,
  conclusion: Written,
  findings: z
    .array(z.object({ nature: Written, severity: Written, cause: Written, responsibility: Written }))
    .max(100),
});
export type ConcludeInspectionRequest = z.infer<typeof ConcludeInspectionRequest>;

/** It does not take place; an empty reason is refused in words. */
export const CallOffInspectionRequest = z.object({
  calledOffOn: CalendarDay,
  reason: z.string().trim().max(2_000),
});
export type CallOffInspectionRequest = z.infer<typeof CallOffInspectionRequest>;
