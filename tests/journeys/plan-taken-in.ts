import { documentForm, readAtOnce } from "./document-form.ts";
import type { SignedIn } from "./signed-in.ts";

/** Has a paper read and takes it in as it was read; answers with its plan. */
export async function planTakenIn({ api }: SignedIn, text: string): Promise<{ readonly planId: string }> {
  const { draftId } = await readAtOnce(api.draft.read.mutate(documentForm("ke-hoach.txt", text)));
  const { proposed } = await api.draft.detail.query({ draftId });
  if (proposed === null) throw new Error("The paper of the test is not complete.");
  return api.draft.accept.mutate({ draftId, acceptance: proposed });
}
