import { type StepOffer, offerOf } from "../kernel/acting-for.ts";
import {
  type TaskLinkAction,
  type TaskLinkFacts,
  type TaskLinkProblem,
  permitProposingLink,
  permitTaskLink,
} from "./task-link.decide.ts";
import type { TaskLink } from "./task-link.ts";

/** Whether somebody may propose a link; asks what a decision asks first. */
export function proposingTaskLink(facts: TaskLinkFacts): StepOffer<TaskLinkProblem> {
  return offerOf(permitProposingLink(facts));
}

/** What somebody may do with a link; asks what decisions ask first (architecture, promise 5). */
export function taskLinkActions(
  link: TaskLink,
  facts: TaskLinkFacts,
): Record<TaskLinkAction, StepOffer<TaskLinkProblem>> {
  const offer = (action: TaskLinkAction) => offerOf(permitTaskLink(action, link, facts));
  return { confirm: offer("confirm"), reject: offer("reject") };
}
