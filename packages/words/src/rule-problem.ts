import type {
  AmendmentProblem,
  AssignmentProblem,
  CalendarProblem,
  RegisterProblem,
  ReportProblem,
  ReviewProblem,
  TargetProblem,
  TaskLinkProblem,
} from "@dondoc/domain";
import type { SnapshotProblem } from "@dondoc/domain/roll-up";
import type { FollowUpProblem } from "@dondoc/domain/follow-up";

/** Every refusal of the rule book beside assignments and following up. */
export type RuleProblem =
  | AmendmentProblem
  | CalendarProblem
  | RegisterProblem
  | ReportProblem
  | ReviewProblem
  | SnapshotProblem
  | TargetProblem
  | TaskLinkProblem;

/** What is worded with assignments and with following up is not worded again. */
export type RuleCode = Exclude<RuleProblem["code"], AssignmentProblem["code"] | FollowUpProblem["code"]>;

export type RuleSentences<Code extends RuleCode> = {
  readonly [Each in Code]: (problem: Extract<RuleProblem, { code: Each }>) => string;
};
