import type { Problem } from "@dondoc/words";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { TRPCError, type TRPC_ERROR_CODE_KEY } from "@trpc/server";
import type { Result } from "@dondoc/domain";

/** The only place where a problem meets the protocol. */
const trpcCode = {
  "document-empty": "BAD_REQUEST",
  "document-too-large": "PAYLOAD_TOO_LARGE",
  "document-secret": "BAD_REQUEST",
  "document-broken": "BAD_REQUEST",
  "document-too-long": "PAYLOAD_TOO_LARGE",
  "document-without-text": "UNPROCESSABLE_CONTENT",
  "document-format-unknown": "UNSUPPORTED_MEDIA_TYPE",
  "document-not-understood": "UNPROCESSABLE_CONTENT",
  "task-list-without-heading": "UNPROCESSABLE_CONTENT",
  "task-list-wrong": "UNPROCESSABLE_CONTENT",
  "draft-already-accepted": "CONFLICT",
  "plan-already-held": "CONFLICT",
  "draft-incomplete": "BAD_REQUEST",
  "draft-item-unknown": "BAD_REQUEST",
  "no-task-above": "BAD_REQUEST",
  "plan-earlier-than-directive": "BAD_REQUEST",
  "plan-under-another-directive": "CONFLICT",
  "not-your-part": "FORBIDDEN",
  "assignment-not-open": "CONFLICT",
  "assignment-suspended": "CONFLICT",
  "assignment-not-suspended": "CONFLICT",
  "assignment-not-received": "CONFLICT",
  "assignment-already-received": "CONFLICT",
  "assignment-already-started": "CONFLICT",
  "assignment-already-submitted": "CONFLICT",
  "assignment-not-submitted": "CONFLICT",
  "confirmer-is-performer": "FORBIDDEN",
  "role-owes-no-result": "CONFLICT",
  "day-in-the-future": "BAD_REQUEST",
  "day-before-assignment": "BAD_REQUEST",
  "day-before-last-step": "BAD_REQUEST",
  "evidence-missing": "BAD_REQUEST",
  "duty-goes-on": "CONFLICT",
  "period-not-open": "BAD_REQUEST",
  "deadline-not-dated": "CONFLICT",
  "extension-already-open": "CONFLICT",
  "no-extension-open": "CONFLICT",
  "extension-asked-too-late": "CONFLICT",
  "deadline-not-later": "BAD_REQUEST",
  "deadline-past-upper": "BAD_REQUEST",
  "decider-is-requester": "FORBIDDEN",
  "task-has-lead": "CONFLICT",
  "unit-already-assigned": "CONFLICT",
  "unit-not-there": "BAD_REQUEST",
  "day-before-issue": "BAD_REQUEST",
  "due-before-issue": "BAD_REQUEST",
  "reason-missing": "BAD_REQUEST",
  "already-urged": "CONFLICT",
  "not-your-unit": "FORBIDDEN",
  "content-missing": "BAD_REQUEST",
  "answer-missing": "BAD_REQUEST",
  "answerer-is-raiser": "FORBIDDEN",
  "obstacle-already-answered": "CONFLICT",
  "obstacle-already-resolved": "CONFLICT",
  "proposal-already-answered": "CONFLICT",
  "already-with-unit": "CONFLICT",
  "inspection-already-over": "CONFLICT",
  "inspector-is-inspected": "BAD_REQUEST",
  "finding-incomplete": "BAD_REQUEST",
  "grounds-missing": "BAD_REQUEST",
  "ground-not-completed": "CONFLICT",
  "commender-is-commended": "FORBIDDEN",
  "commendation-already-decided": "CONFLICT",
  "funding-already-allocated": "CONFLICT",
  "speaks-for-no-unit": "FORBIDDEN",
  "not-register-keeper": "FORBIDDEN",
  "unit-parent-unknown": "BAD_REQUEST",
  "unit-parent-is-below": "BAD_REQUEST",
  "unit-ends-before-it-begins": "BAD_REQUEST",
  "unit-already-registered": "CONFLICT",
  "unit-already-ended": "CONFLICT",
  "succession-sides-wrong": "BAD_REQUEST",
  "succession-already-known": "CONFLICT",
  "succession-already-judged": "CONFLICT",
  "giver-already-succeeded": "CONFLICT",
  "succession-not-confirmed": "CONFLICT",
  "holder-not-among-successors": "BAD_REQUEST",
  "link-already-judged": "CONFLICT",
  "link-already-proposed": "CONFLICT",
  "link-to-itself": "BAD_REQUEST",
  "amendment-of-itself": "BAD_REQUEST",
  "amending-plan-unknown": "BAD_REQUEST",
  "amending-plan-is-earlier": "BAD_REQUEST",
  "plan-already-replaced": "CONFLICT",
  "task-not-in-plan": "BAD_REQUEST",
  "calendar-year-unknown": "UNPROCESSABLE_CONTENT",
  "report-not-owed": "BAD_REQUEST",
  "report-already-sent": "CONFLICT",
  "report-already-judged": "CONFLICT",
  "review-period-reversed": "BAD_REQUEST",
  "review-already-over": "CONFLICT",
  "review-before-its-period-ends": "BAD_REQUEST",
  "period-not-published": "BAD_REQUEST",
  "period-not-over": "CONFLICT",
  "period-already-published": "CONFLICT",
  "milestones-out-of-order": "BAD_REQUEST",
  "already-measured": "CONFLICT",
  "not-measured": "CONFLICT",
  "not-allowed": "FORBIDDEN",
  "sign-in-needed": "UNAUTHORIZED",
  "no-post-held": "FORBIDDEN",
  "unit-out-of-sight": "FORBIDDEN",
  "account-deactivated": "CONFLICT",
  "post-needs-unit": "BAD_REQUEST",
  "post-already-held": "CONFLICT",
  "post-not-held": "CONFLICT",
  "post-ends-before-start": "BAD_REQUEST",
  "unit-unknown-to-register": "BAD_REQUEST",
  "account-out-of-reach": "FORBIDDEN",
  "last-administrator": "CONFLICT",
  "sign-in-refused": "UNAUTHORIZED",
  "too-many-attempts": "TOO_MANY_REQUESTS",
  "too-many-calendars": "CONFLICT",
  "second-factor-refused": "UNAUTHORIZED",
  "link-not-valid": "NOT_FOUND",
  "username-taken": "CONFLICT",
  "password-too-short": "BAD_REQUEST",
  "device-code-unknown": "NOT_FOUND",
  "origin-not-allowed": "FORBIDDEN",
  "not-found": "NOT_FOUND",
  "stale-version": "CONFLICT",
  "idempotency-key-reused": "UNPROCESSABLE_CONTENT",
  "input-invalid": "BAD_REQUEST",
  "file-empty": "BAD_REQUEST",
  "file-type-refused": "UNSUPPORTED_MEDIA_TYPE",
  "file-infected": "UNPROCESSABLE_CONTENT",
  "file-scan-unavailable": "SERVICE_UNAVAILABLE",
  "file-not-kept": "UNPROCESSABLE_CONTENT",
  "reading-stopped": "CONFLICT",
  "webhook-address-refused": "BAD_REQUEST",
  "list-too-long": "BAD_REQUEST",
  "too-many-webhooks": "CONFLICT",
  "template-wrong": "CONFLICT",
  "server-busy": "SERVICE_UNAVAILABLE",
  "disk-nearly-full": "SERVICE_UNAVAILABLE",
  "database-unavailable": "SERVICE_UNAVAILABLE",
  "data-folder-in-use": "SERVICE_UNAVAILABLE",
  "host-not-allowed": "FORBIDDEN",
  "request-too-large": "PAYLOAD_TOO_LARGE",
  "server-unreachable": "SERVICE_UNAVAILABLE",
  fault: "INTERNAL_SERVER_ERROR",
} satisfies Record<Problem["code"], TRPC_ERROR_CODE_KEY>;

/** Carries a refusal out of a procedure; the error formatter puts the problem on the wire. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

export function refusal(problem: Problem): TRPCError {
  return new TRPCError({
    code: trpcCode[problem.code],
    message: problem.code,
    cause: new ProblemError(problem),
  });
}

/** A refusal before any procedure, in the shape in which procedures refuse: clients know it by that. */
export function refusedResponse(problem: Problem): Response {
  const error = refusal(problem);
  const data = { code: error.code, problem };
  const status = getHTTPStatusCodeFromError(error);
  return Response.json({ error: { message: problem.code, code: -32_600, data } }, { status });
}

/** The value of a decision, or its problem as the procedure's error. */
export function valueOf<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw refusal(result.problem);
  return result.value;
}
