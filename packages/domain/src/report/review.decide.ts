import {
  type Asking,
  type NotYourUnit,
  type StepDayProblem,
  wordsObstacle,
  speakFor,
  stepDayObstacle,
} from "../kernel/acting-for.ts";
import type { ActedBy } from "../kernel/acted-by.ts";
import type { CalendarDay } from "../kernel/calendar-day.ts";
import { type UnitId, idParts, makeId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import type {
  CallOffReviewRequest,
  HoldReviewRequest,
  PlanReviewRequest,
  Review,
  ReviewEvent,
} from "./review.ts";

/** Why a review is neither planned nor held nor called off. */
export type ReviewProblem =
  | NotYourUnit
  | StepDayProblem
  | { readonly code: "reason-missing" }
  | { readonly code: "evidence-missing" }
  | { readonly code: "review-period-reversed"; readonly from: CalendarDay; readonly to: CalendarDay }
  | { readonly code: "review-already-over" }
  | { readonly code: "review-before-its-period-ends"; readonly endsOn: CalendarDay };

/** What happens to a review, or the problem that stands in the way. */
export type ReviewDecision = Result<ReviewEvent[], ReviewProblem>;

/** Who holds reviews of the plan: its standing body or its issuer. Source: §3.6 row 7 (advised by one, held by the other). */
export type ReviewFacts = Asking & { readonly organiserIds: readonly UnitId[] };

/** What can be done with a review that is planned. */
export type ReviewAction = "hold" | "call-off";

/** Whether a step may be taken at all, whatever is asked for in it; shown and enforced alike. */
export function permitReview(
  action: ReviewAction,
  review: Review,
  { by, today, organiserIds }: ReviewFacts,
): Result<ActedBy, ReviewProblem> {
  if (review.status !== "planned") return refuse({ code: "review-already-over" });
  const early = action === "hold" ? earlyObstacle(review, today) : null;
  return early === null ? speakFor(by, organiserIds, "decide") : refuse(early);
}

/** In whose name somebody may plan a review at all. */
export function permitPlanningReview({ by, organiserIds }: ReviewFacts): Result<ActedBy, ReviewProblem> {
  return speakFor(by, organiserIds, "decide");
}

/** A review is planned by hand; no day is made up where none is given. Source: domain reference §5.1, row 43. */
export function planReview(
  { plannedOn, ...request }: PlanReviewRequest,
  facts: ReviewFacts & { readonly newUuid: () => string },
): ReviewDecision {
  const permitted = permitPlanningReview(facts);
  if (!permitted.ok) return permitted;
  const late = stepDayObstacle(plannedOn, facts.today, null);
  if (late !== null) return refuse(late);
  const { from, to } = request.covers;
  if (from !== null && to !== null && to < from) return refuse({ code: "review-period-reversed", from, to });
  const id = makeId("review", idParts(request.planId).root, facts.newUuid());
  const review: Review = { ...request, id, span: null, certainty: "stated", status: "planned" };
  return ok([{ type: "review-planned", review, by: permitted.value, plannedOn }]);
}

/**
 * Records that a review took place. A final review looks at the whole, so it is refused before its period has ended; an
 * interim one may come early. Our choice: no written source.
 */
export function holdReview(
  review: Review,
  { heldOn, evidence }: HoldReviewRequest,
  facts: ReviewFacts,
): ReviewDecision {
  const permitted = permitReview("hold", review, facts);
  if (!permitted.ok) return permitted;
  const problem =
    stepDayObstacle(heldOn, facts.today, null) ??
    earlyObstacle(review, heldOn) ??
    wordsObstacle(evidence, "evidence-missing");
  if (problem !== null) return refuse(problem);
  return ok([{ type: "review-held", reviewId: review.id, by: permitted.value, heldOn, evidence }]);
}

/** A review does not take place, with the reason. Source: our choice. */
export function callOffReview(
  review: Review,
  { calledOffOn, reason }: CallOffReviewRequest,
  facts: ReviewFacts,
): ReviewDecision {
  const permitted = permitReview("call-off", review, facts);
  if (!permitted.ok) return permitted;
  const problem = stepDayObstacle(calledOffOn, facts.today, null) ?? wordsObstacle(reason, "reason-missing");
  if (problem !== null) return refuse(problem);
  return ok([{ type: "review-called-off", reviewId: review.id, by: permitted.value, calledOffOn, reason }]);
}

function earlyObstacle({ kind, covers: { to } }: Review, on: CalendarDay): ReviewProblem | null {
  return kind === "final" && to !== null && on < to
    ? { code: "review-before-its-period-ends", endsOn: to }
    : null;
}

/** A review after one more event; a past event is never refused. */
export function evolveReview(review: Review, event: ReviewEvent): Review {
  const { id, planId, kind, asWritten, span, covers, dueOn, certainty } = review;
  const lasting = { id, planId, kind, asWritten, span, covers, dueOn, certainty };
  switch (event.type) {
    case "review-planned":
      return event.review;
    case "review-held":
      return { ...lasting, status: "held", heldOn: event.heldOn, evidence: event.evidence };
    case "review-called-off":
      return { ...lasting, status: "called-off", calledOffOn: event.calledOffOn, reason: event.reason };
    default:
      return event satisfies never;
  }
}
