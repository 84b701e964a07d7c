import type { AssignmentAction, AssignmentId, CalendarDay, Evidence, PlanId, UnitId } from "@dondoc/domain";
import type { ChangedAssignment } from "./answers.ts";
import type { Client } from "./create-client.ts";

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

/** What each step asks for, in the order in which it is asked, in every face. */
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

/** One step goes to its procedure. What is wrong with it, the office says. */
export function sendStep({ task }: Client, action: AssignmentAction, step: Step): Promise<ChangedAssignment> {
  const { assignmentId, version, day, dueOn, reason, note, percent, evidence, period } = step;
  const at = { assignmentId, version };
  const sending = {
    receive: () => task.receive.mutate({ ...at, receivedOn: day }),
    start: () => task.start.mutate({ ...at, startedOn: day }),
    "report-progress": () =>
      task.reportProgress.mutate({ ...at, progress: { reportedOn: day, note, progressPercent: percent } }),
    submit: () => task.submit.mutate({ ...at, submittedOn: day, evidence: [...evidence], period }),
    confirm: () => task.confirm.mutate({ ...at, confirmedOn: day }),
    return: () => task.return.mutate({ ...at, returnedOn: day, reason }),
    "request-extension": () => task.requestExtension.mutate({ ...at, dueOn: given(dueOn), reason }),
    "withdraw-extension": () => task.withdrawExtension.mutate(at),
    "grant-extension": () => task.grantExtension.mutate({ ...at, dueOn: given(dueOn) }),
    "refuse-extension": () => task.refuseExtension.mutate({ ...at, reason }),
    urge: () => task.urge.mutate(at),
    suspend: () => task.suspend.mutate({ ...at, suspendedOn: day, reason }),
    resume: () => task.resume.mutate({ ...at, resumedOn: day }),
    reassign: () =>
      task.reassign.mutate({ ...at, toUnitId: given(step.toUnitId), reassignedOn: day, reason }),
    withdraw: () => task.withdraw.mutate({ ...at, withdrawnOn: day, reason }),
    supersede: () =>
      task.supersede.mutate({ ...at, supersededOn: day, reason, byPlanId: given(step.byPlanId) }),
  } satisfies Record<AssignmentAction, () => Promise<ChangedAssignment>>;
  return sending[action]();
}

/** What a step cannot do without was asked for before (`missingFields`). */
function given<Value>(value: Value | null): Value {
  if (value === null) throw new RangeError("A step was sent without what it needs.");
  return value;
}
