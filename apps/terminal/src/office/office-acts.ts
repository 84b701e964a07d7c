import { type ChangedAssignment, type DocumentReading, type DraftDetail, readDocument } from "@dondoc/client";
import { type Step, sendStep } from "@dondoc/client/step";
import type { AssignmentAction, Evidence, PlanId } from "@dondoc/domain";
import { LONG_TIMEOUT_MS, type OfficeAddress, officeClient } from "./office-client.ts";

/**
 * Everything the terminal changes in an office. Who may, and whether the rules allow it, the office decides; each call
 * throws an `OfficeFailure` with the reason.
 */
export type OfficeActs = {
  readonly step: (action: AssignmentAction, step: Step) => Promise<ChangedAssignment>;
  /** Keeps a file and answers with what names it as evidence. */
  readonly keepFile: (file: File) => Promise<Evidence>;
  /** Reads a document on the server into a draft that waits to be accepted, however long that takes. */
  readonly readDocument: (file: File, tell: (reading: DocumentReading) => void) => Promise<DraftDetail>;
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
    readDocument: async (file, tell) => {
      const draftId = await ask(readDocument(client, file, { tell }));
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
