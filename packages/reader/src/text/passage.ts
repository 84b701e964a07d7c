import type { Span } from "@dondoc/domain";

/**
 * A stretch of the document as one line of words: white space folded, page numbers, footnote marks and the marker of
 * the item left out. The grammar reads `text`; `spanOf` leads back from a range of it to the document.
 */
export type Passage = {
  readonly text: string;
  readonly spanOf: (start: number, end: number) => Span;
};
