import type {
  AssignmentStatus,
  CalendarDay,
  Deadline,
  DueGroup,
  Role,
  Span,
  TaskId,
  Timeliness,
} from "@dondoc/domain";
import type { PlanLabel, UnitLabel } from "../plan/plan-label.ts";

/** One thing one unit owes: its part in a task, or one report of a series. What every list of deadlines is made of. */
export type DueItem = {
  /** The assignment's id; for a report `<series id>/<unit key>/<period>`. Stable between looks. */
  readonly id: string;
  readonly kind: "task" | "report";
  /** The words of the paper. */
  readonly statement: string;
  readonly role: Role;
  /** `null`: the paper names nobody. */
  readonly unit: UnitLabel | null;
  /** How many units owe the same undated or continuous task; lists that span units show it once. */
  readonly unitCount: number;
  readonly plan: PlanLabel;
  /** `null` for a report. */
  readonly taskId: TaskId | null;
  /** What a report is about: `2024`, `2024-Q2`; `null` for a task. */
  readonly period: string | null;
  /** To whom a report goes, as written. */
  readonly recipients: readonly string[];
  readonly status: AssignmentStatus | "draft";
  readonly deadline: Deadline | null;
  /** The last good day; `null` where the paper names none. */
  readonly dueOn: CalendarDay | null;
  readonly timeliness: Timeliness;
  readonly group: DueGroup;
  readonly sectionPath: string | null;
  readonly span: Span;
};
