import type { Schedule, Span } from "@dondoc/domain";
import { dayOf, monthPeriod, quarterPeriod, yearOf, yearPeriod } from "@dondoc/domain";
import { sentenceAround } from "../grammar/deadline-governs.ts";
import { type DeadlinePhrase, deadlinePhrases } from "../grammar/deadline-phrase.ts";
import type { DeadlineContext } from "../grammar/deadline-rule.ts";
import { foldedKey } from "../text/key.ts";
import type { Passage } from "../text/passage.ts";

/** What is wrong with the times that one item names. */
export type DeadlineConflicts = {
  /** Two times for one piece of work of which the second lies outside the first. */
  readonly apart: readonly Span[];
  /** Times by which work is ordered, before the paper itself: last year's words, most often. */
  readonly past: readonly Span[];
};

const none: DeadlineConflicts = { apart: [], past: [] };

/** Only where a bound or an end of work is named do two times speak of one thing, or a past one of an order. */
const namesBound = /\b(?:hoan t|xong|ket thuc|cham|muon|tre nhat|truoc)[^.;]{0,60}\d/;

export function deadlineConflictsIn(passage: Passage, context: DeadlineContext): DeadlineConflicts {
  const folded = foldedKey(passage.text);
  if (!/\d/.test(folded) || !namesBound.test(folded)) return none;
  const phrases = deadlinePhrases(passage.text, context);
  const spanOf = (from: DeadlinePhrase, to: DeadlinePhrase) => passage.spanOf(from.start, to.end);
  return {
    apart: phrases.flatMap((phrase, index) => {
      const next = phrases[index + 1];
      return next !== undefined && areApart(phrase, next, folded) ? [spanOf(phrase, next)] : [];
    }),
    past: phrases.flatMap((phrase) => (isPastOrder(phrase, folded, context) ? [spanOf(phrase, phrase)] : [])),
  };
}

/** Nothing but a comma or a bracket between them: the second says more exactly when the first is. */
function areApart(first: DeadlinePhrase, second: DeadlinePhrase, folded: string): boolean {
  const between = folded.slice(first.end, second.start);
  if (first.schedule.kind !== "once" || second.schedule.kind !== "once") return false;
  if (!/^\s*[,(]?\s*$/.test(between)) return false;
  if (first.schedule.granularity !== second.schedule.granularity)
    return !isWithin(second.schedule, first.schedule);
  const saysLatest = /^(?:cham|muon|tre)\s+nhat/.test(folded.slice(second.start, second.end));
  return first.schedule.dueOn !== second.schedule.dueOn && (saysLatest || between.includes("("));
}

type Once = Extract<Schedule, { kind: "once" }>;

/** A finer time within a coarser one, whichever is written first. */
function isWithin(a: Once, b: Once): boolean {
  const [fine, coarse] = firstDayOf(a) > firstDayOf(b) ? [a, b] : [b, a];
  return fine.dueOn >= firstDayOf(coarse) && fine.dueOn <= coarse.dueOn;
}

function firstDayOf({ dueOn, granularity }: Once): string {
  const [year, month] = [yearOf(dueOn), Number(dueOn.slice(5, 7))];
  switch (granularity) {
    case "day":
      return dueOn;
    case "month":
      return monthPeriod(year, month).from;
    case "quarter":
      return quarterPeriod(year, Math.ceil(month / 3)).from;
    case "half-year":
      return dayOf(year, month > 6 ? 7 : 1, 1);
    default:
      return yearPeriod(year).from;
  }
}

/** Work is ordered to be done by then: the words stand where a clause begins. "Công trình hoàn thành trước …" does not. */
const orders = /(?:^|[,;:(]|\b(?:phai|can|dam bao|bao dam|va)|\d)\s*$/;
const handsIn = /\b(?:gui|nop|bao cao|trinh|dang ky)(?: [^.;:]{1,80})?\s$/;
/** Then the day is that of the thing spoken of: "các vụ việc phát sinh trước ngày …". */
const happened =
  /\b(?:phat sinh|xay ra|duoc|da|co|ban hanh|phe duyet|cap|ky|thanh lap|dau tu|xay dung|cong nhan|hinh thanh|hieu luc|tiep nhan|thu ly|ton|sinh|den)\b[^.;,:]{0,30}$/;

function isPastOrder(phrase: DeadlinePhrase, folded: string, { issuedOn }: DeadlineContext): boolean {
  const { schedule, rule, start, end } = phrase;
  if (issuedOn === null || schedule.kind !== "once" || !/^(?:before|by|done within) /.test(rule.name))
    return false;
  if (schedule.dueOn.slice(0, issuedOn.length) >= issuedOn) return false;
  const sentence = sentenceAround(folded, start);
  const lead = folded.slice(sentence.start, start);
  const words = folded.slice(start, end);
  if (/\bda\b/.test(lead.slice(-12))) return false;
  if (/^(?:cham|muon|tre)\s+nhat/.test(words)) return true;
  if (/^(?:hoan|xong|ket)/.test(words)) return orders.test(lead);
  const isEnd = /^\s*(?:[.;,)]|$|de\b|nham\b)/.test(folded.slice(end));
  return /^truoc/.test(words) && isEnd && handsIn.test(lead) && !happened.test(lead);
}
