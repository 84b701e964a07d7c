import { makeId } from "@dondoc/domain";
import type { OfficeActs } from "../office/office-acts.ts";
import { OfficeFailure, type OfficeProblem } from "../office/office-failure.ts";
import { planId } from "./make-office.ts";

export type TestActs = OfficeActs & {
  /** What was sent, in order. */
  readonly sent: { readonly action: string; readonly step: object }[];
  /** Set to make every sending fail as the office refuses. */
  refusal: OfficeProblem | null;
  draft: Awaited<ReturnType<OfficeActs["readDocument"]>> | null;
};

/** An office that takes everything, and remembers it. */
export function makeActs(): TestActs {
  const acts: TestActs = {
    sent: [],
    refusal: null,
    draft: null,
    step: async (action, step) => {
      await Promise.resolve();
      if (acts.refusal !== null) throw new OfficeFailure(acts.refusal);
      acts.sent.push({ action, step });
      const { assignmentId, version } = step;
      return { assignmentId, version: version + 1, status: "received" };
    },
    keepFile: (file) => Promise.resolve({ kind: "file", fileName: file.name, sha256: "0".repeat(64) }),
    readDocument: () =>
      acts.draft === null
        ? Promise.reject(new OfficeFailure({ code: "document-secret", marking: "MẬT" }))
        : Promise.resolve(acts.draft),
    accept: () => Promise.resolve(planId(12)),
  };
  return acts;
}

export const draftId = makeId("draft", 0, "0192a000-0000-7000-8000-000000000999");
