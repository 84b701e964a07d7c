import type { AssignmentAction, AssignmentId, CalendarDay, Evidence, PlanId, UnitId } from "@dondoc/domain";

/** One step of one part, with everything it says, ready to be sent. */
export type Step = {
  readonly assignmentId: AssignmentId;
  /** The version that the person saw. */
  readonly version: number;
  /** The day it was done; not asked of steps that are always of today. */
  readonly day: CalendarDay;
  readonly dueOn: CalendarDay | null;
  readonly reason: string;
  readonly note: string;
  readonly percent: number | null;
  readonly evidence: readonly Evidence[];
  readonly period: string | null;
  readonly toUnitId: UnitId | null;
  readonly byPlanId: PlanId | null;
};

export type StepField = "day" | "due" | "reason" | "note" | "percent" | "evidence" | "period" | "to" | "by";

/** What each step asks for, the same as on the web; the names are those of the flags. */
export const stepFields = {
  receive: ["day"],
  start: ["day"],
  "report-progress": ["note", "percent"],
  submit: ["day", "period", "evidence"],
  confirm: ["day"],
  return: ["reason"],
  "request-extension": ["due", "reason"],
  "withdraw-extension": [],
  "grant-extension": ["due"],
  "refuse-extension": ["reason"],
  urge: [],
  suspend: ["reason"],
  resume: ["day"],
  reassign: ["to", "reason"],
  withdraw: ["reason"],
  supersede: ["by", "reason"],
} as const satisfies Record<AssignmentAction, readonly StepField[]>;

/** Without a day it is today; without evidence or a period the office says whether one is missing. */
const optional: readonly StepField[] = ["day", "percent", "evidence", "period"];

/** What must still be said before a step can be sent. */
export function missingFields(action: AssignmentAction, isGiven: (field: StepField) => boolean): StepField[] {
  const fields: readonly StepField[] = stepFields[action];
  return fields.filter((field) => !optional.includes(field) && !isGiven(field));
}

/** A step that says nothing yet. */
export function emptyStep(at: Pick<Step, "assignmentId" | "version" | "day">): Step {
  const unsaid = { dueOn: null, reason: "", note: "", percent: null, evidence: [], period: null };
  return { ...at, ...unsaid, toUnitId: null, byPlanId: null };
}
