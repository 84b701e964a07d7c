export { type Result, ok, refuse } from "./kernel/result.ts";
export type {
  ActingFor,
  Asking,
  NotYourUnit,
  Purpose,
  StepDayProblem,
  StepOffer,
} from "./kernel/acting-for.ts";
export { Certainty } from "./kernel/certainty.ts";
export { Span } from "./kernel/span.ts";
export {
  CalendarDay,
  addDays,
  day,
  dayOf,
  daysBetween,
  daysInMonth,
  isCalendarDay,
  lastDayOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from "./kernel/calendar-day.ts";
export { CalendarEntry } from "./kernel/calendar-entry.ts";
export {
  type CalendarProblem,
  type OfficeCalendar,
  type ReckonedDay,
  addWorkingDays,
  isWorkingDay,
  movedToWorkingDay,
} from "./kernel/office-calendar.ts";
export {
  type Period,
  halfYearPeriod,
  monthPeriod,
  periodAfter,
  quarterPeriod,
  yearPeriod,
} from "./kernel/period.ts";
export {
  AccountId,
  AssignmentId,
  DirectiveId,
  DraftId,
  FundingSourceId,
  type IdKind,
  InspectionId,
  ObstacleId,
  CommendationId,
  ProposalId,
  OFFICE_ROOT,
  PlanId,
  ReportId,
  ReportSeriesId,
  ReviewId,
  SnapshotId,
  SuccessionId,
  TargetId,
  TaskId,
  TaskLinkId,
  UnitGroupId,
  UnitId,
  idParts,
  makeId,
} from "./kernel/ids.ts";
export { canonical, compareVietnamese, fold, foldInPlace, vietnameseSortKey } from "./kernel/vietnamese.ts";
export {
  Tier,
  Unit,
  UnitGroup,
  UnitKind,
  type UnitRegister,
  existsOn,
  membersOf,
  nameKey,
  territoryOf,
  unitsUnder,
} from "./unit/unit.ts";
export { type MatchContext, type UnitMatch, matchUnit } from "./unit/match-unit.ts";
export { Succession, SuccessionEvent, SuccessionStep, asConfirmed } from "./unit/succession.ts";
export type { RegisterProblem } from "./unit/register-problem.ts";
export {
  type HeldDuty,
  type Holder,
  type Orphan,
  type UnitHistory,
  holderOf,
  holdersOfAll,
  orphansOf,
} from "./unit/holder.ts";
export { DocumentType } from "./directive/document-type.ts";
export { type DocumentSymbol, documentSymbol } from "./directive/document-symbol.ts";
export {
  type CascadeDocument,
  type CascadeNode,
  Directive,
  DocumentIdentity,
  cascade,
  identityKey,
  numberKey,
} from "./directive/directive.ts";
export { DistributionEntry, Funding, Plan, Section } from "./plan/plan.ts";
export { TaskLink, TaskLinkEvent, traceClauses } from "./plan/task-link.ts";
export type { TaskLinkProblem } from "./plan/task-link.decide.ts";
export {
  AmendPlanRequest,
  PlanAmended,
  PlanAmendment,
  type PlanStanding,
  planStanding,
} from "./plan/amendment.ts";
export {
  type AmendmentFacts,
  type AmendmentProblem,
  amendPlan,
  evolveAmendments,
  permitAmendment,
  supersededBy,
} from "./task/amend-plan.ts";
export { Bound, Frequency, MonthDay, Schedule } from "./task/schedule.ts";
export { answers } from "./task/answers.ts";
export { Role } from "./task/role.ts";
export { Assignment, type AssignmentStatus, ProgressReport, SettledPeriod } from "./task/assignment.ts";
export { ActedBy } from "./kernel/acted-by.ts";
export type { Acting, Capacity, Hat } from "./task/acting.ts";
export { Evidence } from "./task/evidence.ts";
export { AssignmentEvent, TaskAssigned } from "./task/assignment-event.ts";
export { evolveAssignment } from "./task/evolve-assignment.ts";
export type { AssignmentFacts, AssignmentSurroundings } from "./task/assignment-facts.ts";
export type { AssignmentProblem } from "./task/assignment-problem.ts";
export { type AssignmentAction, assignmentActionNames } from "./task/assignment-action.ts";
export {
  AssignRequest,
  ConfirmRequest,
  ExtensionRequest,
  GrantExtensionRequest,
  ReassignRequest,
  ReceiveRequest,
  RefuseExtensionRequest,
  ReportProgressRequest,
  ResumeRequest,
  ReturnRequest,
  StartRequest,
  SubmitRequest,
  SupersedeRequest,
  SuspendRequest,
  WithdrawRequest,
} from "./task/assignment-request.ts";
export {
  type AssignmentDecision,
  confirmCompletion,
  receiveAssignment,
  reportProgress,
  resumeAssignment,
  returnWork,
  startAssignment,
  submitResult,
  supersedeAssignment,
  suspendAssignment,
  withdrawAssignment,
} from "./task/assignment.decide.ts";
export { assignTask, dueBeforeIssue, permitAssigning, reassignWork } from "./task/assign-task.ts";
export { progressIn } from "./task/progress-in.ts";
export { openPeriods } from "./task/open-periods.ts";
export { Extension } from "./task/extension.ts";
export {
  type ExtensionPolicy,
  defaultExtensionPolicy,
  dueOnNow,
  extensionCount,
  isExtendedManyTimes,
  openExtension,
} from "./task/extended-deadline.ts";
export {
  grantExtension,
  refuseExtension,
  requestExtension,
  withdrawExtension,
} from "./task/extension.decide.ts";
export { Urging, UrgingStage } from "./task/urging.ts";
export {
  type UrgingThresholds,
  defaultUrgingThresholds,
  isUrgingDue,
  urgingDueSince,
  urgingStage,
} from "./task/urging-due.ts";
export { type UrgingSlip, urgeUnit, urgingSlip } from "./task/urging.decide.ts";
export { type DueGroup, dueGroup, dueGroups } from "./task/due-group.ts";
export { Deadline, Task } from "./task/task.ts";
export {
  DUE_SOON_DAYS,
  type Progress,
  type Timeliness,
  beforeDayPolicy,
  dueDayOf,
  lastGoodDay,
  timeliness,
} from "./task/timeliness.ts";
export { upperDueOf } from "./task/upper-due.ts";
export { Comparator, Target, isReached } from "./target/target.ts";
export { Direction, Measurement, Milestone, TargetCourse, TargetEvent } from "./target/target-course.ts";
export type { TargetProblem } from "./target/target-course.decide.ts";
export { type CourseJudgement, type TargetHole, courseOf, directionOf, holesOf } from "./target/on-course.ts";
export { type TargetComparison, type TargetConflict, compareWithUpper } from "./target/target-conflict.ts";
export { Party, type ReportDue, ReportSeries, reportsDue } from "./report/report-series.ts";
export { ReportKind, ReportingRegime, nationalRegime, reportingRegimes } from "./report/regime.ts";
export { type ReportPeriod, periodOf, periodsIn, reportYearOf, sendingDay } from "./report/report-period.ts";
export { type InstanceFacts, type ReportInstance, reportInstances } from "./report/report-instance.ts";
export { Report, ReportEvent, ReportSent, ServedDuty, countedOn } from "./report/report-sent.ts";
export type { ReportProblem } from "./report/report.decide.ts";
export { Review, ReviewEvent } from "./report/review.ts";
export type { ReviewProblem } from "./report/review.decide.ts";
export { type CollectionMatrix, type CollectionState, collectionMatrix } from "./report/collection.ts";
export { type ReportChain, collectsFrom, reachesUp, reportChain } from "./report/report-chain.ts";
export {
  type Exclusion,
  type Followed,
  type FourCell,
  type Fraction,
  type Statistic,
  cellThatCounts,
  countIn,
  emptyStatistic,
  fourCells,
  merge,
  onTimeRate,
  rollUp,
  totalOf,
} from "./roll-up/roll-up.ts";
export { CorrectedFact } from "./task/corrected-fact.ts";
export {
  type AccessGround,
  type AccessProblem,
  type Permission,
  may,
  maySeeUnit,
  permissions,
} from "./access/access.ts";
export {
  Account,
  type Actor,
  type HeldPost,
  type KnownActor,
  Membership,
  Post,
  actorOn,
} from "./access/actor.ts";
export { type PartInPlan, type Sight, seenUnits, seesPart, sightOf } from "./access/sight.ts";
export { actingFor } from "./access/acting-for.ts";
export { type Oversight, actingOn, oversightOf } from "./access/oversight.ts";
export { type Offer, assignmentActions } from "./access/assignment.actions.ts";
export { DomainEvent } from "./history/event.ts";
export { type NewsKind, newsKinds } from "./history/news-kind.ts";
export {
  type Owed,
  type PlanContents,
  dueGroupOf,
  followedAs,
  followedOf,
  isStillOwed,
  onceForUndated,
  owedIn,
  owedOfSeries,
  owedOfTask,
  periodsBegun,
} from "./roll-up/owed.ts";
export { type Coverage, coverageOf, coverageRate, mergeCoverage } from "./roll-up/coverage.ts";
export { type LagTally, type LevelLag, cascadeLag, meanLag, mergeLag } from "./roll-up/cascade-lag.ts";
export { type Indicator, type Scored, scorecard, scoredRoles, scoredStatistic } from "./roll-up/scorecard.ts";
export { streamOf } from "./history/stream.ts";
export { EventMeta } from "./history/event-meta.ts";
export { canonicalJson } from "./history/canonical-json.ts";
export {
  type BrokenLink,
  type ChainHead,
  type ChainedEvent,
  type PlacedEvent,
  type Sha256,
  chainHash,
  chainStart,
  verifyChain,
} from "./history/hash-chain.ts";
