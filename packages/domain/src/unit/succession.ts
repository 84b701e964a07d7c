import { z } from "zod";
import { ActedBy } from "../kernel/acted-by.ts";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { SuccessionId, UnitId } from "../kernel/ids.ts";

const SuccessionFacts = z.object({
  kind: z.enum(["rename", "merge", "split", "transfer", "dissolve"]),
  from: z.array(UnitId).min(1).max(500),
  to: z.array(UnitId).max(500),
  /** The first day on which the new holders hold. */
  on: CalendarDay,
  /** Number of the paper that orders it. */
  legalBasis: z.string().trim().min(1).max(500),
});

/**
 * A change of who holds the duties of a unit. `from` gave them up on the day before `on`, `to` holds them from `on`.
 * A proposal resolves nothing until a person has confirmed it: the mapping of a reorganisation is an inference, while the
 * rule behind it is law (NQ 190/2025/QH15: a name in a document is read as the body that received the function, nothing
 * omitted; Luật 72/2025/QH15 art. 51). What was written before stays as written: history is never changed by it.
 */
export const SuccessionEvent = SuccessionFacts.extend({ status: z.enum(["proposed", "confirmed"]) }).refine(
  hasItsSides,
  { message: "sides-do-not-fit-the-kind" },
);
export type SuccessionEvent = z.infer<typeof SuccessionEvent>;

/** A rename is one to one, a merge several to one, a split one to several; nobody holds what is dissolved. */
export function hasItsSides({
  kind,
  from,
  to,
}: {
  readonly kind: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}): boolean {
  if (kind === "dissolve") return to.length === 0;
  if (kind === "rename") return from.length === 1 && to.length === 1;
  if (kind === "merge") return to.length === 1;
  return to.length >= 1 && (kind !== "split" || (from.length === 1 && to.length >= 2));
}

/** The same event once a person stands by it. */
export function asConfirmed(event: SuccessionEvent): SuccessionEvent {
  return { ...event, status: "confirmed" };
}

/** What a duty is known by: the id of an assignment, a report series, a target or a plan. */
const DutyId = z.string().min(1).max(100);

const Proposed = SuccessionFacts.extend({ id: SuccessionId, proposedOn: CalendarDay, proposedBy: ActedBy });

/** A succession as the office keeps it: proposed by a person or from country data, then confirmed or rejected by one. */
export const Succession = z.discriminatedUnion("status", [
  Proposed.extend({ status: z.literal("proposed") }),
  Proposed.extend({
    status: z.literal("confirmed"),
    confirmedOn: CalendarDay,
    confirmedBy: ActedBy,
    /** After a split: who of the parts a person has said holds which duty; the last word on a duty counts. */
    chosen: z.array(z.object({ dutyId: DutyId, unitId: UnitId })).max(100_000),
  }),
  Proposed.extend({
    status: z.literal("rejected"),
    rejectedOn: CalendarDay,
    rejectedBy: ActedBy,
    reason: z.string().min(1).max(2_000),
  }),
]);
export type Succession = z.infer<typeof Succession>;

const Step = z.object({ successionId: SuccessionId, by: ActedBy });

/** What happens to a succession, as the ledger keeps it. */
export const SuccessionStep = z.discriminatedUnion("type", [
  z.object({ type: z.literal("succession-proposed"), succession: Succession }),
  Step.extend({ type: z.literal("succession-confirmed"), confirmedOn: CalendarDay }),
  Step.extend({
    type: z.literal("succession-rejected"),
    rejectedOn: CalendarDay,
    reason: z.string().min(1).max(2_000),
  }),
  Step.extend({
    type: z.literal("succession-duty-given"),
    dutyId: DutyId,
    unitId: UnitId,
    givenOn: CalendarDay,
  }),
]);
export type SuccessionStep = z.infer<typeof SuccessionStep>;

/** Somebody proposes who follows whom, from which day. */
export const ProposeSuccessionRequest = SuccessionFacts.extend({ proposedOn: CalendarDay });
export type ProposeSuccessionRequest = z.infer<typeof ProposeSuccessionRequest>;

/** A person says that it is so. */
export const ConfirmSuccessionRequest = z.object({ confirmedOn: CalendarDay });
export type ConfirmSuccessionRequest = z.infer<typeof ConfirmSuccessionRequest>;

/** A person says that it is not so; an empty reason is refused in words. */
export const RejectSuccessionRequest = z.object({
  rejectedOn: CalendarDay,
  reason: z.string().trim().max(2_000),
});
export type RejectSuccessionRequest = z.infer<typeof RejectSuccessionRequest>;

/** After a split a person says which part holds a duty. */
export const GiveDutyRequest = z.object({ dutyId: DutyId, unitId: UnitId, givenOn: CalendarDay });
export type GiveDutyRequest = z.infer<typeof GiveDutyRequest>;
