import { type Result, ok, refuse } from "@dondoc/domain";
import type { ReadProblem } from "@dondoc/domain/draft";
import { MAX_DOCUMENT_BYTES } from "../read-document.ts";
import { documentText } from "./document-text.ts";
import { type OpenPdf, openPdf } from "./open-pdf.ts";
import { type PageBlocks, pageBlocks } from "./page-blocks.ts";
import { swellsTooFar } from "./swelling.ts";

export type PdfText = {
  readonly text: string;
  readonly pages: number;
  /** False when the pages are pictures: what little text there is was stamped onto them, by a signature for one. */
  readonly hasTextLayer: boolean;
  /** Numbers of the pages that are pictures, from 1, where others have text. */
  readonly pictures: readonly number[];
  /** What the pages hold, for those who can read the pictures among them. */
  readonly blocks: readonly PageBlocks[];
};

export type PdfOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, pages: number) => void;
  readonly limits?: PdfLimits;
  /** Only so many pages are looked at. */
  readonly firstPages?: number;
};

export type PdfLimits = { readonly pages: number; readonly milliseconds: number };

/** The longest annexes of a budget have about 1,500 pages; two cores read some 20 pages in a second. */
const usualLimits: PdfLimits = { pages: 2_000, milliseconds: 180_000 };

/** A signature stamped on a scan has about 80 letters; the emptiest page of a letter has more than twice as many. */
const LETTERS_A_PAGE = 120;

/**
 * The text of a PDF in reading order (NFC), its wrapped lines rejoined, columns and ruled tables told apart. What is
 * no whole PDF, needs a password or takes too long is a typed problem. Rejects only when `signal` is aborted, with its
 * reason.
 */
export async function pdfText(
  bytes: Uint8Array,
  { signal, onProgress, limits = usualLimits, firstPages = Infinity }: PdfOptions = {},
): Promise<Result<PdfText, ReadProblem>> {
  signal?.throwIfAborted();
  if (bytes.length === 0) return refuse({ code: "document-empty" });
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    return refuse({ code: "document-too-large", bytes: bytes.length, limitBytes: MAX_DOCUMENT_BYTES });
  }
  const clock = startClock(limits.milliseconds, signal);
  let pdf: OpenPdf | null = null;
  try {
    if (await clock.within(swellsTooFar(bytes))) return broken();
    pdf = await clock.within(openPdf(bytes));
    if (pdf.pages > limits.pages) {
      return refuse({ code: "document-too-long", pages: pdf.pages, limitPages: limits.pages });
    }
    return ok(await read(pdf, { clock, onProgress, firstPages }));
  } catch {
    signal?.throwIfAborted();
    // Whatever the reason, the person can only do one thing: send another file.
    return broken();
  } finally {
    clock.stop();
    await pdf?.close().catch(() => undefined);
  }
}

function broken(): Result<never, ReadProblem> {
  return refuse({ code: "document-broken", format: "pdf" });
}

type Reading = {
  readonly clock: Clock;
  readonly onProgress: PdfOptions["onProgress"];
  readonly firstPages: number;
};

async function read(pdf: OpenPdf, { clock, onProgress, firstPages }: Reading): Promise<PdfText> {
  const upTo = Math.min(pdf.pages, firstPages);
  const pages: PageBlocks[] = [];
  const pictures: number[] = [];
  let letters = 0;
  for (let number = 1; number <= upTo; number += 1) {
    const marks = await clock.within(pdf.marks(number));
    const here = marks.runs.reduce((sum, run) => sum + run.text.replace(/\P{L}/gu, "").length, 0);
    if (marks.isFilledByPictures && here < LETTERS_A_PAGE) pictures.push(number);
    else letters += here;
    const last = pages.at(-1)?.blocks.at(-1);
    pages.push(pageBlocks(marks, last?.kind === "columns" ? last.gutter : null));
    onProgress?.(number, pdf.pages);
  }
  const printed = upTo - pictures.length;
  const hasTextLayer = printed > 0 && letters >= LETTERS_A_PAGE * printed;
  return { text: documentText(pages), pages: pdf.pages, hasTextLayer, pictures, blocks: pages };
}

type Clock = { readonly within: <T>(work: Promise<T>) => Promise<T>; readonly stop: () => void };

/** Ends the wait for work that takes too long or is no longer wanted. The work itself ends when its file is closed. */
function startClock(milliseconds: number, signal: AbortSignal | undefined): Clock {
  const { promise: end, reject } = Promise.withResolvers<never>();
  // Nobody may be waiting when the time is up.
  end.catch(() => undefined);
  const stopped = (): void => reject(new Error("no longer wanted"));
  const until = performance.now() + milliseconds;
  const timer = setTimeout(stopped, milliseconds);
  signal?.addEventListener("abort", stopped, { once: true });
  return {
    within: async (work) => {
      const done = await Promise.race([work, end]);
      // Work that lets nobody have a turn is over before the timer is heard.
      if (performance.now() > until) throw new Error("took too long");
      return done;
    },
    stop: () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stopped);
    },
  };
}
