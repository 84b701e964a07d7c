import {
  AssignmentId,
  CalendarDay,
  CorrectedFact,
  Certainty,
  Deadline,
  Directive,
  DirectiveId,
  DistributionEntry,
  DocumentType,
  Funding,
  PlanId,
  Role,
  Section,
  Span,
  Target,
  TaskId,
} from "@dondoc/domain";
import { DraftCheck } from "@dondoc/domain/draft";
import { Accountability } from "@dondoc/domain/plan";
import { z } from "zod";
import type { Overview, OverviewNode } from "../plan/overview.ts";
import type { PlanDetail } from "../plan/plan-detail.query.ts";
import type { PlanList } from "../plan/plan-list.query.ts";
import {
  FractionShape,
  HeldPlanShape,
  PlanLabelShape,
  StatisticShape,
  TimelinessShape,
  UnitLabelShape,
} from "./figure-shapes.ts";
import { answerShape, named } from "./shape.ts";
import { AssignmentStatusShape, DueItemShape } from "./task-shapes.ts";

named("Directive", Directive);
named("DocumentType", DocumentType);
named("Target", Target);
named("DraftCheck", DraftCheck);

export const OverviewNodeShape: z.ZodType<OverviewNode> = named(
  "OverviewNode",
  z.object({
    kind: z.enum(["directive", "plan"]),
    id: z.union([DirectiveId, PlanId]),
    number: z.string(),
    type: DocumentType,
    issuer: z.string(),
    issuedOn: CalendarDay,
    subject: z.string(),
    isHeld: z.boolean(),
    lagDays: z.int(),
    stepDays: z.int(),
    statistic: StatisticShape.nullable(),
    rate: FractionShape.nullable(),
    taskCount: z.int(),
    nextDue: z.object({ dueOn: CalendarDay, count: z.int(), statement: z.string() }).nullable(),
    total: StatisticShape.nullable(),
    lower: z.array(z.lazy(() => OverviewNodeShape)),
    moreBelow: z.int(),
  }),
);

export const OverviewShape = answerShape<Overview>()(
  "Overview",
  z.object({
    asOf: CalendarDay,
    statistic: StatisticShape,
    rate: FractionShape,
    directives: z.array(OverviewNodeShape),
    moreDirectives: z.int(),
    strip: z.array(
      z.object({
        dueOn: CalendarDay,
        plan: PlanLabelShape,
        statement: z.string(),
        statistic: StatisticShape,
      }),
    ),
  }),
);

export const PlanListShape = answerShape<PlanList>()(
  "PlanList",
  z.object({
    asOf: CalendarDay,
    plans: z.array(
      HeldPlanShape.extend({ taskCount: z.int(), statistic: StatisticShape, rate: FractionShape }),
    ),
    morePlans: z.int(),
  }),
);

const PlanAssignmentShape = named(
  "PlanAssignment",
  z.object({
    id: AssignmentId,
    role: Role,
    unit: UnitLabelShape,
    unitAsWritten: z.string(),
    viaGroup: z.string().nullable(),
    certainty: Certainty,
    span: Span,
    status: AssignmentStatusShape,
    timeliness: TimelinessShape,
  }),
);

const PlanTaskShape = named(
  "PlanTask",
  z.object({
    id: TaskId,
    ordinal: z.int(),
    sectionPath: z.string().nullable(),
    statement: z.string(),
    deadline: Deadline.nullable(),
    dueOn: CalendarDay.nullable(),
    outputs: z.array(z.string()),
    span: Span,
    corrected: z.array(CorrectedFact),
    assignments: z.array(PlanAssignmentShape),
    timeliness: TimelinessShape,
  }),
);

const PlanReportShape = named(
  "PlanReport",
  z.object({
    id: z.string(),
    asWritten: z.string(),
    span: Span,
    deadline: Deadline.nullable(),
    reporters: z.array(z.string()),
    recipients: z.array(z.string()),
    items: z.array(DueItemShape),
  }),
);

export const PlanDetailShape = answerShape<PlanDetail>()(
  "PlanDetail",
  z.object({
    asOf: CalendarDay,
    plan: HeldPlanShape,
    directive: Directive,
    upper: HeldPlanShape.nullable(),
    lagDays: z.int(),
    stepDays: z.int(),
    text: z.string().nullable(),
    sections: z.array(Section),
    tasks: z.array(PlanTaskShape),
    reports: z.array(PlanReportShape),
    targets: z.array(Target),
    funding: z.array(Funding),
    accountabilities: z.array(Accountability),
    distribution: z.array(DistributionEntry),
    checks: z.array(DraftCheck),
    statistic: StatisticShape,
    rate: FractionShape,
  }),
);
