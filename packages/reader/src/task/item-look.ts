import type { Item } from "../structure/outline.ts";
import { bareKey } from "../text/key.ts";
import { isCapitals } from "../text/paragraphs.ts";

/** "Kinh phí: Phụ lục kèm theo" says where to look, not where the money comes from. */
export function isReferral(text: string): boolean {
  return (
    text.length < 90 && /(?:kem theo|dinh kem|\(co (?:du toan|phu luc)[^)]*\))\s*[.;]?$/.test(bareKey(text))
  );
}

/** "- Căn cứ Luật …;" above every heading: a reason, no work. */
export function isLegalBasis({ marker, paragraph }: Item): boolean {
  const isBullet = marker?.kind === "dash" || marker?.kind === "plus" || marker?.kind === "star";
  return (
    isBullet &&
    /^(?:can cu|xet|theo|thuc hien (?:ke hoach|cong van|nghi quyet|chi thi|quyet dinh|van ban)) /.test(
      bareKey(paragraph.passage.text),
    )
  );
}

/** A heading of the top level whose text is a table, or missing. */
export function isBareHeading({ level, paragraph }: Item): boolean {
  const { text } = paragraph.passage;
  return level < 3 && (isCapitals(text) || (text.length < 80 && !/[.;:]/.test(text)));
}

/** What stands before the colon. */
export function titleOf(text: string): string {
  const colon = text.indexOf(":");
  return colon > 0 && isTitled(text) ? text.slice(0, colon) : text;
}

/** "1. Mục đích: Cụ thể hóa …": the title and what it says on one line. */
export function isTitled(text: string): boolean {
  const colon = text.indexOf(":");
  return text.length < 45 || (colon > 0 && colon < 70);
}
