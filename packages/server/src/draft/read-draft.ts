import { createHash } from "node:crypto";
import { type DraftId, type Result, makeId, ok } from "@dondoc/domain";
import type { Draft, ReadProblem } from "@dondoc/domain/draft";
import { readAnyDocument } from "@dondoc/reader";
import { record } from "../history/record.ts";
import type { StaleVersion } from "../ledger/append-events.ts";
import type { Asking } from "../office/office.ts";

export type OfficialFile = { readonly fileName: string; readonly bytes: Uint8Array };

/** A document with the draft that was read from it, not kept yet. */
export type ReadDocument = {
  readonly fileName: string;
  readonly sha256: string;
  readonly text: string;
  readonly draft: Draft;
};

/** Reads an official document into a draft. Of a document that is refused nothing is kept. */
export async function readDocument(file: OfficialFile): Promise<Result<ReadDocument, ReadProblem>> {
  const read = await readAnyDocument(file);
  if (!read.ok) return read;
  const { text, draft } = read.value;
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  return ok({ fileName: file.fileName, sha256, text, draft });
}

export async function keepDraft(
  { office, actor }: Asking,
  document: ReadDocument,
): Promise<Result<DraftId, StaleVersion>> {
  const draftId = makeId("draft", 0, office.newUuid());
  const readAt = office.clock.now().toISOString();
  const event = { type: "draft-read" as const, draftId, ...document, readAt };
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
