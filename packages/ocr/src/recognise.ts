import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { OcrWord } from "@dondoc/reader";
import { createWorker, PSM, type Page } from "tesseract.js";

export type Recogniser = {
  /** Words with their places in dots of the picture. */
  readonly words: (picture: Buffer) => Promise<OcrWord[]>;
  readonly close: () => Promise<void>;
};

/** Starts tesseract with the Vietnamese letters that lie on this disk; nothing is fetched. */
export async function startRecogniser(): Promise<Recogniser> {
  const require = createRequire(import.meta.url);
  const letters = dirname(require.resolve("@tesseract.js-data/vie/package.json"));
  const worker = await createWorker("vie", 1, {
    langPath: join(letters, "4.0.0_best_int"),
    gzip: true,
    cacheMethod: "none",
    errorHandler: () => undefined,
  });
  // Decisive: in the usual mode rows of tables and lines of the heading are lost.
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO });
  return {
    words: async (picture) => {
      const { data } = await worker.recognize(picture, {}, { text: false, blocks: true });
      return wordsOf(data);
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

function wordsOf({ blocks }: Page): OcrWord[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.lines),
  );
  return lines.flatMap(({ words, baseline, rowAttributes }) =>
    words.map((word, index) => ({
      text: word.text,
      x: word.bbox.x0,
      right: word.bbox.x1,
      baseline: (baseline.y0 + baseline.y1) / 2,
      lineHeight: rowAttributes.rowHeight,
      startsLine: index === 0,
      confidence: word.confidence,
    })),
  );
}
