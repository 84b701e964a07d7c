import type { Box } from "./figures/ink.ts";

/** A line of print as tesseract saw it, in dots of the picture. */
export type SeenLine = {
  readonly baseline: number;
  readonly lineHeight: number;
  readonly words: readonly SeenWord[];
};

export type SeenWord = {
  readonly text: string;
  readonly box: Box;
  readonly confidence: number;
  readonly symbols: readonly SeenSymbol[];
};

export type SeenSymbol = { readonly text: string; readonly box: Box; readonly confidence: number };
