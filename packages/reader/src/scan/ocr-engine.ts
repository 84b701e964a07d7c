import type { Rule } from "../pdf/page-marks.ts";

/** A recognised word with its place on the page, in points from the upper left corner. */
export type OcrWord = {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** The line on which it stands; the words of one line share it even when the page lies askew. */
  readonly baseline: number;
  /** From the feet of its line to the feet of the next. */
  readonly lineHeight: number;
  readonly startsLine: boolean;
  /** From 0 to 100. */
  readonly confidence: number;
};

export type OcrPage = {
  readonly width: number;
  readonly height: number;
  readonly words: readonly OcrWord[];
  /** Ruled lines seen in the picture: the borders of tables. */
  readonly rules: readonly Rule[];
  /** How many pages there are in all. */
  readonly pages: number;
};

export type OcrSource = { readonly kind: "pdf" | "picture"; readonly bytes: Uint8Array };

/** Recognises letters on pictures of pages. Packages that can do it are large: the reader is handed one. */
export type OcrEngine = {
  /** Page after page. Rejects when the source is broken, when the engine fails, and when `signal` is aborted. */
  readonly pages: (source: OcrSource, options?: OcrOptions) => AsyncIterable<OcrPage>;
};

export type OcrOptions = {
  readonly signal?: AbortSignal;
  /** Numbers of the only pages wanted, from 1 and in order; otherwise all. */
  readonly only?: readonly number[];
};
