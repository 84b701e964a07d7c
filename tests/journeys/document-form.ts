import type { DraftId } from "@dondoc/domain";

/** The form that an upload sends. */
export function documentForm(fileName: string, content: string | Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData();
  form.set("file", new File([content], fileName));
  return form;
}

/** The draft of a document that is small enough to be read while its sender waits. */
export async function readAtOnce(
  asked: Promise<{ readonly draftId: DraftId } | { readonly jobId: string }>,
): Promise<{ readonly draftId: DraftId }> {
  const answer = await asked;
  if ("draftId" in answer) return answer;
  throw new Error("The document of the test is read by itself.");
}
