import type {
  AccessProblem,
  Assignment,
  AssignmentProblem,
  DomainEvent,
  EventMeta,
  IdKind,
} from "@dondoc/domain";
import type { AcceptProblem, ReadProblem } from "@dondoc/domain/draft";
import type { AccountProblem } from "@dondoc/domain/access";
import type { FollowUpProblem } from "@dondoc/domain/follow-up";
import type { SignInProblem } from "./account-problem.ts";
import type { RuleProblem } from "./rule-problem.ts";

/** One thing that happened, as the history of an assignment or a plan tells it: what, in which version, by whom and when. */
export type PastEvent = EventMeta & {
  readonly version: number;
  readonly event: DomainEvent;
  /** The name of who acted; `null` where whoever asks is told no names, or nobody knows it any more. */
  readonly by: string | null;
};

/**
 * Somebody was faster. `found` is what stands there now, so that a person sees it beside what they expected: the part
 * itself, and the first of what happened in between.
 */
export type StaleVersion = {
  readonly code: "stale-version";
  /** The version the person saw, and the one that stands now. */
  readonly expected: number;
  readonly actual: number;
  readonly found?: {
    readonly assignment: Assignment | null;
    readonly events: readonly PastEvent[];
    /** Whether more happened than is listed. */
    readonly hasMore: boolean;
  };
};

/**
 * What the server, or the way to it, can refuse beyond the rules of the domain. A fault is a broken promise of ours:
 * the person gets a reference and the log gets the cause.
 */
export type ServerProblem =
  | { readonly code: "not-found"; readonly kind: IdKind }
  | StaleVersion
  /** The key of one request came with another request. */
  | { readonly code: "idempotency-key-reused" }
  | { readonly code: "input-invalid"; readonly fields: readonly string[] }
  | { readonly code: "file-empty" }
  | { readonly code: "file-type-refused"; readonly fileName: string }
  | { readonly code: "file-infected"; readonly found: string }
  | { readonly code: "file-scan-unavailable" }
  /** Named by its hash, and not in the store of the office. */
  | { readonly code: "file-not-kept"; readonly fileName: string }
  /** Somebody stopped the reading of a document. */
  | { readonly code: "reading-stopped" }
  /** Not by https, or of this machine and its network. */
  | { readonly code: "webhook-address-refused" }
  /** A list that nobody would read, asked for as a file. */
  | { readonly code: "list-too-long"; readonly rows: number; readonly most: number }
  | { readonly code: "too-many-webhooks"; readonly most: number }
  /** A form of the office for its papers cannot be used: where in the file, and why. */
  | {
      readonly code: "template-wrong";
      readonly file: string;
      readonly at: string;
      readonly because: string;
    }
  /** Too much is asked at once: nothing was begun, ask again a little later. */
  | { readonly code: "server-busy" }
  | { readonly code: "disk-nearly-full" }
  | { readonly code: "database-unavailable" }
  | { readonly code: "data-folder-in-use"; readonly folder: string }
  | { readonly code: "host-not-allowed"; readonly host: string }
  | { readonly code: "request-too-large"; readonly limitBytes: number }
  | { readonly code: "server-unreachable"; readonly url: string }
  | { readonly code: "fault"; readonly reference: string };

/** Everything that can stand in somebody's way, told apart by `code`. */
export type Problem =
  | ReadProblem
  | AcceptProblem
  | AssignmentProblem
  | FollowUpProblem
  | RuleProblem
  | AccessProblem
  | AccountProblem
  | SignInProblem
  | ServerProblem;
export type ProblemCode = Problem["code"];

export type ProblemOf = { readonly [Code in ProblemCode]: Extract<Problem, { code: Code }> };

/** One sentence or two for each problem: what is in the way, and what can be done. A new code without words does not compile. */
export type ProblemSentences = { readonly [Code in ProblemCode]: (problem: ProblemOf[Code]) => string };

/** Whether something that came over the wire is a problem; its code may be newer than this version. */
export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    typeof value.code === "string" &&
    /^[a-z]+(?:-[a-z]+)*$/u.test(value.code)
  );
}
