import { readFileSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { type Evidence, type Result, ok, refuse } from "@dondoc/domain";

/** A number of a document has a figure and a slash: `12/BC-UBND`. */
const documentNumber = /^\d+[\p{L}\d]*\/[\p{L}\d./-]+$/u;
const webAddress = /^https?:\/\/\S+$/u;
/** More than the server takes: refused before it is loaded. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Evidence as it is typed: a file that is there, a link, or the number of a document. A file is still to be sent. */
export function evidenceIn(text: string, folder: string): Result<Evidence | File, string> {
  if (webAddress.test(text) && URL.canParse(text)) return ok({ kind: "link", url: text });
  const path = resolve(folder, text);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() === true && stats.size <= MOST_BYTES) return fileAt(path, text);
  if (!documentNumber.test(text)) return refuse(text);
  return ok({ kind: "document", number: text, issuer: null, issuedOn: null });
}

function fileAt(path: string, shown: string): Result<File, string> {
  try {
    return ok(new File([readFileSync(path)], basename(path)));
  } catch {
    return refuse(shown);
  }
}
