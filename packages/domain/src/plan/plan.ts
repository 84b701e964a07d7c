import { z } from "zod";
import { DocumentIdentity } from "../directive/directive.ts";
import { DirectiveId, PlanId, UnitId } from "../kernel/ids.ts";
import { Span } from "../kernel/span.ts";

/** A heading of the paper, by the labels as printed (`IV/8`). */
export const Section = z.object({
  path: z.string(),
  title: z.string(),
  level: z.int().min(1),
  span: Span,
});
export type Section = z.infer<typeof Section>;

const PlanFacts = DocumentIdentity.extend({
  id: PlanId,
  /** The one root of its cascade, fixed when the plan is accepted; further bases are links. */
  directiveId: DirectiveId,
  /** The document right above it, when that is a plan: city below province. */
  upperPlanId: PlanId.nullable(),
  subject: z.string(),
});

/**
 * A document that carries out a directive. `known`: another paper names it, but the office does not hold it.
 */
export const Plan = z.discriminatedUnion("status", [
  PlanFacts.extend({ status: z.literal("known") }),
  PlanFacts.extend({ status: z.literal("in-force"), issuerUnitId: UnitId.nullable() }),
]);
export type Plan = z.infer<typeof Plan>;

/** Who receives a copy of the plan (nơi nhận). */
export const DistributionEntry = z.object({
  asWritten: z.string(),
  unitId: UnitId.nullable(),
  forReport: z.boolean(),
  isArchive: z.boolean(),
  span: Span,
});
export type DistributionEntry = z.infer<typeof DistributionEntry>;

/** Where the money comes from, as the paper says it. */
export const Funding = z.object({ asWritten: z.string(), span: Span });
export type Funding = z.infer<typeof Funding>;
