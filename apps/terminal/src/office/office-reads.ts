import type { AssignmentId, CalendarDay, Fraction, PlanId, Statistic, TaskId, UnitId } from "@dondoc/domain";
import type {
  Answers,
  AssignmentHistory,
  DueItem,
  PlanDetail,
  PlanRow,
  TaskDetail,
  TaskPart,
  UnitOwes,
  UnitRow,
} from "@dondoc/client";
import type { OfficePapers } from "./office-papers.ts";

export type { DueItem, PlanDetail, PlanRow, TaskDetail, TaskPart, UnitOwes, UnitRow };

/** One thing that happened to a part. */
export type PastStep = AssignmentHistory["events"][number];
export type PlanList = Answers["plan"]["list"];
/** One thing that was found by its words. */
export type FoundThing = Answers["search"]["find"]["found"][number];
export type FoundKind = FoundThing["kind"];

/** Which office answers, and the day it lives on. */
export type OfficeState = {
  readonly today: CalendarDay;
  readonly isDemo: boolean;
  readonly version: string;
};

export type DueQuestion = {
  /** `null`: the office's today, so that nobody has to ask for it first. */
  readonly asOf: CalendarDay | null;
  /** `null`: everything, also what has no day. */
  readonly withinDays: number | null;
  readonly unitId: UnitId | null;
  readonly planId?: PlanId | null;
  /** Most items wanted; `null` for all. */
  readonly atMost: number | null;
};

export type DueList = {
  readonly asOf: CalendarDay;
  readonly withinDays: number | null;
  readonly items: readonly DueItem[];
  readonly total: number;
  readonly statistic: Statistic;
  readonly rate: Fraction;
};

export type Follower = {
  /** Something in the office changed. */
  readonly changed: () => void;
  readonly lost: () => void;
  /** Connected, for the first time or again. */
  readonly connected: () => void;
};

/**
 * Everything the terminal asks of an office, by name. The one implementation talks HTTP (`connectOffice`); tests hand in
 * a small one of their own. Each throws an `OfficeFailure` when it gets no answer it can use.
 */
export type OfficeReads = OfficePapers & {
  readonly state: () => Promise<OfficeState>;
  readonly due: (question: DueQuestion) => Promise<DueList>;
  /** `null`: as of the office's today. */
  readonly units: (asOf: CalendarDay | null) => Promise<readonly UnitRow[]>;
  readonly unitOwes: (unitId: UnitId, asOf: CalendarDay | null) => Promise<UnitOwes>;
  /** Plans known by a day, the last issued of them. */
  readonly plans: (asOf: CalendarDay | null) => Promise<PlanList>;
  readonly plan: (planId: PlanId, asOf: CalendarDay | null) => Promise<PlanDetail>;
  /** One task with its parts and what the one who asks may do with them today. */
  readonly task: (taskId: TaskId) => Promise<TaskDetail>;
  /** What happened to one part, newest first. */
  readonly history: (assignmentId: AssignmentId) => Promise<readonly PastStep[]>;
  /** How a part began: it names the task. */
  readonly firstStep: (assignmentId: AssignmentId) => Promise<PastStep | null>;
  readonly find: (text: string, kinds: readonly FoundKind[]) => Promise<readonly FoundThing[]>;
  /** Follows changes until the returned function is called. */
  readonly follow: (follower: Follower) => () => void;
};
