import { createHash } from "node:crypto";
import { type DraftId, type Result, makeId, ok } from "@dondoc/domain";
import type { Draft, ReadProblem } from "@dondoc/domain/draft";
import { readAnyDocument } from "@dondoc/reader";
import { record } from "../history/record.ts";
import type { StaleVersion } from "../ledger/append-events.ts";
import type { Office } from "../office/office.ts";

export type OfficialFile = { readonly fileName: string; readonly bytes: Uint8Array };

/** A document with the draft that was read from it, not kept yet. */
export type ReadDocument = {
  readonly fileName: string;
  readonly sha256: string;
  readonly text: string;
  readonly draft: Draft;
};

/** Reads an official document into a draft. Of a document that is refused nothing is kept. */
export async function readDocument(
  file: OfficialFile,
  read: typeof readAnyDocument = readAnyDocument,
): Promise<Result<ReadDocument, ReadProblem>> {
  const reading = await read(file);
  if (!reading.ok) return reading;
  const { text, draft } = reading.value;
  return ok({ fileName: file.fileName, sha256: hashOf(file.bytes), text, draft });
}

/** What a file is named by, hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export type DraftMeta = {
  readonly readBy: string;
  /** Of its id; otherwise a new one. */
  readonly uuid?: string;
};

/** Keeps a draft as the event that it was read. */
export async function keepDraft(
  office: Pick<Office, "database" | "clock" | "changes" | "newUuid">,
  document: ReadDocument,
  { readBy, uuid = office.newUuid() }: DraftMeta,
): Promise<Result<DraftId, StaleVersion>> {
  const draftId = makeId("draft", 0, uuid);
  const readAt = office.clock.now().toISOString();
  const event = { type: "draft-read" as const, draftId, ...document, readAt };
  return office.database.transaction(async () => {
    const recorded = await record(office.database, [event], {
      actor: readBy,
      origin: "import",
      recordedAt: readAt,
    });
    if (!recorded.ok) return recorded;
    office.database.afterCommit(() => office.changes.publish(["draft"]));
    return ok(draftId);
  });
}
