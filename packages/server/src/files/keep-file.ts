import { createHash } from "node:crypto";
import { type Result, ok, refuse } from "@dondoc/domain";
import type { FileStore } from "./file-store.ts";
import { harmlessName } from "./file-name.ts";
import { mediaTypeOf } from "./media-type.ts";
import type { ScanFile } from "./scan-file.ts";

/** What an office needs to keep files; `scan` is `null` where no antivirus is set up. */
export type OfficeFiles = { readonly store: FileStore; readonly scan: ScanFile | null };

export type KeptFile = {
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
};

export type FileProblem =
  | { readonly code: "file-empty" }
  | { readonly code: "file-type-refused"; readonly fileName: string }
  | { readonly code: "file-infected"; readonly found: string }
  | { readonly code: "file-scan-unavailable" };

/**
 * Looks a file over and keeps it. It is safe before anything speaks of it; one that nothing comes to speak of is an
 * orphan and is cleaned away later.
 */
export async function keepFile(
  { store, scan }: OfficeFiles,
  file: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<Result<KeptFile, FileProblem>> {
  const { bytes } = file;
  const fileName = harmlessName(file.fileName);
  if (bytes.length === 0) return refuse({ code: "file-empty" });
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) return refuse({ code: "file-type-refused", fileName });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const kept = await keepScanned({ store, scan }, { sha256, bytes });
  return kept.ok ? ok({ sha256, fileName, mediaType, bytes: bytes.length }) : kept;
}

/** For what was looked over already, such as a document that has been read. */
export async function keepScanned(
  { store, scan }: OfficeFiles,
  { sha256, bytes }: { readonly sha256: string; readonly bytes: Uint8Array },
): Promise<Result<null, FileProblem>> {
  if (scan !== null) {
    let found: string | null;
    try {
      found = await scan(bytes);
    } catch {
      return refuse({ code: "file-scan-unavailable" });
    }
    if (found !== null) return refuse({ code: "file-infected", found });
  }
  await store.put(sha256, bytes);
  return ok(null);
}
