import { foldedKey } from "../text/key.ts";
import { kept } from "../text/kept.ts";
import { masked } from "../text/masked.ts";
import { matchesOf } from "../text/matches.ts";
import { fixedDayRules } from "./deadline-dates.ts";
import { continuousRules, durationRules, openRules } from "./deadline-open.ts";
import { frequencyRules, placeRules } from "./deadline-frequency.ts";
import { recurringDayRules } from "./deadline-recurring.ts";
import type { DeadlineContext, DeadlineReading, DeadlineRule, Found } from "./deadline-rule.ts";
import { spanRules } from "./deadline-spans.ts";

/** A stretch of text that one rule reads as a time. */
export type DeadlinePhrase = DeadlineReading & {
  readonly start: number;
  readonly end: number;
  readonly rule: DeadlineRule;
  readonly groups: Found["groups"];
};

/**
 * In the order of the domain reference §3.5: a phrase taken by one rule is closed to the later ones. Days that recur
 * stand before fixed days, because "trước ngày 15/7 hàng năm" contains one.
 */
export const deadlineRules: readonly DeadlineRule[] = [
  ...recurringDayRules,
  ...fixedDayRules,
  ...placeRules,
  ...frequencyRules,
  ...spanRules,
  ...durationRules,
  ...continuousRules,
  ...openRules,
];

/** Each need of the rules once, and each rule with the places of its own: a need is looked for once in a text. */
const needs = [...new Set(deadlineRules.flatMap((rule) => rule.needs))];
const neededBy = deadlineRules.map((rule) => ({
  rule,
  places: rule.needs.map((need) => needs.indexOf(need)),
}));

/** Words about time that set no deadline. The first kind is matched as printed: without marks "nếu" is also "nêu". */
const guards: readonly {
  readonly name: string;
  /** Every match contains it, folded: what is quick to look for. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
  readonly as: "printed" | "folded";
}[] = [
  { name: "condition", needs: /neu/, as: "printed", pattern: /(?<!\p{L})nếu\s[^.;]*/giu },
  {
    name: "case",
    needs: /truong hop/,
    as: "folded",
    pattern: /(?<=^|[.;:,]\s)(?:doi voi |trong )?(?:cac )?truong hop\b[^.;]*/g,
  },
  {
    name: "more than so long",
    needs: /qua/,
    as: "printed",
    pattern: /(?<!\p{L}|không\s)quá\s+\d{1,3}\s+(?:giờ|ngày|tháng|năm)[^.;]*/giu,
  },
  { name: "quotation", needs: /[“"]/, as: "printed", pattern: /“[^“”]{0,300}”|"[^"]{0,200}"/gu },
  {
    name: "date of a cited document",
    needs: /ngay\s+[\d/.-]/,
    as: "folded",
    pattern:
      /(?<![a-z\d])\d{1,5}\s?[-/]\s?[a-z\d][a-z\d/-]{0,30},?\s+ngay\s+[\d/.-]{1,12}(?:\s+thang\s+\d{1,2}(?:\s+nam\s+\d{4})?)?/g,
  },
];

/** The phrases of a text about time, in reading order and without overlap. Takes time in proportion to the text. */
export function deadlinePhrases(text: string, context: DeadlineContext): readonly DeadlinePhrase[] {
  const known = phrasesByIssue(text);
  const phrases = known.get(context.issuedOn) ?? findPhrases(text, context);
  known.set(context.issuedOn, phrases);
  return phrases;
}

/** A task, its report and its checks ask for the phrases of the same words. */
const phrasesByIssue = kept(() => new Map<DeadlineContext["issuedOn"], readonly DeadlinePhrase[]>());

function findPhrases(text: string, context: DeadlineContext): readonly DeadlinePhrase[] {
  const folded = withoutGuards(text);
  let taken: Uint8Array | null = null;
  const phrases: DeadlinePhrase[] = [];
  for (const rule of likelyRules(folded)) {
    for (const match of matchesOf(folded, rule.pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      taken ??= new Uint8Array(folded.length);
      if (start === end || taken.subarray(start, end).includes(1)) continue;
      const groups = match.groups ?? {};
      const reading = rule.read({ groups, words: text.slice(start, end) }, context);
      if (reading === null) continue;
      taken.fill(1, start, end);
      phrases.push({ ...reading, start, end, rule, groups });
    }
  }
  return phrases.sort((a, b) => a.start - b.start);
}

function likelyRules(folded: string): readonly DeadlineRule[] {
  const known: (boolean | undefined)[] = [];
  const has = (place: number): boolean => (known[place] ??= needs[place]?.test(folded) ?? true);
  const likely: DeadlineRule[] = [];
  for (const { rule, places } of neededBy) if (places.every(has)) likely.push(rule);
  return likely;
}

/** A scan reads 0 as O and 1 as l inside a date: "3O/4/2017", "ngày l5/6". */
function withFigures(folded: string): string {
  if (!/\d[ol]\s?[\d/.-]|\d\/[ol]\d|ngay [ol]\d/.test(folded)) return folded;
  return folded.replace(/(?<=\d)[ol](?=\s?[\d/.-])|(?<=\d\/|ngay )[ol](?=\d)/g, (letter) =>
    letter === "o" ? "0" : "1",
  );
}

function withoutGuards(text: string): string {
  const folded = withFigures(foldedKey(text));
  const likely = guards.filter((guard) => guard.needs.test(folded));
  return masked(
    folded,
    likely.map((guard) => [guard.as === "printed" ? text : folded, guard.pattern]),
  );
}
