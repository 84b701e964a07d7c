import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { ProposalId, UnitId } from "../kernel/ids.ts";
import { ActedBy } from "../kernel/acted-by.ts";
import { Content, Routed } from "./routed.ts";

const ProposalFacts = Routed.extend({ id: ProposalId });

/** A proposal may be taken up in part; what is taken up stands in the answer. Our choice of outcomes. */
export const ProposalOutcome = z.enum(["accepted", "accepted-in-part", "declined"]);
export type ProposalOutcome = z.infer<typeof ProposalOutcome>;

/**
 * What a unit asks the levels above for (đề xuất, kiến nghị), routed to the standing body, passed on where it has no
 * power, and answered. Source: domain reference §5.1, row 40, and §3.6, rows 11 and 24.
 */
export const Proposal = z.discriminatedUnion("status", [
  ProposalFacts.extend({ status: z.literal("made") }),
  ProposalFacts.extend({
    status: z.literal("answered"),
    answeredOn: CalendarDay,
    answeredBy: ActedBy,
    outcome: ProposalOutcome,
    answer: Content,
  }),
]);
export type Proposal = z.infer<typeof Proposal>;

const Step = z.object({ proposalId: ProposalId, by: ActedBy });

/** What happens to a proposal. */
export const ProposalEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("proposal-made"), proposal: Proposal }),
  Step.extend({ type: z.literal("proposal-passed-on"), passedOn: CalendarDay, toUnitId: UnitId }),
  Step.extend({
    type: z.literal("proposal-answered"),
    answeredOn: CalendarDay,
    outcome: ProposalOutcome,
    answer: Content,
  }),
]);
export type ProposalEvent = z.infer<typeof ProposalEvent>;
