import type { Client, TaskPart } from "@dondoc/client";
import { type AssignmentAction, type CalendarDay, type Evidence, isCalendarDay } from "@dondoc/domain";
import { evidenceIn } from "./evidence-in.ts";
import type { StepValues } from "./step-fields.ts";

export type Step = {
  readonly part: TaskPart;
  /** The version the person saw. */
  readonly version: number;
  readonly today: CalendarDay;
  readonly values: StepValues;
  readonly files: readonly Evidence[];
};

/** Sends one step to its procedure. What is wrong with it, the server says. */
export function sendStep(client: Client, action: AssignmentAction, step: Step): Promise<unknown> {
  const { task } = client;
  const { values, today } = step;
  const at = { assignmentId: step.part.assignment.id, version: step.version };
  const day = isCalendarDay(values.day) ? values.day : today;
  const dueOn = isCalendarDay(values.dueOn) ? values.dueOn : today;
  const { reason } = values;
  const sending = {
    receive: () => task.receive.mutate({ ...at, receivedOn: day }),
    start: () => task.start.mutate({ ...at, startedOn: day }),
    "report-progress": () => task.reportProgress.mutate({ ...at, progress: progressOf(step) }),
    submit: () => task.submit.mutate({ ...at, submittedOn: day, ...resultOf(step) }),
    confirm: () => task.confirm.mutate({ ...at, confirmedOn: day }),
    return: () => task.return.mutate({ ...at, returnedOn: today, reason }),
    "request-extension": () => task.requestExtension.mutate({ ...at, dueOn, reason }),
    "withdraw-extension": () => task.withdrawExtension.mutate(at),
    "grant-extension": () => task.grantExtension.mutate({ ...at, dueOn }),
    "refuse-extension": () => task.refuseExtension.mutate({ ...at, reason }),
    urge: () => task.urge.mutate(at),
    suspend: () => task.suspend.mutate({ ...at, suspendedOn: today, reason }),
    resume: () => task.resume.mutate({ ...at, resumedOn: day }),
    reassign: () =>
      task.reassign.mutate({ ...at, toUnitId: chosen(values.unit), reassignedOn: today, reason }),
    withdraw: () => task.withdraw.mutate({ ...at, withdrawnOn: today, reason }),
    supersede: () =>
      task.supersede.mutate({ ...at, supersededOn: today, reason, byPlanId: chosen(values.plan) }),
  } satisfies Record<AssignmentAction, () => Promise<unknown>>;
  return sending[action]();
}

/** A required choice; the form does not send a step that lacks one (`missingField`). */
function chosen<Id extends string>(id: Id | ""): Id {
  if (id === "") throw new RangeError("A step was sent without its choice.");
  return id;
}

function progressOf({ values, today }: Step) {
  const percent = Number.parseInt(values.percent, 10);
  return { reportedOn: today, note: values.note, progressPercent: Number.isNaN(percent) ? null : percent };
}

function resultOf({ values, files }: Step) {
  const { evidence } = evidenceIn(values.evidence);
  return { evidence: [...evidence, ...files], period: values.period === "" ? null : values.period };
}
