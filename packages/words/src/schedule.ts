import { type Schedule, dueDayOf, monthOf, yearOf } from "@dondoc/domain";
import { dayText, monthDayText, monthYearText } from "./day-text.ts";
import type { InBoth, Language } from "./language.ts";
import { romanText } from "./number-text.ts";

type Recurring = Extract<Schedule, { kind: "recurring" }>;
type Once = Extract<Schedule, { kind: "once" }>;

/** What a phrase of the paper was understood to mean. */
const vi = {
  before: (day: string) => `trước ngày ${day}, tính cả ngày đó`,
  by: (day: string) => `đến hết ngày ${day}`,
  on: (day: string) => `ngày ${day}`,
  within: (span: string, last: string) => `${span}, đến hết ngày ${last}`,
  month: (month: string) => `tháng ${month}`,
  quarter: (quarter: string, year: number) => `quý ${quarter}-${year}`,
  firstHalf: (year: number) => `6 tháng đầu năm ${year}`,
  secondHalf: (year: number) => `6 tháng cuối năm ${year}`,
  year: (year: number) => `năm ${year}`,
  fromTo: (from: string, to: string) => `từ ${from} đến ${to}`,
  from: (from: string) => `từ ${from}`,
  every: {
    day: "hằng ngày",
    week: "hằng tuần",
    month: "hằng tháng",
    quarter: "hằng quý",
    "half-year": "6 tháng một lần",
    year: "hằng năm",
  } satisfies Record<NonNullable<Recurring["every"]>, string>,
  everyUnsaid: "định kỳ, không ghi bao lâu một lần",
  dayOfMonth: (day: number) => `ngày ${day}`,
  weekday: (weekday: number) => (weekday === 7 ? "Chủ nhật" : `thứ ${weekday + 1}`),
  nextPeriod: "của kỳ sau",
  noDayInPeriod: "không ghi ngày",
  continuous: "thường xuyên",
  onEvent: (event: string) => `khi có việc: ${event}`,
  vague: "không ghi ngày",
  byRule: "theo quy định; văn bản không ghi ngày",
  contradictory: "các mốc trái nhau, chưa định được ngày",
};

export type ScheduleWords = typeof vi;

export const scheduleWords: InBoth<ScheduleWords> = {
  vi,
  en: {
    before: (day) => `before ${day}, that day included`,
    by: (day) => `by the end of ${day}`,
    on: (day) => `on ${day}`,
    within: (span, last) => `${span}, until the end of ${last}`,
    month: (month) => month,
    quarter: (quarter, year) => `quarter ${quarter} of ${year}`,
    firstHalf: (year) => `first half of ${year}`,
    secondHalf: (year) => `second half of ${year}`,
    year: (year) => `year ${year}`,
    fromTo: (from, to) => `from ${from} to ${to}`,
    from: (from) => `from ${from}`,
    every: {
      day: "every day",
      week: "every week",
      month: "every month",
      quarter: "every quarter",
      "half-year": "every half-year",
      year: "every year",
    },
    everyUnsaid: "regularly; how often is not written",
    dayOfMonth: (day) => `day ${day}`,
    weekday: (weekday) =>
      ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday - 1] ?? "",
    nextPeriod: "of the next period",
    noDayInPeriod: "no day written",
    continuous: "continuously",
    onEvent: (event) => `when it occurs: ${event}`,
    vague: "no day written",
    byRule: "as the rules say; the paper names no day",
    contradictory: "the days contradict each other; none is taken",
  },
};

/** A schedule in words, always with the day it falls due where there is one. */
export function scheduleText(schedule: Schedule, language: Language): string {
  const words = scheduleWords[language];
  switch (schedule.kind) {
    case "once":
      return onceText(schedule, language);
    case "period":
      return periodText(schedule, language);
    case "recurring":
      return recurringText(schedule, language);
    case "continuous":
      return words.continuous;
    case "on-event":
      return words.onEvent(schedule.event);
    case "vague":
      return words.vague;
    case "by-rule":
      return words.byRule;
    case "contradictory":
      return words.contradictory;
    default:
      return schedule satisfies never;
  }
}

function onceText(schedule: Once, language: Language): string {
  const words = scheduleWords[language];
  const last = dayText(dueDayOf(schedule) ?? schedule.dueOn, language);
  const year = yearOf(schedule.dueOn);
  switch (schedule.granularity) {
    case "day":
      if (schedule.bound === "before") return words.before(dayText(schedule.dueOn, language));
      return schedule.bound === "by" ? words.by(last) : words.on(last);
    case "month":
      return words.within(words.month(monthYearText(schedule.dueOn, language)), last);
    case "quarter":
      return words.within(words.quarter(romanText(Math.ceil(monthOf(schedule.dueOn) / 3)), year), last);
    case "half-year":
      return words.within(
        monthOf(schedule.dueOn) <= 6 ? words.firstHalf(year) : words.secondHalf(year),
        last,
      );
    case "year":
      return words.within(words.year(year), last);
    default:
      return schedule.granularity satisfies never;
  }
}

function periodText({ from, to }: Extract<Schedule, { kind: "period" }>, language: Language): string {
  const words = scheduleWords[language];
  if (from !== null && to !== null) return words.fromTo(dayText(from, language), dayText(to, language));
  if (from !== null) return words.from(dayText(from, language));
  return to === null ? words.vague : words.by(dayText(to, language));
}

function recurringText(schedule: Recurring, language: Language): string {
  const words = scheduleWords[language];
  const every = schedule.every === null ? words.everyUnsaid : words.every[schedule.every];
  const day = dayInPeriod(schedule, language);
  if (day === null) return schedule.every === null ? every : `${every}, ${words.noDayInPeriod}`;
  return schedule.periodOffset === 1 ? `${every}, ${day} ${words.nextPeriod}` : `${every}, ${day}`;
}

function dayInPeriod(schedule: Recurring, language: Language): string | null {
  const words = scheduleWords[language];
  if (schedule.monthDay !== undefined) {
    const day = monthDayText(schedule.monthDay, language);
    if (schedule.bound === "before") return words.before(day);
    return schedule.bound === "by" ? words.by(day) : words.on(day);
  }
  if (schedule.dayOfMonth !== undefined) return words.dayOfMonth(schedule.dayOfMonth);
  return schedule.weekday === undefined ? null : words.weekday(schedule.weekday);
}
