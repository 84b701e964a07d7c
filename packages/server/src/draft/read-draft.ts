import { createHash } from "node:crypto";
import { type DraftId, type ReadProblem, type Result, makeId, ok } from "@dondoc/domain";
import { readAnyDocument } from "@dondoc/reader";
import { record } from "../history/record.ts";
import type { StaleVersion } from "../ledger/append-events.ts";
import type { Asking } from "../office/office.ts";

export type OfficialFile = { readonly fileName: string; readonly bytes: Uint8Array };

/** Reads an official document into a draft and keeps it. Of a document that is refused nothing is kept. */
export async function readDraft(
  { office, actor }: Asking,
  file: OfficialFile,
): Promise<Result<DraftId, ReadProblem | StaleVersion>> {
  const read = await readAnyDocument(file);
  if (!read.ok) return read;
  const { text, draft } = read.value;
  const draftId = makeId("draft", 0, office.newUuid());
  const readAt = office.clock.now().toISOString();
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const event = {
    type: "draft-read" as const,
    draftId,
    fileName: file.fileName,
    sha256,
    text,
    draft,
    readAt,
  };
  return office.database.transaction(async () => {
    const recorded = await record(office.database, [event], {
      actor: actor.name,
      origin: "import",
      recordedAt: readAt,
    });
    if (!recorded.ok) return recorded;
    office.database.afterCommit(() => office.changes.publish(["draft"]));
    return ok(draftId);
  });
}
