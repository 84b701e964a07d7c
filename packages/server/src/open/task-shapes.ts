import {
  Assignment,
  AssignmentId,
  CalendarDay,
  Deadline,
  Evidence,
  PlanId,
  Role,
  Schedule,
  Section,
  Span,
  Task,
  TaskId,
  UnitId,
} from "@dondoc/domain";
import { z } from "zod";
import type { AssignmentHistory } from "../task/assignment-history.ts";
import type { Assigned, Reassigned } from "../task/assign-unit.ts";
import type { ChangedAssignment } from "../task/change-assignment.ts";
import type { DueAnswer } from "../task/due-answer.ts";
import type { DueItem } from "../task/due-item.ts";
import type { TaskDetail } from "../task/task-detail.ts";
import {
  DueGroupShape,
  FractionShape,
  PlanLabelShape,
  StatisticShape,
  TimelinessShape,
  UnitLabelShape,
} from "./figure-shapes.ts";
import { answerShape, named } from "./shape.ts";

named("Assignment", Assignment);
named("Deadline", Deadline);
named("Evidence", Evidence);
named("Role", Role);
named("Schedule", Schedule);
named("Section", Section);
named("Task", Task);

export const AssignmentStatusShape = named(
  "AssignmentStatus",
  z.enum([
    "assigned",
    "received",
    "in-progress",
    "submitted",
    "returned",
    "completed",
    "suspended",
    "withdrawn",
    "reassigned",
    "superseded",
  ]),
);

export const DueItemShape = answerShape<DueItem>()(
  "DueItem",
  z.object({
    id: z.string(),
    kind: z.enum(["task", "report"]),
    statement: z.string(),
    role: Role,
    unit: UnitLabelShape.nullable(),
    unitCount: z.int(),
    plan: PlanLabelShape,
    taskId: TaskId.nullable(),
    period: z.string().nullable(),
    recipients: z.array(z.string()),
    status: z.union([AssignmentStatusShape, z.literal("draft")]),
    deadline: Deadline.nullable(),
    dueOn: CalendarDay.nullable(),
    timeliness: TimelinessShape,
    group: DueGroupShape,
    sectionPath: z.string().nullable(),
    span: Span,
  }),
);

export const DueShape = answerShape<DueAnswer>()(
  "DueList",
  z.object({
    asOf: CalendarDay,
    withinDays: z.int().nullable(),
    items: z.array(DueItemShape),
    total: z.int(),
    nextCursor: z.string().nullable(),
    statistic: StatisticShape,
    rate: FractionShape,
  }),
);

/** What stands in the way of something: a code, and with it what is needed to say it in words. */
export const ProblemShape = named("Problem", z.looseObject({ code: z.string() }));

const HatShape = named(
  "Hat",
  z.object({
    capacity: z.enum(["performer", "assigner", "standing-body", "supervisor"]),
    unitId: UnitId.nullable(),
  }),
);
const OfferShape = named(
  "Offer",
  z.union([
    z.object({ allowed: z.literal(true), because: HatShape }),
    z.object({ allowed: z.literal(false), because: ProblemShape }),
  ]),
);

const TaskPartShape = named(
  "TaskPart",
  z.object({
    assignment: Assignment,
    version: z.int(),
    unit: UnitLabelShape,
    viaGroup: z.string().nullable(),
    dueOn: CalendarDay.nullable(),
    extensionCount: z.int(),
    isExtendedManyTimes: z.boolean(),
    isUrgingDue: z.boolean(),
    timeliness: TimelinessShape,
    openPeriods: z.array(z.string()).nullable(),
    /** By the name of the action. */
    actions: z.record(z.string(), OfferShape),
  }),
);

export const TaskDetailShape = answerShape<TaskDetail>()(
  "TaskDetail",
  z.object({
    asOf: CalendarDay,
    task: Task,
    dueOn: CalendarDay.nullable(),
    section: Section.nullable(),
    plan: PlanLabelShape,
    planVersion: z.int(),
    assign: OfferShape,
    counts: z.partialRecord(AssignmentStatusShape, z.int()),
    parts: z.array(TaskPartShape),
    nextCursor: z.string().nullable(),
  }),
);

/** What happened: its type, and with it what that type tells. */
const PastEventShape = named(
  "PastEvent",
  z.object({
    actor: z.string(),
    origin: z.enum(["person", "import", "demo"]),
    recordedAt: z.string(),
    version: z.int(),
    event: z.looseObject({ type: z.string() }),
  }),
);

export const HistoryShape = answerShape<AssignmentHistory>()(
  "AssignmentHistory",
  z.object({
    assignmentId: AssignmentId,
    events: z.array(PastEventShape),
    nextCursor: z.int().nullable(),
  }),
);

export const ChangedShape = answerShape<ChangedAssignment>()(
  "ChangedAssignment",
  z.object({ assignmentId: AssignmentId, version: z.int(), status: AssignmentStatusShape }),
);
export const ReassignedShape = answerShape<Reassigned>()(
  "ReassignedAssignment",
  ChangedShape.extend({ toAssignmentId: AssignmentId }),
);
export const AssignedShape = answerShape<Assigned>()(
  "GivenAssignment",
  z.object({ assignmentId: AssignmentId, planId: PlanId, version: z.int() }),
);
