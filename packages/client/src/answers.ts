import type { AppRouter } from "@dondoc/server";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

/** What the server is asked and answers, by procedure: `Answers["overview"]["show"]`. */
export type Answers = inferRouterOutputs<AppRouter>;
export type Questions = inferRouterInputs<AppRouter>;

export type {
  Assigned,
  AssignmentHistory,
  ChangedAssignment,
  DraftDetail,
  DraftRow,
  DueAnswer,
  DueItem,
  NamedUnit,
  Overview,
  OverviewNode,
  PlanAssignment,
  PlanDetail,
  PlanLabel,
  PlanReport,
  PlanRow,
  PlanTask,
  Reassigned,
  StripDay,
  TaskDetail,
  TaskPart,
  Topic,
  UnitLabel,
  UnitOwes,
  UnitRow,
} from "@dondoc/server";
