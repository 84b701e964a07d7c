import type { Operation } from "./operation.ts";
import { OpenDataShape } from "./open-data-shape.ts";
import { OverviewNodeShape, OverviewShape, PlanDetailShape, PlanListShape } from "./plan-shapes.ts";
import { DueShape, HistoryShape, TaskDetailShape } from "./task-shapes.ts";
import {
  CollectionShape,
  CoverageShape,
  FoundShape,
  MadeFileShape,
  OfficeStateShape,
  ScorecardShape,
  UnitListShape,
  UnitOwesShape,
} from "./unit-shapes.ts";

const get = (operation: Omit<Operation, "method">): Operation => ({ ...operation, method: "get" });

/** What can be read: for other programs by REST, and as tools of the MCP endpoint. */
export const readingOperations: readonly Operation[] = [
  get({
    id: "showOffice",
    path: "/office",
    procedure: "office.state",
    summary: "Which office this is, and which day it lives on.",
    answer: OfficeStateShape,
  }),
  get({
    id: "showOverview",
    path: "/overview",
    procedure: "overview.show",
    summary: "Directives with the plans below them, and how each stands.",
    answer: OverviewShape,
  }),
  get({
    id: "showDirective",
    path: "/directives/{directiveId}",
    procedure: "overview.cascade",
    summary: "One directive with everything below it.",
    answer: OverviewNodeShape,
  }),
  get({
    id: "listPlans",
    path: "/plans",
    procedure: "plan.list",
    summary: "The plans issued last, each with its figures.",
    answer: PlanListShape,
  }),
  get({
    id: "showPlan",
    path: "/plans/{planId}",
    procedure: "plan.detail",
    summary: "One plan: its paper, its tasks with who has a part in them, its reports and targets.",
    answer: PlanDetailShape,
  }),
  get({
    id: "showCoverage",
    path: "/plans/{planId}/coverage",
    procedure: "plan.coverage",
    summary: "Which units owe a plan of their own below this one, and which have issued it.",
    answer: CoverageShape,
  }),
  get({
    id: "writePlanReport",
    path: "/plans/{planId}/report",
    procedure: "paper.planReport",
    summary: "The consolidated report on a plan as a file.",
    answer: MadeFileShape,
  }),
  get({
    id: "listDueTasks",
    path: "/tasks/due",
    procedure: "task.due",
    summary: "What is still to be done: late first, then by day.",
    answer: DueShape,
  }),
  get({
    id: "showTask",
    path: "/tasks/{taskId}",
    procedure: "task.detail",
    summary: "One task with the part of each unit, and what may be done with each.",
    answer: TaskDetailShape,
  }),
  get({
    id: "showHistory",
    path: "/assignments/{assignmentId}/history",
    procedure: "task.history",
    summary: "What happened to the part of one unit since it was given, newest first.",
    answer: HistoryShape,
  }),
  get({
    id: "listUnits",
    path: "/units",
    procedure: "unit.list",
    summary: "The units that exist on a day, with how much each owes.",
    answer: UnitListShape,
  }),
  get({
    id: "showUnit",
    path: "/units/{unitId}",
    procedure: "unit.owes",
    summary: "What a unit owes, to whom and by when.",
    answer: UnitOwesShape,
  }),
  get({
    id: "showScorecard",
    path: "/units/{unitId}/scorecard",
    procedure: "unit.scorecard",
    summary: "The indicators of one unit on a day.",
    answer: ScorecardShape,
  }),
  get({
    id: "showCollection",
    path: "/report-series/{seriesId}",
    procedure: "report.collection",
    summary: "Who has sent a report that comes back, and who has not.",
    answer: CollectionShape,
  }),
  get({
    id: "exportOpenData",
    path: "/open-data",
    procedure: "openData.export",
    summary: "Everything that can be read of plans, page by page, for who keeps a copy.",
    answer: OpenDataShape,
  }),
  get({
    id: "find",
    path: "/search",
    procedure: "search.find",
    summary: "Units, documents and tasks by their words.",
    answer: FoundShape,
  }),
];
