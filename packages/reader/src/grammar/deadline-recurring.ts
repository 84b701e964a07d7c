import { type DeadlineRule, stated } from "./deadline-rule.ts";
import { BOUND, FREQUENCY, OF_EVERY, OF_MONTH, THEN, readPlaced, withBound } from "./deadline-recurrence.ts";
import {
  EVERY,
  PERIODICALLY,
  core,
  dayOnlyWords,
  dayWords,
  monthWords,
  quarterWords,
} from "./deadline-words.ts";

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
    needs: [core.everyWeek, core.weekday],
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
    needs: [core.everyWeek, core.weekday],
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
    needs: [core.figure, core.dayAndMonth, /nam\s+(?:sau|ke|tiep|lien)/],
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
    needs: [core.figure, core.dayAndMonth, /(?:tung|cac|hang|moi|cua)\s+nam/],
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
    needs: [core.figure, core.dayAndMonth, core.every],
    pattern: new RegExp(String.raw`(?:${PERIODICALLY}\s*)?${FREQUENCY}${THEN}${BOUND}${dayWords()}`, "g"),
    read: readPlaced(),
    seen: "20, 25",
  },
  {
    name: "months between, then day and month",
    stance: "anywhere",
    needs: [core.figure, core.dayAndMonth, core.months],
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
    needs: [core.figure, core.day, core.every],
    pattern: new RegExp(
      String.raw`(?:${PERIODICALLY}\s*)?${FREQUENCY}${THEN}${BOUND}${dayOnlyWords()}${OF_MONTH}`,
      "g",
    ),
    read: readPlaced(),
    seen: "quarterly reports: 'hằng quý (trước ngày 10 tháng sau)'",
  },
  {
    name: "day of the last month of the quarter",
    stance: "anywhere",
    needs: [core.figure, core.day, /quy/],
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
    needs: [core.figure, core.day, /(?:tung|cac|hang|moi)\s+(?:thang|quy)/],
    pattern: new RegExp(String.raw`(?:${BOUND})?${dayOnlyWords()}${OF_EVERY}(?<unit>thang|quy)\b`, "g"),
    read: readPlaced(),
    seen: "21, 39",
  },
  {
    name: "month or quarter of every year",
    stance: "anywhere",
    needs: [core.everyYear],
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
    needs: [core.figure, core.day, /thang\s+(?:truoc|sau|ke|tiep|lien)/],
    pattern: new RegExp(
      String.raw`(?:${BOUND})${dayOnlyWords()},?\s+(?:cua\s+)?thang\s+(?<rel>truoc|sau|ke\s+tiep|tiep\s+theo|lien\s+ke)\b`,
      "g",
    ),
    read: readPlaced("month"),
    seen: "40",
  },
];
