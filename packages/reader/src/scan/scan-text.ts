import { type Result, type Span, ok, refuse } from "@dondoc/domain";
import type { ReadProblem } from "@dondoc/domain/draft";
import { documentText } from "../pdf/document-text.ts";
import { type PageBlocks, pageBlocks } from "../pdf/page-blocks.ts";
import type { OcrEngine, OcrSource } from "./ocr-engine.ts";
import { wordsAsMarks, withoutDoubts } from "./page-words.ts";

export type OcrResult = {
  readonly text: string;
  readonly pages: number;
  /** Places of words that were recognised with little certainty. */
  readonly lowConfidence: readonly Span[];
};

export type ScanOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, pages: number) => void;
};

export type MixedPdf = {
  readonly bytes: Uint8Array;
  readonly blocks: readonly PageBlocks[];
  readonly pictures: readonly number[];
};

/** A page takes some seconds; a longer scan is a book. */
const PAGES_AT_MOST = 300;

/**
 * The text of scanned pages (NFC) in reading order, and which words of it are doubtful. Rejects only when `signal` is
 * aborted, with its reason.
 */
export async function scanText(
  source: OcrSource,
  engine: OcrEngine,
  { signal, onProgress }: ScanOptions = {},
): Promise<Result<OcrResult, ReadProblem>> {
  signal?.throwIfAborted();
  const pages: PageBlocks[] = [];
  try {
    for await (const page of engine.pages(source, signal === undefined ? {} : { signal })) {
      if (page.pages > PAGES_AT_MOST) {
        return refuse({ code: "document-too-long", pages: page.pages, limitPages: PAGES_AT_MOST });
      }
      const last = pages.at(-1)?.blocks.at(-1);
      pages.push(pageBlocks(wordsAsMarks(page), last?.kind === "columns" ? last.gutter : null));
      onProgress?.(pages.length, page.pages);
      signal?.throwIfAborted();
    }
  } catch {
    signal?.throwIfAborted();
    return refuse({ code: "document-broken", format: source.kind });
  }
  return resultOf(pages);
}

function resultOf(pages: readonly PageBlocks[]): Result<OcrResult, ReadProblem> {
  const { text, lowConfidence } = withoutDoubts(withHeading(documentText(pages)));
  return text === ""
    ? refuse({ code: "document-without-text" })
    : ok({ text, pages: pages.length, lowConfidence });
}

/** What a PDF holds of which some pages are pictures: these are recognised, the others stay as they are printed. */
export async function mixedText(
  { bytes, blocks, pictures }: MixedPdf,
  engine: OcrEngine,
  { signal, onProgress }: ScanOptions = {},
): Promise<Result<OcrResult, ReadProblem>> {
  const pages = [...blocks];
  const only = pictures.slice(0, PAGES_AT_MOST);
  const options = signal === undefined ? { only } : { only, signal };
  let done = 0;
  try {
    for await (const page of engine.pages({ kind: "pdf", bytes }, options)) {
      const number = only[done];
      if (number === undefined) break;
      pages[number - 1] = pageBlocks(wordsAsMarks(page), null);
      done += 1;
      onProgress?.(done, only.length);
      signal?.throwIfAborted();
    }
  } catch {
    signal?.throwIfAborted();
    return refuse({ code: "document-broken", format: "pdf" });
  }
  return resultOf(pages);
}

/**
 * The commonest slip in a heading: the small sign above a capital I. Behind "NHÂN DÂN" or at the head of a line above
 * the title the word can only be "TỈNH"; a province's name there begins with another word.
 */
function withHeading(text: string): string {
  const title =
    /^(?:KẾ HOẠCH|CHỈ THỊ|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|THÔNG BÁO|Kính gửi)/m.exec(text)?.index ?? HEADING_AT_MOST;
  const heading = text.slice(0, title);
  return (
    heading.replace(/(^|NHÂN DÂN\s+|UBND\s+)T(\uE000?)[IÍÌĨ]NH(?= \p{Lu}{2})/gmu, "$1T$2ỈNH") +
    text.slice(title)
  );
}

const HEADING_AT_MOST = 400;
