import { type Result, type Span, ok, refuse } from "@dondoc/domain";
import type { DraftCheck, ReadProblem } from "@dondoc/domain/draft";
import { brokenPromise, kindOf } from "./document-kind.ts";
import { pdfText } from "./pdf/pdf-text.ts";
import { type DocumentFile, MAX_DOCUMENT_BYTES, readDocument } from "./read-document.ts";
import { type Reading, readText } from "./read-text.ts";
import { isTaskListFile, readTaskList } from "./sheet/read-task-list.ts";
import type { OcrEngine, OcrSource } from "./scan/ocr-engine.ts";
import { type OcrResult, mixedText, scanText } from "./scan/scan-text.ts";
import { word97Text } from "./word97/word97-text.ts";

export type ReadOptions = {
  /** Reads pages that are pictures. Without it such a document is `document-without-text`. */
  readonly ocr?: OcrEngine;
  readonly onProgress?: (done: number, pages: number) => void;
  readonly signal?: AbortSignal;
};

/**
 * Reads an official document from a file of any known kind, by what the bytes are and not by what the name says: text,
 * Word (.docx, and .doc of 1997–2003), PDF, scans and pictures. Rejects only when `signal` is aborted.
 */
export async function readAnyDocument(
  file: DocumentFile,
  options: ReadOptions = {},
): Promise<Result<Reading, ReadProblem>> {
  const { bytes } = file;
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    return refuse({ code: "document-too-large", bytes: bytes.length, limitBytes: MAX_DOCUMENT_BYTES });
  }
  const kind = kindOf(bytes);
  switch (kind) {
    case "pdf":
      return readPdf(bytes, options);
    case "doc":
      return readWord97(bytes);
    case "picture":
      return options.ocr === undefined
        ? refuse({ code: "document-without-text" })
        : readScan({ kind, bytes }, options.ocr, options);
    case "xlsx":
      return readTaskList(bytes, kind);
    case null: {
      if (isTaskListFile(file)) return readTaskList(bytes, "csv");
      const promised = brokenPromise(file);
      return promised === null ? readDocument(file) : refuse({ code: "document-broken", format: promised });
    }
  }
}

async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<Result<Reading, ReadProblem>> {
  const extracted = await pdfText(bytes, options);
  if (!extracted.ok) return extracted;
  const { hasTextLayer, text, pictures, blocks } = extracted.value;
  if (!hasTextLayer) {
    return options.ocr === undefined
      ? refuse({ code: "document-without-text" })
      : readScan({ kind: "pdf", bytes }, options.ocr, options);
  }
  if (pictures.length === 0) return readText(text);
  if (options.ocr === undefined) return withUnread(readText(text), pictures);
  return withDoubts(await mixedText({ bytes, blocks, pictures }, options.ocr, options));
}

/** Pages that are pictures must not be lost without a word. */
function withUnread(
  reading: Result<Reading, ReadProblem>,
  pictures: readonly number[],
): Result<Reading, ReadProblem> {
  if (!reading.ok) return reading;
  const { text, draft } = reading.value;
  const check: DraftCheck = {
    code: "pages-not-read",
    span: { start: 0, end: text.length },
    pages: [...pictures],
  };
  return ok({ text, draft: { ...draft, checks: [...draft.checks, check] } });
}

async function readScan(
  source: OcrSource,
  ocr: OcrEngine,
  options: ReadOptions,
): Promise<Result<Reading, ReadProblem>> {
  return withDoubts(await scanText(source, ocr, options));
}

function withDoubts(recognised: Result<OcrResult, ReadProblem>): Result<Reading, ReadProblem> {
  if (!recognised.ok) return recognised;
  const { text, lowConfidence } = recognised.value;
  const doubts = lowConfidence.length > PLACES_AT_MOST ? [{ start: 0, end: text.length }] : lowConfidence;
  return withChecks(readText(text), "text-of-low-quality", doubts);
}

/** A person looks at some places; where there are more, the whole text is to be looked at. */
const PLACES_AT_MOST = 150;

function readWord97(bytes: Uint8Array): Result<Reading, ReadProblem> {
  const extracted = word97Text(bytes);
  if (!extracted.ok) return extracted;
  const { text } = extracted.value;
  return withChecks(readText(text), "numbers-lost", [{ start: 0, end: text.length }]);
}

function withChecks(
  reading: Result<Reading, ReadProblem>,
  code: DraftCheck["code"],
  spans: readonly Span[],
): Result<Reading, ReadProblem> {
  if (!reading.ok) return reading;
  const { text, draft } = reading.value;
  return ok({
    text,
    draft: { ...draft, checks: [...draft.checks, ...spans.map((span) => ({ code, span }))] },
  });
}
