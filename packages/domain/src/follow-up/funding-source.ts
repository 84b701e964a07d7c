import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { FundingSourceId, PlanId } from "../kernel/ids.ts";
import { ActedBy } from "../kernel/acted-by.ts";

/** Where money comes from: the kinds that the source plans name (domain reference §0, §5.2), and the rest. */
export const FundingKind = z.enum([
  "state-budget",
  "decentralised-budget",
  "socialised",
  "public-private",
  "other",
]);
export type FundingKind = z.infer<typeof FundingKind>;

/** Whole đồng. A paper that names no amount never acquires one: `stated` has none. */
export const AmountVnd = z.int().min(1);

const Basis = z.string().trim().min(1).max(500);

const FundingFacts = z.object({
  id: FundingSourceId,
  planId: PlanId,
  kind: FundingKind,
  /** The words of the paper, or of whoever added it. */
  asWritten: z.string().trim().min(1).max(2_000),
  statedOn: CalendarDay,
});

/** A source of funding: named, estimated (dự toán), then allocated (bố trí). Source: §5.1, row 48, and §3.6, row 16. */
export const FundingSource = z.discriminatedUnion("status", [
  FundingFacts.extend({ status: z.literal("stated") }),
  FundingFacts.extend({
    status: z.literal("estimated"),
    estimateVnd: AmountVnd,
    estimatedOn: CalendarDay,
    basis: Basis,
  }),
  FundingFacts.extend({
    status: z.literal("allocated"),
    /** What had been estimated, if anything was. */
    estimateVnd: AmountVnd.nullable(),
    allocatedVnd: AmountVnd,
    allocatedOn: CalendarDay,
    basis: Basis,
  }),
]);
export type FundingSource = z.infer<typeof FundingSource>;

const Step = z.object({ fundingSourceId: FundingSourceId, by: ActedBy, basis: Basis });

/** What happens to a source of funding. Amounts are whole đồng. */
export const FundingEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("funding-source-stated"), source: FundingSource, by: ActedBy }),
  Step.extend({
    type: z.literal("funding-source-estimated"),
    estimatedOn: CalendarDay,
    estimateVnd: AmountVnd,
  }),
  Step.extend({
    type: z.literal("funding-source-allocated"),
    allocatedOn: CalendarDay,
    allocatedVnd: AmountVnd,
  }),
]);
export type FundingEvent = z.infer<typeof FundingEvent>;

/** A source is named, without an amount. */
export const StateFundingRequest = FundingFacts.omit({ id: true });
export type StateFundingRequest = z.infer<typeof StateFundingRequest>;

/** `basis`: the paper the amount comes from. */
export const EstimateFundingRequest = z.object({
  estimatedOn: CalendarDay,
  estimateVnd: AmountVnd,
  basis: Basis,
});
export type EstimateFundingRequest = z.infer<typeof EstimateFundingRequest>;

/** An amount is allocated; `basis` is the paper it comes from. */
export const AllocateFundingRequest = z.object({
  allocatedOn: CalendarDay,
  allocatedVnd: AmountVnd,
  basis: Basis,
});
export type AllocateFundingRequest = z.infer<typeof AllocateFundingRequest>;
