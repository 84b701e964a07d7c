import type { ReadProblem } from "@dondoc/domain/draft";
import type { Problem } from "@dondoc/words";
import { spokenOf } from "../files/kept-files.query.ts";
import { valueOf } from "../http/problem-codes.ts";
import type { Working, WorkingFor } from "../jobs/job-work.ts";
import { IMPORT_TIMEOUT_MS } from "./accept-draft.ts";
import { keepDraft, readDocument } from "./read-draft.ts";
import { inReadingThread } from "./reading-thread.ts";
import { type ReadingOutcome, ReadingRequest } from "./reading-request.ts";

/**
 * Reads a document that was kept to be read by itself. The draft and the end of the job are one transaction: a server that
 * dies in between has done nothing, and whoever takes the job up again begins anew.
 */
export async function readWaitingDocument(office: WorkingFor, working: Working): Promise<ReadingOutcome> {
  const request = ReadingRequest.parse(working.request);
  const { fileName, sha256, askedBy } = request;
  const bytes = await office.files.store.read(sha256);
  if (bytes === null) return refused({ code: "file-not-kept", fileName });
  const { signal, tell } = working;
  const onProgress = (done: number, pages: number): void => tell({ done, pages });
  const document = await readDocument({ fileName, bytes }, (file) =>
    inReadingThread("read", file, { signal, onProgress }),
  );
  if (!document.ok) {
    await forgetFile(office, working, { request, problem: document.problem });
    return refused(document.problem);
  }
  return office.database.transaction(
    async () => {
      const meta = { readBy: askedBy.name, uuid: working.id };
      const draftId = valueOf(await keepDraft(office, document.value, meta));
      const outcome = { outcome: "read", draftId } as const;
      await working.end(outcome);
      return outcome;
    },
    { timeoutMs: IMPORT_TIMEOUT_MS },
  );
}

function refused(problem: Problem): ReadingOutcome {
  return { outcome: "refused", problem };
}

/** Of a refused document nothing is kept; of a secret one that slipped past the look at its head, not even its name. */
async function forgetFile(
  { database, files }: WorkingFor,
  working: Working,
  { request, problem }: { readonly request: ReadingRequest; readonly problem: ReadProblem },
): Promise<void> {
  const isSecret = problem.code === "document-secret";
  const { sha256 } = request;
  const spoken = await spokenOf(database, [sha256]);
  if (isSecret || !spoken.has(sha256)) await files.store.remove(sha256);
  if (isSecret) await working.forget({ ...request, sha256: "", fileName: "" });
}
