import { nameForKeys, once } from "../http/once.ts";
import { keepScanned } from "../files/keep-file.ts";
import { valueOf } from "../http/problem-codes.ts";
import type { Asking } from "../office/office.ts";
import { type OfficialFile, type ReadDocument, hashOf, readDocument } from "./read-draft.ts";
import { inReadingThread } from "./reading-thread.ts";

/**
 * A smaller document is read while its sender waits. Our choice: text of this size is read in about a second, a PDF with
 * its fonts has some forty pages.
 */
export const READ_AT_ONCE_BYTES = 512 * 1024;

type Asked =
  | { readonly kind: "read"; readonly document: ReadDocument }
  | { readonly kind: "waits"; readonly file: OfficialFile; readonly sha256: string };

/**
 * Reads a small document, and looks at the head of a large one, which may then wait for a job. A document that is marked
 * as secret is refused by either before any of it is kept; one whose head is a picture is read at once, whatever its
 * size, for the same reason (decision 8). Throws what is refused.
 */
export async function readOrLook({ office }: Asking, file: OfficialFile): Promise<Asked> {
  if (file.bytes.length <= READ_AT_ONCE_BYTES) {
    return { kind: "read", document: valueOf(await readDocument(file)) };
  }
  const { isSeen } = valueOf(await inReadingThread("look", file));
  if (isSeen && office.jobs.isTaking) return { kind: "waits", file, sha256: hashOf(file.bytes) };
  const read = (of: OfficialFile) => inReadingThread("read", of);
  return { kind: "read", document: valueOf(await readDocument(file, read)) };
}

/** Keeps a document that waits, and asks for its reading in the transaction of the request. */
export async function askReading(
  asking: Asking,
  { file, sha256 }: Extract<Asked, { kind: "waits" }>,
  { procedure, key }: { readonly procedure: string; readonly key: string | undefined },
): Promise<unknown> {
  const { office, actor } = asking;
  const { fileName, bytes } = file;
  valueOf(await keepScanned(office.files, { sha256, bytes }));
  const askedBy = { key: nameForKeys(actor), name: actor.name };
  return once(asking, { procedure, key, input: { fileName, sha256 } }, async () => ({
    jobId: await office.jobs.askReading({ sha256, fileName, askedBy }),
  }));
}
