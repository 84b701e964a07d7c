import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Bbox, createWorker, type Page, PSM } from "tesseract.js";
import type { Box } from "./figures/ink.ts";
import type { SeenLine } from "./seen-line.ts";

export type Recogniser = {
  /** The lines of a picture, in dots. */
  readonly lines: (picture: Buffer) => Promise<SeenLine[]>;
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
    lines: async (picture) => {
      const { data } = await worker.recognize(picture, {}, { text: false, blocks: true });
      return linesOf(data);
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

function linesOf({ blocks }: Page): SeenLine[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.lines),
  );
  return lines.map(({ words, baseline, rowAttributes }) => ({
    baseline: (baseline.y0 + baseline.y1) / 2,
    lineHeight: rowAttributes.rowHeight,
    words: words.map(({ text, bbox, confidence, symbols }) => ({
      text,
      box: boxOf(bbox),
      confidence,
      symbols: symbols.map((symbol) => ({
        text: symbol.text,
        box: boxOf(symbol.bbox),
        confidence: symbol.confidence,
      })),
    })),
  }));
}

function boxOf({ x0, y0, x1, y1 }: Bbox): Box {
  return { left: x0, top: y0, right: x1, bottom: y1 };
}
