import type { AssignmentId, UnitId } from "../kernel/ids.ts";
import type { DayProblem } from "../task/assignment-problem.ts";
import type { FindingField } from "./inspection.ts";

/** Why a step of following up is refused. Each code names what stands in the way. */
export type FollowUpProblem =
  | DayProblem
  | { readonly code: "reason-missing" }
  /** Belongs to another unit; `null`: to one that the register does not know. */
  | { readonly code: "not-your-unit"; readonly unitId: UnitId | null }
  | { readonly code: "speaks-for-no-unit" }
  | { readonly code: "content-missing" }
  | { readonly code: "answer-missing" }
  | { readonly code: "answerer-is-raiser" }
  | { readonly code: "obstacle-already-answered" }
  | { readonly code: "obstacle-already-resolved" }
  | { readonly code: "proposal-already-answered" }
  | { readonly code: "already-with-unit"; readonly unitId: UnitId }
  | { readonly code: "inspection-already-over" }
  | { readonly code: "inspector-is-inspected"; readonly unitId: UnitId }
  | {
      readonly code: "finding-incomplete";
      /** Which of the findings, counted from 1. */
      readonly ordinal: number;
      readonly missing: readonly FindingField[];
    }
  | { readonly code: "grounds-missing" }
  | { readonly code: "ground-not-completed"; readonly assignmentId: AssignmentId }
  | { readonly code: "commender-is-commended" }
  | { readonly code: "commendation-already-decided" }
  | { readonly code: "funding-already-allocated" };
