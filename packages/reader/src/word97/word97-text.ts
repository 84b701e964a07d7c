import { type Result, ok, refuse } from "@dondoc/domain";
import type { ReadProblem } from "@dondoc/domain/draft";
import { asUnicode, type Encoding } from "../docx/legacy-fonts.ts";
import { readWord97 } from "./piece-table.ts";

export type Word97Text = {
  readonly text: string;
  /** Word numbered paragraphs itself: "1.", "a)" are missing from the text. */
  readonly hasLostNumbers: boolean;
};

export const MAX_WORD97_BYTES = 20 * 1024 * 1024;

/**
 * The text of a Word 97–2003 document (.doc) as lines in reading order (NFC): each table cell on lines of its own,
 * page breaks as form feeds, notes at the end. What Word numbers by itself stands in no text of such a file and is
 * lost. Never throws.
 */
export function word97Text(bytes: Uint8Array): Result<Word97Text, ReadProblem> {
  if (bytes.length === 0) return refuse({ code: "document-empty" });
  if (bytes.length > MAX_WORD97_BYTES) {
    return refuse({ code: "document-too-large", bytes: bytes.length, limitBytes: MAX_WORD97_BYTES });
  }
  try {
    const { body, footnotes, endnotes, hasAutomaticNumbers } = readWord97(bytes);
    const whole = tidied([body, footnotes, endnotes].map(withoutMarks).join("\n\n"));
    const text = asUnicode(whole, encodingOf(whole)).normalize("NFC");
    return text === ""
      ? refuse({ code: "document-empty" })
      : ok({ text, hasLostNumbers: hasAutomaticNumbers });
  } catch {
    // Whatever the reason, the person can only do one thing: send another file.
    return refuse({ code: "document-broken", format: "doc" });
  }
}

/** Signs that Word keeps among the letters (MS-DOC 2.4): the end of a cell, a field, a hyphen that must not break. */
function withoutMarks(text: string): string {
  return withoutFields(text)
    .replaceAll("\u0007", "\n")
    .replaceAll("\u001E", "-")
    .replaceAll("\u001F", "")
    .replace(/[\r\v]/g, "\n")
    .replaceAll("\f", "\n\f")
    .replace(/[^\P{Cc}\t\n\f]/gu, "");
}

/** Of a field its result is text, what it computes it from is not. */
function withoutFields(text: string): string {
  const kept: string[] = [];
  const isComputing: boolean[] = [];
  let computing = 0;
  for (const char of text) {
    if (char === FIELD_BEGINS) {
      isComputing.push(true);
      computing += 1;
    } else if (char === FIELD_RESULT || char === FIELD_ENDS) {
      if (isComputing.pop() === true) computing -= 1;
      if (char === FIELD_RESULT) isComputing.push(false);
    } else if (computing === 0) kept.push(char);
  }
  return kept.join("");
}

const FIELD_BEGINS = "\u0013";
const FIELD_RESULT = "\u0014";
const FIELD_ENDS = "\u0015";

function tidied(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/[^\S\n\f]+/g, " ")
    .replace(/ ?([\n\f]) ?/g, "$1")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^[\s]+|[\s]+$/g, "");
}

/** A text without one letter of its own has been typed with a font from before Unicode. */
function encodingOf(text: string): Encoding {
  if (/[\u0100-\u1EFF]/.test(text)) return "unicode";
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const share = (pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / Math.max(1, letters);
  if (share(/[µ¸¶·¹®¨©ª«¬]/g) > 0.05) return "tcvn3";
  return share(/[aeouyôö][øùûõïâáàåãäêéèúüë]/gi) > 0.05 ? "vni" : "unicode";
}
