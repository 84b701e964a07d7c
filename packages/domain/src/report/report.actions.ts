import { type StepOffer, offerOf } from "../kernel/acting-for.ts";
import { type JudgingFacts, type ReportAction, type ReportProblem, permitReport } from "./report.decide.ts";
import type { Report } from "./report-sent.ts";
import { type ReviewAction, type ReviewFacts, type ReviewProblem, permitReview } from "./review.decide.ts";
import type { Review } from "./review.ts";

/** What somebody may do with a report that came in; asks what decisions ask first (architecture, promise 5). */
export function reportActions(
  report: Report,
  facts: JudgingFacts,
): Record<ReportAction, StepOffer<ReportProblem>> {
  const offer = (action: ReportAction) => offerOf(permitReport(action, report, facts));
  return { confirm: offer("confirm"), return: offer("return") };
}

/** What somebody may do with a review of a plan. */
export function reviewActions(
  review: Review,
  facts: ReviewFacts,
): Record<ReviewAction, StepOffer<ReviewProblem>> {
  const offer = (action: ReviewAction) => offerOf(permitReview(action, review, facts));
  return { hold: offer("hold"), "call-off": offer("call-off") };
}
