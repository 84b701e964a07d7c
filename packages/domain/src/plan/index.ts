export { Accountability, namesHeads } from "./accountability.ts";
export { type ParallelGuidance, parallelGuidance } from "./parallel-guidance.ts";
export {
  type TaskLinkAction,
  type TaskLinkDecision,
  type TaskLinkFacts,
  confirmTaskLink,
  evolveTaskLink,
  permitTaskLink,
  proposeTaskLink,
  rejectTaskLink,
} from "./task-link.decide.ts";
export { JudgeTaskLinkRequest, ProposeTaskLinkRequest } from "./task-link.ts";
export { proposingTaskLink, taskLinkActions } from "./task-link.actions.ts";
