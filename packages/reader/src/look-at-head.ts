import { type Result, ok, refuse } from "@dondoc/domain";
import type { ReadProblem } from "@dondoc/domain/draft";
import { brokenPromise, kindOf } from "./document-kind.ts";
import { secrecyMarking } from "./header/secrecy.ts";
import { pdfText } from "./pdf/pdf-text.ts";
import { type DocumentFile, MAX_DOCUMENT_BYTES, writtenIn } from "./read-document.ts";
import { linesOf } from "./text/lines.ts";
import { word97Text } from "./word97/word97-text.ts";

/** A title page, and what may follow it before there are lines enough: the marking stands at the head. */
const HEAD_PAGES = 3;

/** Whether the head could be looked at: not where its page is a picture, or a sheet, which may wear a marking unseen. */
export type SeenHead = { readonly isSeen: boolean };

/**
 * Looks for the secrecy marking of a document without reading all of it, so that it can be refused before it is kept
 * anywhere. What shows at once that it is no document is refused as well. Rejects only when `signal` is aborted.
 */
export async function lookAtHead(
  file: DocumentFile,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<Result<SeenHead, ReadProblem>> {
  const { bytes } = file;
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    return refuse({ code: "document-too-large", bytes: bytes.length, limitBytes: MAX_DOCUMENT_BYTES });
  }
  switch (kindOf(bytes)) {
    case "pdf":
      return headOfPdf(bytes, signal);
    case "picture":
    case "xlsx":
      return ok({ isSeen: false });
    case "doc": {
      const written = word97Text(bytes);
      return written.ok ? unlessMarked(written.value.text) : written;
    }
    case null: {
      const promised = brokenPromise(file);
      if (promised !== null) return refuse({ code: "document-broken", format: promised });
      const written = writtenIn(file);
      return written.ok ? unlessMarked(written.value) : written;
    }
  }
}

async function headOfPdf(
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<Result<SeenHead, ReadProblem>> {
  const head = await pdfText(bytes, {
    firstPages: HEAD_PAGES,
    ...(signal === undefined ? {} : { signal }),
  });
  if (!head.ok) return head;
  const { hasTextLayer, pictures, text } = head.value;
  const marked = unlessMarked(text);
  return marked.ok ? ok({ isSeen: hasTextLayer && !pictures.includes(1) }) : marked;
}

function unlessMarked(text: string): Result<SeenHead, ReadProblem> {
  const marking = secrecyMarking(linesOf(text.normalize("NFC")));
  return marking === null ? ok({ isSeen: true }) : refuse({ code: "document-secret", marking });
}
