import type { CalendarDay, PlanId, Review, ReviewId } from "@dondoc/domain";
import type { ReportKind } from "@dondoc/writer";
import { courseSightOf } from "../access/course-sight.query.ts";
import { courseById } from "../course/course.store.ts";
import { reviewKind } from "../course/rule-book-kinds.ts";
import type { Asking } from "../office/office.ts";
import { plansOn } from "../plan/past-plans.query.ts";
import { planById } from "../plan/plan.store.ts";

export type ReviewedPeriod = {
  readonly planId: PlanId;
  readonly kind: ReportKind;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
};

/**
 * What the draft of a review looks back on: its own stage where the paper names one, else from the issue of the plan to
 * today or the day of the review. `null` for one that was called off, or is not there for the one who asks.
 */
export async function reviewedPeriod(asking: Asking, id: ReviewId): Promise<ReviewedPeriod | null> {
  const { database, clock } = asking.office;
  const review: Review | null = await courseById(database, { kind: reviewKind, id });
  if (review === null || review.status === "called-off") return null;
  const { planId, kind, covers } = review;
  const plan = await planById(database, planId);
  if (plan === null || !(await courseSightOf(asking, planId)).isPlanSeen) return null;
  const last = review.status === "held" ? review.heldOn : clock.today();
  const end = covers.to !== null && covers.to < last ? covers.to : last;
  // Of a day before the office heard of the plan there is nothing to tell.
  const isKnown = (await plansOn(asking.office, [plan], end)).length > 0;
  const to = isKnown ? end : last;
  const from = covers.from ?? plan.issuedOn;
  return { planId, kind: `${kind}-review`, from: from > to ? to : from, to };
}
