import type { CalendarDay, PlanId } from "@dondoc/domain";
import type { Accountability } from "@dondoc/domain/plan";
import { courseById } from "../course/course.store.ts";
import { coursesOn } from "../course/past-courses.query.ts";
import { accountabilityKind } from "../course/rule-book-kinds.ts";
import type { Office } from "../office/office.ts";

/** Whose heads answer for the results of a plan, as the office knew it on a day. */
export async function accountabilitiesOn(
  office: Office,
  planId: PlanId,
  asOf: CalendarDay,
): Promise<readonly Accountability[]> {
  const today = await courseById(office.database, { kind: accountabilityKind, id: planId });
  if (today === null) return [];
  const [then] = await coursesOn(
    office,
    { kind: accountabilityKind, idOf: () => planId, states: [today] },
    asOf,
  );
  return then?.stated ?? [];
}
