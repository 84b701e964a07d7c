import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { type Matrix, matrixFrom, moved, multiplied, IDENTITY } from "./matrix.ts";
import type { PageMarks, Run } from "./page-marks.ts";
import { isFilledByPictures } from "./page-picture.ts";
import { type Operations, readRules } from "./read-rules.ts";

export type OpenPdf = {
  readonly pages: number;
  /** What is printed on a page, counted from 1. Pictures are not decoded, only whether they fill the page is told. */
  readonly marks: (page: number) => Promise<PageMarks & { readonly isFilledByPictures: boolean }>;
  readonly close: () => Promise<void>;
};

/** A page with more is no document: a dense page of a law has about 200 runs, one a letter 5,000. */
const RUNS_AT_MOST = 20_000;

/** Opens a PDF with pdfjs. Rejects on whatever is not a whole PDF, and on one that needs a password. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { OPS } = await getResolvedPDFJS();
  const operations: Operations = { ...OPS };
  // pdfjs takes its bytes away: it works on a copy (`slice` of a Buffer is none). No picture is smaller than 0 pixels, so that none is decoded.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    maxImageSize: 0,
    verbosity: 0,
    stopAtErrors: false,
  });
  return {
    pages: pdf.numPages,
    marks: async (number) => {
      const page = await pdf.getPage(number);
      const view = page.getViewport({ scale: 1 });
      const matrix = matrixFrom(view.transform) ?? IDENTITY;
      const { items } = await page.getTextContent();
      const runs = items
        .slice(0, RUNS_AT_MOST)
        .flatMap((item) => ("str" in item ? runFrom(item, matrix) : []));
      const drawn = await page.getOperatorList();
      const rules = readRules(drawn, operations, matrix);
      page.cleanup();
      const { width, height } = view;
      return { width, height, runs, rules, isFilledByPictures: isFilledByPictures(drawn, operations, view) };
    },
    close: () => pdf.loadingTask.destroy(),
  };
}

type Item = { readonly str: string; readonly transform: readonly unknown[]; readonly width: number };

/** Upright text only: what stands askew is a stamp or a watermark. */
function runFrom(item: Item, view: Matrix): Run[] {
  const own = matrixFrom(item.transform);
  if (own === null || item.str.trim() === "") return [];
  const [a, b, c, d] = multiplied(view, own);
  const size = Math.hypot(c, d);
  if (a <= 0 || Math.abs(b) > a * 0.2 || !Number.isFinite(item.width) || size < 1) return [];
  const [x, y] = moved(view, own[4], own[5]);
  return [{ text: item.str.normalize("NFC"), x, right: x + item.width, y, size }];
}
