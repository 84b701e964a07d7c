import type {
  Assignment,
  AssignmentAction,
  AssignmentProblem,
  AssignmentStatus,
  CalendarDay,
  Hat,
  Offer,
  Section,
  Task,
  Timeliness,
} from "@dondoc/domain";
import type { PlanLabel, UnitLabel } from "../plan/plan-label.ts";

/** One unit's part in a task, with all that a person needs to act on it. */
export type TaskPart = {
  /** The part as the rule book holds it: state, evidence, extensions, urgings, settled periods. */
  readonly assignment: Assignment;
  /** What a change of it must name. */
  readonly version: number;
  readonly unit: UnitLabel;
  /** Name of the group it was expanded from. */
  readonly viaGroup: string | null;
  /** The day that counts now, after every extension; the task keeps the original. */
  readonly dueOn: CalendarDay | null;
  readonly extensionCount: number;
  readonly isExtendedManyTimes: boolean;
  readonly isUrgingDue: boolean;
  readonly timeliness: Timeliness;
  /** Periods that can be submitted; `null` for a duty that is done once or never. */
  readonly openPeriods: readonly string[] | null;
  /** What the one who asks may do with it now, or why not: the answer decisions would give. */
  readonly actions: Readonly<Record<AssignmentAction, Offer>>;
};

export type TaskDetail = {
  readonly asOf: CalendarDay;
  readonly task: Task;
  /** The original due day: what the paper's words mean. */
  readonly dueOn: CalendarDay | null;
  /** Where it stands in the paper; `null` before the first heading. */
  readonly section: Section | null;
  readonly plan: PlanLabel;
  /** What giving a part to one more unit must name. */
  readonly planVersion: number;
  readonly assign:
    | { readonly allowed: true; readonly because: Hat }
    | { readonly allowed: false; readonly because: AssignmentProblem };
  /** How many parts there are in each state, also of those not on this page. */
  readonly counts: Readonly<Partial<Record<AssignmentStatus, number>>>;
  readonly parts: readonly TaskPart[];
  /** The last part on this page, where more follow. */
  readonly nextCursor: string | null;
};
