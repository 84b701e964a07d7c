import { readFileSync, readdirSync, statSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { type Result, ok, refuse } from "@dondoc/domain";
import type { ReadProblem } from "@dondoc/domain/draft";
import { MAX_DOCUMENT_BYTES } from "@dondoc/reader";

/** One file to be read; `shown` is the path as the person wrote it. */
export type DocumentPath = { readonly path: string; readonly shown: string; readonly id: string };

export type FileProblem = {
  readonly code: "fileMissing" | "fileUnreadable" | "folderEmpty";
  readonly path: string;
};

const endings = new Set([".txt", ".docx", ".pdf", ".doc"]);

/** The documents behind an argument: the file itself, or those of a folder (not of the folders in it). */
export function documentsAt(argument: string, folder: string): Result<readonly DocumentPath[], FileProblem> {
  const path = resolve(folder, argument);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return refuse({ code: "fileMissing", path: argument });
  if (!stats.isDirectory()) return ok([documentPath(path, argument)]);
  const names = namesIn(path);
  if (names === null) return refuse({ code: "fileUnreadable", path: argument });
  if (names.length === 0) return refuse({ code: "folderEmpty", path: argument });
  return ok(names.map((name) => documentPath(join(path, name), join(argument, name))));
}

/** The bytes of a document. One that is too large is refused by its size, before anything of it is loaded. */
export function bytesOf({ path, shown }: DocumentPath): Result<Uint8Array, FileProblem | ReadProblem> {
  try {
    const bytes = statSync(path).size;
    if (bytes > MAX_DOCUMENT_BYTES) {
      return refuse({ code: "document-too-large", bytes, limitBytes: MAX_DOCUMENT_BYTES });
    }
    return ok(readFileSync(path));
  } catch {
    return refuse({ code: "fileUnreadable", path: shown });
  }
}

function namesIn(path: string): string[] | null {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.has(extname(entry.name).toLowerCase()))
      .map((entry) => entry.name)
      .toSorted();
  } catch {
    return null;
  }
}

function documentPath(path: string, shown: string): DocumentPath {
  return { path, shown, id: basename(path, extname(path)) };
}
