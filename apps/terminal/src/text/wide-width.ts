import { eastAsianWidth } from "get-east-asian-width";

/** Made when first needed: the tables of emoji take milliseconds. */
let emoji: RegExp | undefined;
const invisible =
  /[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}]/u;

/** Cells of one grapheme that is more than a plain letter: marks take none, wide letters and pictures two. */
export function wideWidth(grapheme: string): number {
  emoji ??= new RegExp(String.raw`^(?:\p{RGI_Emoji}|\p{Regional_Indicator}|[\d#*]\u{fe0f})`, "v");
  if (emoji.test(grapheme)) return 2;
  const shown = Array.from(grapheme).filter((character) => !invisible.test(character));
  return shown.reduce((sum, character) => sum + eastAsianWidth(character.codePointAt(0) ?? 0), 0);
}
