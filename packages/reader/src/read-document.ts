import { type Result, ok, refuse } from "@dondoc/domain";
import type { ReadProblem } from "@dondoc/domain/draft";
import { docxText } from "./docx/docx-text.ts";
import { type Reading, readText } from "./read-text.ts";

export type DocumentFile = { readonly fileName: string; readonly bytes: Uint8Array };

/** Larger papers are scans or carry pictures; the text of the longest plan known is under one megabyte. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

/** Reads an official document from its file, by what the bytes are and not by what the name says. */
export function readDocument(file: DocumentFile): Result<Reading, ReadProblem> {
  const text = writtenIn(file);
  return text.ok ? readText(text.value) : text;
}

/** What is written in a Word document of today or in a file of plain text. */
export function writtenIn({ fileName, bytes }: DocumentFile): Result<string, ReadProblem> {
  if (bytes.length === 0) return refuse({ code: "document-empty" });
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    return refuse({ code: "document-too-large", bytes: bytes.length, limitBytes: MAX_DOCUMENT_BYTES });
  }
  const extension = /\.[^.]{1,20}$/u.exec(fileName.toLowerCase())?.[0] ?? "";
  if (startsWith(bytes, zip)) {
    const extracted = docxText(bytes);
    return extracted.ok ? ok(extracted.value.text) : extracted;
  }
  if (extension === ".docx") return refuse({ code: "document-broken", format: "docx" });
  const text = startsWith(bytes, pdf) || startsWith(bytes, oldWord) ? null : decoded(bytes);
  if (text === null) return refuse({ code: "document-format-unknown", extension });
  return ok(text);
}

const zip = [0x50, 0x4b, 0x03, 0x04];
const pdf = [0x25, 0x50, 0x44, 0x46];
const oldWord = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** UTF-8, or UTF-16 by its byte order mark; `null` when the bytes are no text. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\u0000") ? null : text;
  } catch {
    return null;
  }
}
