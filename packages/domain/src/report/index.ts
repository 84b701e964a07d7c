export {
  type ReportAction,
  type ReportDecision,
  type JudgingFacts,
  type ReportDuty,
  confirmReport,
  evolveReport,
  permitReport,
  permitSending,
  reportsThatCount,
  returnReport,
  sendReport,
} from "./report.decide.ts";
export { ConfirmReportRequest, ReturnReportRequest, SendReportRequest } from "./report-sent.ts";
export {
  type ReviewAction,
  type ReviewDecision,
  type ReviewFacts,
  callOffReview,
  evolveReview,
  holdReview,
  permitPlanningReview,
  permitReview,
  planReview,
} from "./review.decide.ts";
export { CallOffReviewRequest, HoldReviewRequest, PlanReviewRequest } from "./review.ts";
export { reportActions, reviewActions } from "./report.actions.ts";
