import type { Database } from "../database/database.ts";
import { hashOf } from "../draft/read-draft.ts";
import type { FileStore } from "../files/file-store.ts";
import { allSpokenOf } from "../files/kept-files.query.ts";
import type { CarryOptions } from "./carry-office.ts";

/** What became of the files an office speaks of: originals of its drafts, and evidence. */
export type FilesCarried = {
  readonly files: number;
  /** Those that are not there, or are not what their name says. */
  readonly missing: readonly string[];
};

export const noFiles: FilesCarried = { files: 0, missing: [] };

/** The bytes of a file, when they are what its name says. */
export async function intactFile(store: FileStore, sha256: string): Promise<Uint8Array | null> {
  const bytes = await store.read(sha256);
  return bytes !== null && hashOf(bytes) === sha256 ? bytes : null;
}

/** Puts every file that the office speaks of where it is wanted, and proves that it is there. */
export async function carryFiles(
  database: Database,
  { from, to }: { readonly from: FileStore; readonly to: FileStore },
  { progress, signal }: CarryOptions,
): Promise<FilesCarried> {
  const missing: string[] = [];
  let files = 0;
  for (const sha256 of await allSpokenOf(database)) {
    signal?.throwIfAborted();
    const bytes = await intactFile(from, sha256);
    if (bytes !== null && from !== to) await to.put(sha256, bytes);
    const isThere = from === to ? bytes !== null : (await intactFile(to, sha256)) !== null;
    if (isThere) files += 1;
    else missing.push(sha256);
    progress?.({ kind: "files", files });
  }
  return { files, missing };
}
