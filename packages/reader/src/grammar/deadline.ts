import type { Bound, Schedule } from "@dondoc/domain";
import type { DraftDeadline } from "@dondoc/domain/draft";
import { foldedKey } from "../text/key.ts";
import type { Passage } from "../text/passage.ts";
import { governsItem, governsReport, sentenceAround } from "./deadline-governs.ts";
import { type DeadlinePhrase, deadlinePhrases } from "./deadline-phrase.ts";
import type { DeadlineContext } from "./deadline-rule.ts";

export type { DeadlineContext } from "./deadline-rule.ts";

/**
 * The deadline that governs an item of running text (reading guide §4), or `null`. Of several the first counts; words
 * that name no time ("kịp thời") count only where nothing else does. A date that lies before the document was issued
 * is a fact of the past and no deadline. A year that the words leave out comes from `issuedOn` and makes the deadline
 * `inferred`; without `issuedOn` its schedule is `contradictory`: no day is made up, and a person must settle it.
 */
export function deadlineIn(passage: Passage, context: DeadlineContext): DraftDeadline | null {
  return chosen(
    passage,
    context,
    (phrase, folded) => governsItem(phrase, folded) && !isPast(phrase, context),
  );
}

/** As `deadlineIn`, in a sentence that orders a report: there a frequency counts wherever it stands, and so do
 * "khi có yêu cầu" and "theo quy định". */
export function reportDeadlineIn(passage: Passage, context: DeadlineContext): DraftDeadline | null {
  return chosen(
    passage,
    context,
    (phrase, folded) => governsReport(phrase, folded) && !isPast(phrase, context),
  );
}

/** The deadline of a passage that is about time as a whole: a column, an assignment line that closes a group, a
 * "Thời gian" descriptor. Bare figures ("6/2025", "2025", "31/7") are read here only. */
export function deadlineInCell(passage: Passage, context: DeadlineContext): DraftDeadline | null {
  return chosen(passage, context, (phrase) => phrase.rule.stance !== "place");
}

type Choice = (phrase: DeadlinePhrase, folded: string) => boolean;

function chosen(passage: Passage, context: DeadlineContext, governs: Choice): DraftDeadline | null {
  const phrases = deadlinePhrases(passage.text, context);
  if (phrases.length === 0) return null;
  const folded = foldedKey(passage.text);
  const governing = phrases.filter((phrase) => governs(phrase, folded));
  const first = governing.find((phrase) => namesTime(phrase.schedule)) ?? governing[0];
  if (first === undefined) return null;
  const partner = partnerOf(first, phrases, folded);
  return partner === null ? asDeadline(passage, first) : together(passage, first, partner);
}

function namesTime(schedule: Schedule): boolean {
  return schedule.kind !== "vague" && schedule.kind !== "by-rule";
}

function isPast({ schedule }: DeadlinePhrase, { issuedOn }: DeadlineContext): boolean {
  if (issuedOn === null) return false;
  if (schedule.kind === "once") return schedule.dueOn < issuedOn;
  return schedule.kind === "period" && schedule.to !== null && schedule.to < issuedOn;
}

function asDeadline(passage: Passage, phrase: DeadlinePhrase): DraftDeadline {
  const end = withBracket(passage.text, phrase);
  return {
    asWritten: passage.text.slice(phrase.start, end).trim(),
    span: passage.spanOf(phrase.start, end),
    schedule: phrase.schedule,
    certainty: phrase.certainty,
  };
}

/** "hằng năm (trước ngày 20/11)": the bracket that the words open is closed with them. */
function withBracket(text: string, { start, end }: DeadlinePhrase): number {
  return text.charAt(end) === ")" && text.slice(start, end).includes("(") ? end + 1 : end;
}

/** The other half of "Hàng năm … trước ngày 20 tháng 10": a frequency and a day without a year in one sentence. */
function partnerOf(
  first: DeadlinePhrase,
  phrases: readonly DeadlinePhrase[],
  folded: string,
): DeadlinePhrase | null {
  const sentence = sentenceAround(folded, first.start);
  const others = phrases.filter(
    (other) => other !== first && other.start >= sentence.start && other.end <= sentence.end,
  );
  if (isBareFrequency(first))
    return others.find((other) => other.start >= first.end && isDayWithoutYear(other)) ?? null;
  if (isDayWithoutYear(first) && (first.schedule.kind !== "recurring" || first.rule.stance === "place"))
    return others.find(isBareFrequency) ?? null;
  return null;
}

function isBareFrequency({ schedule }: DeadlinePhrase): boolean {
  return (
    schedule.kind === "recurring" &&
    schedule.monthDay === undefined &&
    schedule.dayOfMonth === undefined &&
    schedule.weekday === undefined
  );
}

function isDayWithoutYear({ schedule, groups, rule }: DeadlinePhrase): boolean {
  if (groups["d"] === undefined || groups["y"] !== undefined || rule.stance === "cell") return false;
  return schedule.kind === "once" || schedule.kind === "recurring" || schedule.kind === "contradictory";
}

function together(passage: Passage, a: DeadlinePhrase, b: DeadlinePhrase): DraftDeadline {
  const [before, after] = a.start < b.start ? [a, b] : [b, a];
  const [frequency, day] = isBareFrequency(a) ? [a, b] : [b, a];
  const { d = "", m } = day.groups;
  const every = frequency.schedule.kind === "recurring" ? frequency.schedule.every : null;
  const own = day.schedule.kind === "recurring" ? day.schedule : null;
  const bound = own?.bound ?? boundOf(day);
  const gap =
    before.end === after.start || passage.text.slice(before.end, after.start).trim() === "" ? " " : " … ";
  return {
    asWritten: `${passage.text.slice(before.start, before.end).trim()}${gap}${passage.text.slice(after.start, after.end).trim()}`,
    span: passage.spanOf(before.start, after.end),
    schedule: {
      kind: "recurring",
      every: every ?? (m === undefined ? "month" : "year"),
      ...(m === undefined
        ? { dayOfMonth: Number(d) }
        : { monthDay: `${m.padStart(2, "0")}-${d.padStart(2, "0")}` }),
      ...(own?.periodOffset === undefined ? {} : { periodOffset: own.periodOffset }),
      ...(bound === undefined ? {} : { bound }),
    },
    certainty: frequency.certainty,
  };
}

/** A day that found no year kept none of its reading; any year shows the bound that its words set. */
function boundOf({ schedule, rule, groups }: DeadlinePhrase): Bound | undefined {
  if (schedule.kind === "once") return schedule.bound;
  const read = rule.read({ groups, words: "" }, { issuedOn: "2000" })?.schedule;
  return read?.kind === "once" ? read.bound : undefined;
}
