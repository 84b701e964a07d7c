export {
  Draft,
  DraftAssignment,
  DraftCheck,
  DraftCitation,
  DraftDeadline,
  DraftDocument,
  DraftFunding,
  DraftRecipient,
  DraftReport,
  DraftSection,
  DraftSigner,
  DraftTarget,
  DraftTask,
  PartialDay,
  implementedDirective,
  waitsForPerson,
} from "./draft.ts";
export { type KnownPapers, basisChecks } from "./basis-checks.ts";
export { dueChecks } from "./due-checks.ts";
export {
  type DraftReviewProblem,
  type ReviewedTask,
  TaskCorrection,
  UnitNaming,
  reviewedTasks,
} from "./reviewed-tasks.ts";
export type { ReadProblem, TaskListFault } from "./read-problem.ts";
export {
  type AcceptFacts,
  type AcceptProblem,
  Acceptance,
  type Accepted,
  type MissingFact,
  acceptDraft,
  proposedAcceptance,
} from "./accept-draft.ts";
