import { type CalendarDay, dayOf, daysInMonth, weekdayOf } from "@dondoc/domain";
import type { DraftCheck } from "@dondoc/domain/draft";
import { matchesOf } from "../text/matches.ts";

/**
 * Days that no calendar has ("ngày 31/4"), and days that contradict themselves: the wrong day of the week, an end before
 * its beginning. Only what is certain is told, and as printed: a phrase in other words is left alone.
 */
export function calendarChecks(text: string): DraftCheck[] {
  const checks: DraftCheck[] = [];
  for (const match of matchesOf(text, writtenDay)) {
    if (!exists(dayIn(match.groups ?? {}))) checks.push(checkOf("no-such-day", match));
  }
  for (const match of matchesOf(text, weekdayBefore)) {
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    if (namesDay.test(before) && isOtherWeekday(match)) checks.push(checkOf("deadlines-contradict", match));
  }
  for (const match of matchesOf(text, weekdayBehind)) {
    if (isOtherWeekday(match)) checks.push(checkOf("deadlines-contradict", match));
  }
  for (const match of matchesOf(text, phase)) {
    const { from = "", to = "" } = match.groups ?? {};
    if (from > to) checks.push(checkOf("deadlines-contradict", match));
  }
  for (const match of matchesOf(text, fromTo)) {
    const { first = "", last = "" } = match.groups ?? {};
    const from = calendarDay(first);
    const to = calendarDay(last);
    if (from !== null && to !== null && from > to) checks.push(checkOf("deadlines-contradict", match));
  }
  return checks;
}

/** A day with its year: 20/10/2026, 20-10-2026, 20 tháng 10 năm 2026. */
const DAY = String.raw`\d{1,2}(?:\s?[/.-]\s?\d{1,2}\s?[/.-]\s?|\s+tháng\s+\d{1,2}\s+năm\s+)(?:19|20)\d\d(?!\d)`;
/** Both cases are spelled out: to ignore case over all letters takes ten times as long. */
const WEEKDAY = String.raw`[Tt]hứ\s+(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ\s+[Nn]hật`;

/** With its year anywhere; without it behind the word "ngày", because 30/4 may be a share or a number. */
const writtenDay =
  /(?<![\d/.,-])(?<d>\d{1,2})(?:\/(?<m>\d{1,2})\/|\s+tháng\s+(?<mw>\d{1,2})\s+năm\s+)(?<y>(?:19|20)\d\d)(?!\d)|[Nn]gày\s+(?<dn>\d{1,2})(?:\/(?<mn>\d{1,2})|\s+tháng\s+(?<mm>\d{1,2}))(?![\d/]|\s+(?:tháng|năm))/g;

type Groups = Readonly<Record<string, string | undefined>>;
type WrittenDay = { readonly year: number | null; readonly month: number; readonly day: number };

function dayIn({ d, m, mw, y, dn, mn, mm }: Groups): WrittenDay {
  return {
    year: y === undefined ? null : Number(y),
    month: Number(m ?? mw ?? mn ?? mm),
    day: Number(d ?? dn),
  };
}

/** 29-02 is a day as long as no year says otherwise. */
function exists({ year, month, day }: WrittenDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month);
}

const weekdayBefore = new RegExp(String.raw`(?<name>${WEEKDAY})\s*[,(-]?\s*(?:ngày\s+)?(?<on>${DAY})`, "g");
/** Before "thứ Hai, ngày 15/6/2026"; "lần thứ hai, …" counts meetings. */
const namesDay = /(?:^|[\n(,;:.\d]|giờ|phút|sáng|chiều|tối|vào|đến|từ|trước)\s*$/iu;
const weekdayBehind = new RegExp(String.raw`(?<![\d/.,-])(?<on>${DAY})\s*\(\s*(?<name>${WEEKDAY})\s*\)`, "g");

function isOtherWeekday({ groups }: RegExpExecArray): boolean {
  const { name = "", on = "" } = groups ?? {};
  const day = calendarDay(on);
  return day !== null && weekdayOf(day) !== weekdays[name.toLowerCase().replace(/\s+/gu, " ")];
}

/** 1 is Monday, 7 Sunday. */
const weekdays: Readonly<Record<string, number>> = {
  "thứ hai": 1,
  "thứ ba": 2,
  "thứ tư": 3,
  "thứ năm": 4,
  "thứ sáu": 5,
  "thứ bảy": 6,
  "thứ 2": 1,
  "thứ 3": 2,
  "thứ 4": 3,
  "thứ 5": 4,
  "thứ 6": 5,
  "thứ 7": 6,
  "chủ nhật": 7,
};

function calendarDay(written: string): CalendarDay | null {
  const [day = 0, month = 0, year = 0] = written.match(/\d+/gu)?.map(Number) ?? [];
  return exists({ year, month, day }) ? dayOf(year, month, day) : null;
}

const phase =
  /[Gg]iai\s+đoạn\s+(?:từ\s+)?(?:năm\s+)?(?<from>(?:19|20)\d\d)\s?[-–]\s?(?<to>(?:19|20)\d\d)(?!\d)/g;
const fromTo = new RegExp(
  String.raw`[Tt]ừ\s+(?:ngày\s+)?(?<first>${DAY})\s+đến\s+(?:hết\s+)?(?:ngày\s+)?(?<last>${DAY})`,
  "g",
);

function checkOf(code: DraftCheck["code"], match: RegExpExecArray): DraftCheck {
  return { code, span: { start: match.index, end: match.index + match[0].length } };
}
