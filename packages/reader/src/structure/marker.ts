import { kept } from "../text/kept.ts";

/** What stands at the head of an item. The kinds are listed from the widest to the narrowest. */
export type MarkerKind =
  | "chapter"
  | "letter-heading"
  | "roman"
  | "article"
  | "number"
  | "letter"
  | "star"
  | "dash"
  | "plus";

export type Marker = {
  readonly kind: MarkerKind;
  /** As it counts in a section path: "IV", "8", "2.2", "a"; empty for a dash. */
  readonly label: string;
  /** Levels inside one kind: "2.2" is one deeper than "2". */
  readonly depth: number;
  /** Characters that the marker takes, with the space behind it. */
  readonly length: number;
};

type MarkerRule = { readonly kind: MarkerKind; readonly pattern: RegExp };

/** First rule that fits wins. A trailing space or bracket is asked for, so that "2024-2025" and "1.000" are no markers. */
const rules: readonly MarkerRule[] = [
  { kind: "chapter", pattern: /^(?:PHẦN|Phần|CHƯƠNG|Chương)\s+((?:thứ\s+)?[\p{L}\d]{1,5})\s*(?:[.:]\s*|$)/u },
  { kind: "article", pattern: /^Điều\s+(\d{1,3}[a-z]?)\s*[.:]\s*/u },
  {
    kind: "roman",
    pattern: /^([IVX]{1,6}|1I|I1|(?:HI?|IH)(?=[.]\s+\p{Lu}{2}))\s*(?:[./)]\s*-?\s*|-\s+)(?=\D|$)/u,
  },
  { kind: "letter-heading", pattern: /^([A-GĐ])\s*[./)]\s+(?=\p{Lu}{2})/u },
  { kind: "number", pattern: /^\(?(\d{1,2}(?:\.\d{1,2}){1,3})\s*[-.)/:]?\s+(?=[\p{L}“"(])/u },
  { kind: "number", pattern: /^\(?(\d{1,3})\s*(?:[.)/](?=[\s\p{L}“"(]|$)\s*|-\s+(?=\p{Lu}))/u },
  { kind: "letter", pattern: /^([A-ZĐ])\)\s+(?=\p{L})/u },
  { kind: "letter", pattern: /^\(?([a-zđƒø])\s*[.)]\s*(?=[\p{L}“"(]|$)/u },
  { kind: "star", pattern: /^[*✱★]+\s*()/u },
  { kind: "dash", pattern: /^[-–—−•·▪●\uF02D\uF0B7_]{1,2}\s*()(?=[^\s\-–—_=])/u },
  { kind: "plus", pattern: /^[+○◦]\s*()/u },
];

/** Most lines begin with a plain word, which is the head of no marker but those that are words: no rule needs trying. */
const plainWord = /^(?!Ph|Ch|Đi)\p{L}\p{Ll}/u;
/** Most others begin with a dash, which no other rule takes. */
const bullet = /^[-–—−•·▪●\uF02D\uF0B7_]/;
const bulletRules = rules.filter((rule) => rule.kind === "dash");

/** The marker at the head of `text`, if it begins with one. */
export const markerOf = kept((text): Marker | null => {
  if (plainWord.test(text)) return null;
  for (const rule of bullet.test(text) ? bulletRules : rules) {
    const match = rule.pattern.exec(text);
    if (match === null) continue;
    const label = rule.kind === "roman" ? romanOf(match[1] ?? "") : (match[1] ?? "");
    return { kind: rule.kind, label, depth: label.split(".").length, length: match[0].length };
  }
  return null;
});

/** A scan reads the two strokes of II as H, and I as 1. */
function romanOf(label: string): string {
  return label.replace("H", "II").replace(/1/g, "I");
}
