import type { OcrEngine, OcrOptions, OcrPage, OcrSource, OcrWord } from "@dondoc/reader";
import { withWrittenFigures } from "./figures/written-figures.ts";
import { asGreymap } from "./picture.ts";
import { pagePictures } from "./page-pictures.ts";
import { pictureRules } from "./picture-rules.ts";
import { pictureSize } from "./picture-size.ts";
import { type Recogniser, startRecogniser } from "./recognise.ts";
import type { SeenLine } from "./seen-line.ts";

/** Recognises Vietnamese print with tesseract, offline and in threads of its own. One document uses one core. */
export const tesseractEngine: OcrEngine = { pages: recognisedPages };

async function* recognisedPages(source: OcrSource, options: OcrOptions = {}): AsyncGenerator<OcrPage> {
  const recogniser = await startRecogniser();
  try {
    const pages =
      source.kind === "pdf"
        ? pdfPages(source.bytes, recogniser, options)
        : picturePage(source, recogniser, options.signal);
    yield* pages;
  } finally {
    await recogniser.close();
  }
}

async function* pdfPages(
  bytes: Uint8Array,
  recogniser: Recogniser,
  { signal, only }: OcrOptions,
): AsyncGenerator<OcrPage> {
  let isFirst = only === undefined || only[0] === 1;
  for await (const { picture, pages } of pagePictures(bytes, only, signal)) {
    const seen = await unlessAborted(recogniser.lines(asGreymap(picture)), signal);
    const scale = 72 / picture.dotsPerInch;
    yield {
      width: picture.width * scale,
      height: picture.height * scale,
      words: wordsOf(isFirst ? withWrittenFigures(seen, picture) : seen, scale),
      rules: pictureRules(picture),
      pages,
    };
    isFirst = false;
  }
}

/** A photograph or a picture file: taken for a page of A4, whatever its resolution. */
async function* picturePage(
  { bytes }: OcrSource,
  recogniser: Recogniser,
  signal: AbortSignal | undefined,
): AsyncGenerator<OcrPage> {
  const size = pictureSize(bytes);
  if (size === null) throw new Error("not a picture of a known kind");
  const seen = await unlessAborted(recogniser.lines(Buffer.from(bytes)), signal);
  const scale = A4_WIDTH / Math.min(size.width, size.height);
  yield {
    width: size.width * scale,
    height: size.height * scale,
    words: wordsOf(seen, scale),
    rules: [],
    pages: 1,
  };
}

const A4_WIDTH = 595;

function wordsOf(lines: readonly SeenLine[], scale: number): OcrWord[] {
  return lines.flatMap(({ words, baseline, lineHeight }) =>
    words.map(({ text, box, confidence }, index) => ({
      text,
      x: box.left * scale,
      right: box.right * scale,
      baseline: baseline * scale,
      lineHeight: lineHeight * scale,
      startsLine: index === 0,
      confidence,
    })),
  );
}

/** Tesseract cannot be interrupted: its thread is ended by the caller's `finally`. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  signal.throwIfAborted();
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = (): void => reject(new Error("no longer wanted", { cause: signal.reason }));
  signal.addEventListener("abort", abort, { once: true });
  return Promise.race([work, promise]).finally(() => signal.removeEventListener("abort", abort));
}
