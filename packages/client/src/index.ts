export { type Client, type ClientSettings, createClient } from "./create-client.ts";
export { type Queries, type Query, type QueryName, queriesOf } from "./queries.ts";
export { everyTopic, staleKeys } from "./stale-keys.ts";
export type { Connection, EventSourceClass, FeedSettings, LiveListener } from "./live-feed.ts";
export {
  type DocumentReading,
  type Following,
  FollowingEnded,
  followReading,
  readDocument,
} from "./read-document.ts";
export { isPassing, problemOf } from "./problem-of.ts";
export type {
  Answers,
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
  Questions,
  Reassigned,
  StripDay,
  TaskDetail,
  TaskPart,
  Topic,
  UnitLabel,
  UnitOwes,
  UnitRow,
} from "./answers.ts";
