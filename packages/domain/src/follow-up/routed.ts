import { z } from "zod";
import type { Oversight } from "../access/oversight.ts";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { AssignmentId, PlanId, UnitId } from "../kernel/ids.ts";
import { ActedBy } from "../kernel/acted-by.ts";

export const Content = z.string().min(1).max(5_000);

/** What a unit brings before the body that follows the plan. */
export const Routed = z.object({
  planId: PlanId,
  /** The part it is about; `null`: the plan as a whole. */
  assignmentId: AssignmentId.nullable(),
  unitId: UnitId.nullable(),
  content: Content,
  raisedOn: CalendarDay,
  raisedBy: ActedBy,
  /** Who is to answer; `null`: the plan names nobody whom the register knows, and a person has to find one. */
  routedTo: UnitId.nullable(),
  /** When it came to whoever has it now. */
  routedOn: CalendarDay,
});
export type Routed = z.infer<typeof Routed>;

/**
 * Where an obstacle or a proposal goes: to the standing body of the plan, or to its issuer when there is none or when the
 * standing body itself brings it. Source: domain reference §0 ("thông tin kịp thời về" the standing body); the fall-back
 * is our choice.
 */
export function routeOf(
  { standingIds, assignerId }: Pick<Oversight, "standingIds" | "assignerId">,
  unitId: UnitId | null,
): UnitId | null {
  return standingIds.find((standing) => standing !== unitId) ?? (assignerId === unitId ? null : assignerId);
}
