export { type Result, ok, refuse } from "./kernel/result.ts";
export { Span } from "./kernel/span.ts";
export {
  CalendarDay,
  addDays,
  day,
  dayOf,
  daysBetween,
  daysInMonth,
  lastDayOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from "./kernel/calendar-day.ts";
export { type Period, halfYearPeriod, monthPeriod, quarterPeriod, yearPeriod } from "./kernel/period.ts";
export {
  AssignmentId,
  DirectiveId,
  DraftId,
  type IdKind,
  OFFICE_ROOT,
  PlanId,
  ReportSeriesId,
  TargetId,
  TaskId,
  UnitGroupId,
  UnitId,
  idParts,
  makeId,
} from "./kernel/ids.ts";
export { canonical, compareVietnamese, fold, foldInPlace } from "./kernel/vietnamese.ts";
export { DocumentType } from "./directive/document-type.ts";
export { Bound, Frequency, MonthDay, Schedule } from "./task/schedule.ts";
export { Role, answers } from "./task/role.ts";
export {
  Certainty,
  Comparator,
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
} from "./draft/draft.ts";
export type { ReadProblem } from "./draft/read-problem.ts";
