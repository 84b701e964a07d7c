import type { Line } from "../text/lines.ts";

const levels =
  /^(?:TUYỆT\s?MẬT|TỐI\s?MẬT|MẬT|T\s?U\s?Y\s?Ệ\s?T\s+M\s?Ậ\s?T|T\s?Ố\s?I\s+M\s?Ậ\s?T|M\s?Ậ\s?T)$/iu;
/** In all of them, and in few lines. */
const anyLevel = /M\s?Ậ\s?T/iu;
const beforeNumber = /^(TUYỆT MẬT|TỐI MẬT|MẬT)\s+S[ốỐ]/u;
const afterNumber = /^S[ốỐ].*[/-]\S+\s+\(?(TUYỆT MẬT|TỐI MẬT|MẬT)\)?$/u;

/** How far down the head of a paper the marking can stand. */
const HEAD_LINES = 30;

/**
 * The secrecy marking of a paper, if it wears one (Law on the Protection of State Secrets 2018; domain reference §3.1).
 * Only a line or cell of its own at the head counts, in a box or beside the number; "bí mật", "bảo mật" and "mật độ" in
 * a sentence do not.
 */
export function secrecyMarking(lines: readonly Line[]): string | null {
  for (const line of lines.slice(0, HEAD_LINES)) {
    if (!anyLevel.test(line.text)) continue;
    for (const cell of line.text.split(/\s{2,}|\t|[|│┃║]/)) {
      const bare = cell
        .replace(/^\s*(?:mức )?độ mật\s*:/iu, "")
        .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "")
        .trim();
      if (bare.length <= 20 && levels.test(bare)) return bare.toUpperCase().replace(/\s+/g, " ");
    }
    const beside = beforeNumber.exec(line.text) ?? afterNumber.exec(line.text);
    if (beside?.[1] !== undefined) return beside[1];
  }
  return null;
}
