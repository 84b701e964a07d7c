import type { CalendarDay, PlanId } from "@dondoc/domain";
import type { Accountability } from "@dondoc/domain/plan";
import { coursesOn } from "../course/past-courses.query.ts";
import { type PlanAccountability, accountabilityKind } from "../course/rule-book-kinds.ts";
import type { LookingBack } from "../history/past-day.ts";

/** Whose heads answer for the results of a plan, as the office knew it on a day; `today` is what its row says. */
export async function accountabilitiesOn(
  office: LookingBack,
  { planId, today }: { readonly planId: PlanId; readonly today: PlanAccountability | null },
  asOf: CalendarDay,
): Promise<readonly Accountability[]> {
  if (today === null) return [];
  const [then] = await coursesOn(
    office,
    { kind: accountabilityKind, idOf: () => planId, states: [today] },
    asOf,
  );
  return then?.stated ?? [];
}
