import { foldInPlace } from "@dondoc/domain";
import type { DraftTarget } from "@dondoc/domain/draft";
import { foldedKey } from "../text/key.ts";
import { matchesOf } from "../text/matches.ts";
import type { Passage } from "../text/passage.ts";
import { type Clause, denominatorOf, indicatorOf } from "./target-indicator.ts";
import { type Quantity, maskedForTargets, quantitiesIn } from "./target-quantity.ts";
import { yearBefore } from "./target-year.ts";

export type TargetContext = {
  /** In a section of goals every number to be reached is a target; in a task only one that its words mark as such. */
  readonly inTargetSection: boolean;
  /** The year that the heading above gives ("chỉ tiêu đến năm 2030"), used where the words give none. */
  readonly year?: number | null;
};

/** The numbers to be reached that a passage sets (reading guide §5), in reading order. Owners stand in columns and
 * are for the caller to add. */
export function targetsIn(passage: Passage, context: TargetContext): DraftTarget[] {
  const { text } = passage;
  if (!/\d/.test(text)) return [];
  const masked = maskedForTargets(text);
  const quantities = quantitiesIn(masked, text).filter((quantity) => counts(quantity, masked));
  const folded = foldedKey(text);
  const heading = yearBefore(folded.slice(0, 200));
  const targets: DraftTarget[] = [];
  for (const [index, quantity] of quantities.entries()) {
    const clause = clauseOf(quantity, masked, {
      before: quantities[index - 1],
      after: quantities[index + 1],
    });
    const words = masked.slice(clause.start, quantity.numberStart);
    if (quantity.isBaseline || !(context.inTargetSection ? isGoal(words) : isMarked(quantity, words, text)))
      continue;
    targets.push(targetOf(passage, { quantity, clause, folded, year: heading ?? context.year ?? null }));
  }
  return targets;
}

type Range = { readonly start: number; readonly end: number };
type Neighbours = { readonly before: Quantity | undefined; readonly after: Quantity | undefined };
type Finding = {
  readonly quantity: Quantity;
  readonly clause: Range;
  readonly folded: string;
  readonly year: number | null;
};

const TIME_UNIT = /^(?:gio|phut|ngay|tuan|thang|sao)\b/;
/** Counted in these, a number in a task is a distance or a frequency that a rule prescribes. */
const LIMIT_UNIT = /^(?:lan|m|km|ky|m2)(?![a-z])/;
const MONEY_UNIT = /(?:(?<!\b(?:lao|hoat|hop|cong|van) )dong|usd)\b/;
/** Figures of the present, and numbers that only compare. */
const PRESENT =
  /\b(?:hien (?:nay|co|tai)|moi dat|da dat|chiem khoang|so voi(?: nam)?|tinh den nay|trong so)\s[^,;]{0,40}$/;
/** Words directly before a number that make it a place or a condition and no aim. */
const NO_AIM =
  /\b(?:tai|cho|cua|trong|nhom|ho tro|trich|chiem|doi voi|tu|moi|cac|nhung|qua|gom|truoc|sau)\s+$/;
const AIM = /\b(?:phan dau|dam bao|bao dam|it nhat|toi thieu|dat|muc tieu)\b/;

function counts(quantity: Quantity, masked: string): boolean {
  if (TIME_UNIT.test(foldInPlace(quantity.unit))) return false;
  return !PRESENT.test(masked.slice(Math.max(0, quantity.start - 60), quantity.start));
}

function isGoal(words: string): boolean {
  return !/\b(?:tai|gom|bao gom)\s+$/.test(words);
}

/** In a task: a share that the work is to reach, or a count that the words call an aim. Working limits ("không quá")
 * and money are none. */
function isMarked(quantity: Quantity, words: string, text: string): boolean {
  if (quantity.comparator === "<=" || MONEY_UNIT.test(foldInPlace(quantity.unit))) return false;
  const plants = /trồng\s+$/iu.test(text.slice(0, quantity.numberStart).slice(-8));
  if (!plants && NO_AIM.test(words) && quantity.comparator === "=") return false;
  if (quantity.unit.startsWith("%")) return true;
  return AIM.test(words) && !LIMIT_UNIT.test(foldInPlace(quantity.unit));
}

const SENTENCE_END = /[.;:](?=\s|$)|[;]/g;
const REACH = 600;

/**
 * The words that belong to one number: its sentence, cut at the comma or "và" after the number before it and before
 * the one after it. The sentence is looked for within `REACH`, so that the time stays in proportion to the text.
 */
function clauseOf(quantity: Quantity, masked: string, { before, after }: Neighbours): Range {
  const from = Math.max(0, quantity.start - REACH);
  const until = Math.min(masked.length, quantity.end + REACH);
  let start = from;
  let end = until;
  for (const stop of matchesOf(masked.slice(from, until), SENTENCE_END)) {
    const at = from + stop.index;
    if (at < quantity.start && masked[at] !== ":") start = at + 1;
    if (at >= quantity.end) {
      end = at;
      break;
    }
  }
  if (before !== undefined && before.end > start) start = joint(masked, before.end, quantity.start);
  if (after !== undefined && after.start < end) end = joint(masked, quantity.end, after.start);
  return { start: start + (/^\s*/.exec(masked.slice(start, quantity.start))?.[0].length ?? 0), end };
}

function joint(masked: string, from: number, until: number): number {
  const found = /,|\sva\s/.exec(masked.slice(from, until));
  return found === null ? from : from + found.index + (found[0] === "," ? 1 : 3);
}

function targetOf(passage: Passage, { quantity, clause, folded, year }: Finding): DraftTarget {
  const whole = passage.text.slice(clause.start, clause.end);
  const shape: Clause = {
    text: whole,
    start: quantity.start - clause.start,
    end: quantity.end - clause.start,
    unit: quantity.unit,
  };
  const aside = whole.indexOf("(", shape.end);
  const end =
    clause.start +
    whole.slice(0, aside === -1 ? whole.length : aside).replace(/(?:[\s,;]|\svà)+$/, "").length;
  const cut = Math.max(end, quantity.end);
  return {
    indicator: indicatorOf(shape),
    comparator: quantity.comparator,
    value: quantity.value,
    valueMax: quantity.valueMax,
    unit: quantity.unit,
    denominator: denominatorOf(shape),
    year:
      yearAfter(folded.slice(quantity.end, clause.end)) ??
      yearBefore(folded.slice(clause.start, quantity.start)) ??
      bareYear(folded.slice(clause.start, quantity.start)) ??
      year,
    owner: null,
    asWritten: passage.text.slice(clause.start, cut),
    span: passage.spanOf(clause.start, cut),
  };
}

/** "… 38% năm 2025": the year that follows, unless it is one compared with. */
function yearAfter(words: string): number | null {
  const found =
    /^[^,;.]{0,80}?(?<!so voi )\b(?:vao |den |toi |trong |cuoi ){0,2}nam (?<year>20\d\d)(?!\d)/.exec(words);
  return found === null || /so voi/.test(found[0]) ? null : Number(found.groups?.["year"]);
}

/** "năm 2027 đạt 40%": in the words of the target itself a year needs no preposition. */
function bareYear(words: string): number | null {
  const found = matchesOf(words, /(?<!so voi )\bnam (20\d\d)(?!\d)/g).at(-1);
  return found === undefined ? null : Number(found[1]);
}
