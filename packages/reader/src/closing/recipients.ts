import type { DraftDocument } from "@dondoc/domain/draft";
import { bareKey } from "../text/key.ts";
import type { Line } from "../text/lines.ts";
import { makePassage } from "../text/make-passage.ts";

/** A line of the list, or the rest of an entry that runs on. `from`: where its text begins in the line. */
export type RecipientPiece = {
  readonly line: Line;
  readonly from: number;
  readonly text: string;
  readonly startsEntry: boolean;
};

const reportNote = /\(\s*(?:de\s+)?(?:b\s?\/\s?c(?:ao)?|bao\s?cao|b\s?\/\s?e|b\/©|bic)(?![a-z])[^)]*\)?$/;
/** "(để phối hợp)", "(để chỉ đạo)": why it goes there. Names and codes in brackets are part of the entry. */
const purposeNote = /\(\s*(?:de\s+(?:[a-z/]+\s?)+|phoi hop|thuc hien|chi dao|theo doi|p\/h|t\/h)\)$/;

export function recipientsFrom(
  source: string,
  pieces: readonly RecipientPiece[],
): DraftDocument["recipients"] {
  const groups: RecipientPiece[][] = [];
  for (const piece of pieces) {
    if (piece.startsEntry || groups.length === 0) groups.push([piece]);
    else groups.at(-1)?.push(piece);
  }
  return groups.flatMap((group) => {
    const stretches = group.map((piece) => ({
      start: piece.line.start + piece.from,
      end: piece.line.start + piece.from + piece.text.length,
    }));
    const passage = makePassage(source, stretches);
    const { text, forReport } = withoutNote(passage.text);
    if (!/\p{L}/u.test(text)) return [];
    const isArchive = /^luu(?![a-z])/.test(bareKey(text));
    return [{ text, forReport, isArchive, span: passage.spanOf(0, passage.text.length) }];
  });
}

function withoutNote(written: string): { readonly text: string; readonly forReport: boolean } {
  const text = trimmed(written);
  const key = bareKey(text);
  const report = reportNote.exec(key);
  if (report !== null) return { text: trimmed(text.slice(0, report.index)), forReport: true };
  const purpose = purposeNote.exec(key);
  return { text: trimmed(purpose === null ? text : text.slice(0, purpose.index)), forReport: false };
}

function trimmed(text: string): string {
  return text.replace(/[\s;,.:]+$/, "").replace(/^[-–—\s]+/, "");
}
