import { type ReadProblem, type Result, refuse } from "@dondoc/domain";
import { type Reading, readText } from "./read-text.ts";

export type DocumentFile = { readonly fileName: string; readonly bytes: Uint8Array };

/** Larger papers are scans or carry pictures; the text of the longest plan known is under one megabyte. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

/** Reads an official document from its file, by what the bytes are and not by what the name says. */
export function readDocument({ fileName, bytes }: DocumentFile): Result<Reading, ReadProblem> {
  if (bytes.length === 0) return refuse({ code: "document-empty" });
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    return refuse({ code: "document-too-large", bytes: bytes.length, limitBytes: MAX_DOCUMENT_BYTES });
  }
  const text = decoded(bytes);
  const extension = /\.[^.]+$/u.exec(fileName.toLowerCase())?.[0] ?? "";
  if (text === null) return refuse({ code: "document-format-unknown", extension });
  return readText(text);
}

/** UTF-8, or UTF-16 by its byte order mark; `null` when the bytes are no text. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
