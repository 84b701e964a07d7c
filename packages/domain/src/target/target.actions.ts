import { type StepOffer, offerOf } from "../kernel/acting-for.ts";
import {
  type TargetAction,
  type TargetFacts,
  type TargetProblem,
  permitTargetStep,
} from "./target-course.decide.ts";
import type { TargetCourse } from "./target-course.ts";

/** What somebody may do about a target; asks what decisions ask first (architecture, promise 5). */
export function targetActions(
  course: TargetCourse,
  facts: TargetFacts,
): Record<TargetAction, StepOffer<TargetProblem>> {
  const offer = (action: TargetAction) => offerOf(permitTargetStep(action, course, facts));
  return { "state-course": offer("state-course"), measure: offer("measure"), strike: offer("strike") };
}
