import { type Language, type Words, wordsIn } from "@dondoc/words";
import type { Symbols } from "../../text/symbols.ts";

/** How everything is said and drawn, handed to every part of a frame. */
export type Look = {
  readonly language: Language;
  readonly words: Words;
  readonly symbols: Symbols;
};

export function makeLook(language: Language, symbols: Symbols): Look {
  return { language, words: wordsIn(language), symbols };
}
