import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { UnitId } from "../kernel/ids.ts";

/**
 * A change of who holds the duties of a unit. `from` gave them up on the day before `on`, `to` holds them from `on`.
 * A proposal resolves nothing until a person has confirmed it: the mapping of a reorganisation is an inference, while the
 * rule behind it is law (NQ 190/2025/QH15: a name in a document is read as the body that received the function, nothing
 * omitted; Luật 72/2025/QH15 art. 51). What was written before stays as written: history is never changed by it.
 */
export const SuccessionEvent = z
  .object({
    kind: z.enum(["rename", "merge", "split", "transfer", "dissolve"]),
    from: z.array(UnitId).min(1).max(500),
    to: z.array(UnitId).max(500),
    /** The first day on which the new holders hold. */
    on: CalendarDay,
    /** Number of the paper that orders it. */
    legalBasis: z.string().min(1).max(500),
    status: z.enum(["proposed", "confirmed"]),
  })
  .refine(hasItsSides, { message: "sides-do-not-fit-the-kind" });
export type SuccessionEvent = z.infer<typeof SuccessionEvent>;

/** A rename is one to one, a merge several to one, a split one to several; nobody holds what is dissolved. */
function hasItsSides({ kind, from, to }: { kind: string; from: string[]; to: string[] }): boolean {
  if (kind === "dissolve") return to.length === 0;
  if (kind === "rename") return from.length === 1 && to.length === 1;
  if (kind === "merge") return to.length === 1;
  return to.length >= 1 && (kind !== "split" || (from.length === 1 && to.length >= 2));
}

/** A person has looked at a proposal and stands by it. */
export function confirmSuccession(event: SuccessionEvent): SuccessionEvent {
  return { ...event, status: "confirmed" };
}
