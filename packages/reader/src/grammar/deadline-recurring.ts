import { type Bound, type Frequency, MonthDay } from "@dondoc/domain";
import { type DeadlineRule, type Found, stated } from "./deadline-rule.ts";
import {
  BEFORE,
  BY,
  EVERY,
  PERIODICALLY,
  QUARTERLY,
  dayOnlyWords,
  dayWords,
  monthWords,
  quarterWords,
} from "./deadline-words.ts";

type Recurring = Extract<ReturnType<typeof stated>["schedule"], { kind: "recurring" }>;

const units: Readonly<Record<string, Frequency>> = {
  ngay: "day",
  tuan: "week",
  thang: "month",
  quy: "quarter",
  qui: "quarter",
  nam: "year",
};
const months: Readonly<Record<number, Frequency>> = { 1: "month", 3: "quarter", 6: "half-year", 12: "year" };
const timesAYear: Readonly<Record<number, Frequency>> = {
  1: "year",
  2: "half-year",
  4: "quarter",
  12: "month",
};
const weekdays: Readonly<Record<string, number>> = {
  hai: 1,
  "2": 1,
  ba: 2,
  "3": 2,
  tu: 3,
  "4": 3,
  nam: 4,
  "5": 4,
  sau: 5,
  "6": 5,
  bay: 6,
  "7": 6,
};

const UNIT = `(?<unit>ngay|tuan|thang|${QUARTERLY}|nam)`;
/** "hằng tháng", "6 tháng", "hàng năm": group unit, or group n with months. */
const FREQUENCY = String.raw`(?:${EVERY}(?:${UNIT}\b|(?<n>0?[36]|12)\s+thang\b)(?!\s+(?:19|20)\d\d))`;
const BOUND = String.raw`(?<bound>${BEFORE}|${BY}|vao\s+)`;
const OF_EVERY = String.raw`,?\s*\(?(?:cua\s+)?(?:(?:tung|cac)\s+|${EVERY})`;
/** "(…)" or a comma between a frequency and its day. */
const THEN = String.raw`\s*[,(:;]?\s*(?:va\s+)?`;
/** Which month the day is of, seen from the period that the work is about. */
const OF_MONTH = String.raw`(?:\s+(?:cua\s+)?(?:thang\s+)?(?<rel>truoc|sau(?!\s+khi)|ke\s+tiep|tiep\s+theo|lien\s+ke|dau\s+quy\s+(?:sau|tiep\s+theo|ke\s+tiep|lien\s+ke)|(?:cua\s+)?cuoi(?:\s+cung)?(?:\s+cua)?\s+quy)(?![a-z]))?`;

function boundOf({ groups }: Found): Bound | undefined {
  const words = groups["bound"];
  if (words === undefined || words.startsWith("vao")) return undefined;
  return words.startsWith("truoc") ? "before" : "by";
}

function monthDayOf({ groups }: Found): string | null {
  const monthDay = MonthDay.safeParse(`${groups["m"]?.padStart(2, "0")}-${groups["d"]?.padStart(2, "0")}`);
  return monthDay.success ? monthDay.data : null;
}

/** How many periods after the one it is about the day falls: -1, 0 or 1. */
function offsetOf(relation: string | undefined): { periodOffset?: number } {
  if (relation === undefined || /cuoi/.test(relation)) return {};
  return { periodOffset: relation === "truoc" ? -1 : 1 };
}

function frequencyOf({ groups }: Found): Frequency | null {
  if (groups["unit"] !== undefined) return units[groups["unit"]] ?? null;
  if (groups["times"] !== undefined && groups["per"] === "nam")
    return timesAYear[Number(groups["times"])] ?? null;
  if (groups["per"] !== undefined) return units[groups["per"]] ?? null;
  return months[Number(groups["n"])] ?? (groups["n"] === "sau" ? "half-year" : null);
}

function withBound(found: Found, schedule: Recurring): Recurring {
  const bound = boundOf(found);
  return bound === undefined ? schedule : { ...schedule, bound };
}

/** A frequency with the day in its period, where the words name one. */
function placed(found: Found, every: Frequency | null): Recurring | null {
  const { d, m, rel } = found.groups;
  const base: Recurring = { kind: "recurring", every, ...offsetOf(rel) };
  if (d === undefined) return withBound(found, base);
  if (m === undefined) return withBound(found, { ...base, dayOfMonth: Number(d) });
  const monthDay = monthDayOf(found);
  return monthDay === null ? null : withBound(found, { ...base, monthDay });
}

const readPlaced =
  (every?: Frequency): DeadlineRule["read"] =>
  (found) => {
    const schedule = placed(found, every ?? frequencyOf(found));
    return schedule === null ? null : stated(schedule);
  };

const readWeekday: DeadlineRule["read"] = (found) => {
  const name = found.groups["weekday"];
  const weekday = name === undefined ? 7 : weekdays[name];
  if (weekday === undefined) return null;
  const hour = found.groups["hour"]?.padStart(2, "0");
  const time = hour === undefined ? {} : { time: `${hour}:${found.groups["minute"] ?? "00"}` };
  return stated(withBound(found, { kind: "recurring", every: "week", weekday, ...time }));
};

const WEEKDAY = String.raw`(?:ngay\s+)?(?:thu\s+(?<weekday>hai|ba|tu|nam|sau|bay|[2-7])|chu\s+nhat)\b`;
const HOUR = String.raw`(?:(?:luc\s+)?(?<hour>\d{1,2})\s?(?:gio|g|h|:)\s?(?<minute>\d{2})?(?:\s?phut)?,?\s*)?`;
const PART_OF_DAY = String.raw`(?:(?:sang|chieu|cuoi)\s+)?`;

/** A frequency together with its day. They stand before the plain dates, which would take the day out of them. */
export const recurringDayRules: readonly DeadlineRule[] = [
  {
    name: "day of every week",
    stance: "anywhere",
    pattern: new RegExp(
      String.raw`(?<bound>truoc\s+|(?:cham|muon)\s+nhat\s+(?:la\s+|vao\s+)?|vao\s+)?${HOUR}(?:vao\s+)?${PART_OF_DAY}${WEEKDAY}${OF_EVERY}tuan\b`,
      "g",
    ),
    read: readWeekday,
    seen: "weekly reporting rules: 'trước 16 giờ thứ Năm hằng tuần'",
  },
  {
    name: "every week, then the day",
    stance: "anywhere",
    pattern: new RegExp(
      String.raw`${EVERY}tuan${THEN}(?<bound>truoc\s+|(?:cham|muon)\s+nhat\s+(?:la\s+|vao\s+)?|vao\s+)?${HOUR}(?:vao\s+)?${PART_OF_DAY}${WEEKDAY}`,
      "g",
    ),
    read: readWeekday,
    seen: "weekly reporting rules: 'hằng tuần (trước 16 giờ thứ Năm)'",
  },
  {
    name: "day and month of the next year",
    stance: "anywhere",
    pattern: new RegExp(
      String.raw`(?:${BOUND})?${dayWords()},?\s+(?:cua\s+)?(?<rel>nam\s+(?:sau|ke\s+tiep|tiep\s+theo|lien\s+ke))`,
      "g",
    ),
    read: readPlaced("year"),
    seen: "28",
  },
  {
    name: "day and month of every year",
    stance: "anywhere",
    pattern: new RegExp(
      String.raw`(?:${BOUND})?${dayWords()}(?:${OF_EVERY}nam\b|\s+cua\s+nam(?!\s+(?:19|20)\d\d))`,
      "g",
    ),
    read: readPlaced("year"),
    seen: "9, 26, 27, 42",
  },
  {
    name: "frequency, then day and month",
    stance: "anywhere",
    pattern: new RegExp(String.raw`(?:${PERIODICALLY}\s*)?${FREQUENCY}${THEN}${BOUND}${dayWords()}`, "g"),
    read: readPlaced(),
    seen: "20, 25",
  },
  {
    name: "months between, then day and month",
    stance: "anywhere",
    pattern: new RegExp(
      String.raw`(?:${PERIODICALLY}\s*|bao\s+cao\s+)?\b(?<n>0?[36]|12)\s+thang${THEN}${BOUND}${dayWords()}`,
      "g",
    ),
    read: readPlaced(),
    seen: "half-yearly reports: '6 tháng (trước ngày 15/6)'",
  },
  {
    name: "frequency, then day of the month",
    stance: "anywhere",
    pattern: new RegExp(
      String.raw`(?:${PERIODICALLY}\s*)?${FREQUENCY}${THEN}${BOUND}${dayOnlyWords()}${OF_MONTH}`,
      "g",
    ),
    read: readPlaced(),
    seen: "quarterly reports: 'hàng quý (trước ngày 15 của tháng kế tiếp)'",
  },
  {
    name: "day of the last month of the quarter",
    stance: "anywhere",
    pattern: new RegExp(
      String.raw`(?:${BOUND})?${dayOnlyWords()},?\s+(?:cua\s+)?(?:thang\s+)?(?<rel>(?:cua\s+)?cuoi(?:\s+cung)?(?:\s+(?:cua|moi|hang)){0,2}\s+quy|dau\s+(?:cua\s+)?quy\s+(?:sau|ke\s+tiep|tiep\s+theo))`,
      "g",
    ),
    read: readPlaced("quarter"),
    seen: "41",
  },
  {
    name: "day of every month",
    stance: "anywhere",
    pattern: new RegExp(String.raw`(?:${BOUND})?${dayOnlyWords()}${OF_EVERY}(?<unit>thang|quy)\b`, "g"),
    read: readPlaced(),
    seen: "21, 39",
  },
  {
    name: "month or quarter of every year",
    stance: "anywhere",
    pattern: new RegExp(
      String.raw`(?:${BOUND}|trong\s+)?(?:${monthWords()}(?:\s*(?:,|va)\s*thang\s+\d{1,2}){0,3}|${quarterWords("1")}(?:\s*(?:,|va)\s*quy\s+[iv\d]{1,3}){0,3})${OF_EVERY}nam\b`,
      "g",
    ),
    // A schedule can hold a day of the year but no month of it: the words keep it.
    read: () => stated({ kind: "recurring", every: "year" }),
    seen: "tables: 'Quý IV hằng năm'",
  },
  {
    name: "day of the month before or after",
    stance: "anywhere",
    pattern: new RegExp(
      String.raw`(?:${BOUND})${dayOnlyWords()},?\s+(?:cua\s+)?thang\s+(?<rel>truoc|sau|ke\s+tiep|tiep\s+theo|lien\s+ke)\b`,
      "g",
    ),
    read: readPlaced("month"),
    seen: "40",
  },
];

const SUDDENLY = String.raw`(?:\s*(?:,|/|hoac|va)\s*dot\s+xuat(?:,?\s+(?:theo|khi\s+co)\s+yeu\s+cau)?)?`;
const ONCE_IN = String.raw`(?:\s*/\s*(?:(?:0?1|i|l|mot)\s*)?lan|\s+(?:mot|0?1)\s+lan)?`;

export const frequencyRules: readonly DeadlineRule[] = [
  {
    name: "so many times a year",
    stance: "ordered",
    pattern:
      /(?:(?:it nhat|toi thieu)\s+)?\b(?<times>\d{1,2})\s+lan\s?(?:\/|trong|moi|tren)\s?(?:0?1\s+)?(?<per>nam|quy|thang|tuan)\b/g,
    read: (found) => {
      const { times, per } = found.groups;
      if (per !== "nam" && Number(times) !== 1) return null;
      const every = frequencyOf(found);
      return every === null ? null : stated({ kind: "recurring", every });
    },
    seen: "inspection plans: 'ít nhất 01 lần/năm'",
  },
  {
    name: "periodically, with months between",
    stance: "start",
    pattern: new RegExp(
      String.raw`${PERIODICALLY},?\s*\(?(?<n>0?[136]|12|sau)\s+thang${ONCE_IN}(?:,\s*(?:${EVERY})?(?:quy|nam|giua\s+nhiem\s+ky|\d{1,2}\s+thang)\b){0,4}${SUDDENLY}`,
      "g",
    ),
    read: readPlaced(),
    seen: "'Định kỳ 6 tháng, hàng năm, giữa nhiệm kỳ': the first counts",
  },
  {
    name: "periodically, with a unit",
    stance: "start",
    pattern: new RegExp(
      String.raw`${PERIODICALLY},?\s*\(?(?:(?:theo|vao)\s+)?(?:${EVERY})?${UNIT}\b(?!\s+(?:19|20)\d\d)${SUDDENLY}`,
      "g",
    ),
    read: readPlaced(),
    seen: "'Định kỳ hằng quý'",
  },
  {
    name: "periodically",
    stance: "start",
    pattern: new RegExp(`${PERIODICALLY}${SUDDENLY}`, "g"),
    read: () => stated({ kind: "recurring", every: null }),
    seen: "5, 8, 14, 61",
  },
  {
    name: "every so often",
    stance: "start",
    pattern: new RegExp(`${FREQUENCY}${ONCE_IN}`, "g"),
    read: readPlaced(),
    seen: "7, 60",
  },
  {
    name: "by the quarter",
    stance: "cell",
    pattern: new RegExp(String.raw`\btheo\s+${UNIT}\b(?!\s+(?:19|20)?\d)`, "g"),
    read: readPlaced(),
    seen: "59",
  },
  {
    name: "months between",
    stance: "report",
    pattern: /\b(?<n>0?[36])\s+thang(?!\s+(?:dau|cuoi|ke|tiep|tu|nam)\b|\s+\d)(?:\s*\/\s*(?:0?1\s*)?lan)?/g,
    read: readPlaced(),
    seen: "'báo cáo 6 tháng và hằng năm'",
  },
];

/** A day that says where in its period a frequency falls, when both stand in one sentence. */
export const placeRules: readonly DeadlineRule[] = [
  {
    name: "day of its month",
    stance: "place",
    pattern: new RegExp(String.raw`${BOUND}${dayOnlyWords()}${OF_MONTH}`, "g"),
    read: readPlaced("month"),
    seen: "'Hằng tháng … trước ngày 20'",
  },
];
