import type { ChangedAssignment, DraftDetail } from "@dondoc/client";
import type { AssignmentAction, Evidence, PlanId } from "@dondoc/domain";
import type { Step } from "../step/step.ts";
import { LONG_TIMEOUT_MS, type OfficeAddress, officeClient } from "./office-client.ts";

/**
 * Everything the terminal changes in an office. Who may, and whether the rules allow it, the office decides; each call
 * throws an `OfficeFailure` with the reason.
 */
export type OfficeActs = {
  readonly step: (action: AssignmentAction, step: Step) => Promise<ChangedAssignment>;
  /** Keeps a file and answers with what names it as evidence. */
  readonly keepFile: (file: File) => Promise<Evidence>;
  /** Reads a document on the server into a draft that waits to be accepted. */
  readonly readDocument: (file: File) => Promise<DraftDetail>;
  /** Takes in a draft as it was proposed. */
  readonly accept: (draft: Pick<DraftDetail, "draftId" | "proposed">) => Promise<PlanId>;
};

export function connectActs(address: OfficeAddress): OfficeActs {
  const { client, ask } = officeClient(address, LONG_TIMEOUT_MS);
  return {
    step: (action, step) => ask(sendStep(client, action, step)),
    keepFile: async (file) => {
      const { fileName, sha256 } = await ask(client.file.upload.mutate(formOf(file)));
      return { kind: "file", fileName, sha256 };
    },
    readDocument: async (file) => {
      const { draftId } = await ask(client.draft.read.mutate(formOf(file)));
      return ask(client.draft.detail.query({ draftId }));
    },
    accept: async ({ draftId, proposed }) => {
      if (proposed === null) throw new RangeError("A draft with missing facts was to be accepted.");
      return (await ask(client.draft.accept.mutate({ draftId, acceptance: proposed }))).planId;
    },
  };
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.set("file", file);
  return form;
}

type Client = ReturnType<typeof officeClient>["client"];

/** One step goes to its procedure. What is wrong with it, the office says. */
function sendStep({ task }: Client, action: AssignmentAction, step: Step): Promise<ChangedAssignment> {
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
