import { type Bound, type Frequency, MonthDay } from "@dondoc/domain";
import { type DeadlineRule, type Found, stated } from "./deadline-rule.ts";
import { BEFORE, BY, EVERY, QUARTERLY } from "./deadline-words.ts";

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
export const UNIT = `(?<unit>ngay|tuan|thang|${QUARTERLY}|nam)`;
/** "hằng tháng", "6 tháng", "hàng năm": group unit, or group n with months. */
export const FREQUENCY = String.raw`(?:${EVERY}(?:${UNIT}\b|(?<n>0?[36]|12)\s+thang\b)(?!\s+(?:19|20)\d\d))`;
export const BOUND = String.raw`(?<bound>${BEFORE}|${BY}|vao\s+)`;
export const OF_EVERY = String.raw`,?\s*\(?(?:cua\s+)?(?:(?:tung|cac)\s+|${EVERY})`;
/** "(…)" or a comma between a frequency and its day. */
export const THEN = String.raw`\s*[,(:;]?\s*(?:va\s+)?`;
/** Which month the day is of, seen from the period that the work is about. */
export const OF_MONTH = String.raw`(?:\s+(?:cua\s+)?(?:thang\s+)?(?<rel>truoc|sau(?!\s+khi)|ke\s+tiep|tiep\s+theo|lien\s+ke|dau\s+quy\s+(?:sau|tiep\s+theo|ke\s+tiep|lien\s+ke)|(?:cua\s+)?cuoi(?:\s+cung)?(?:\s+cua)?\s+quy)(?![a-z]))?`;

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

export function frequencyOf({ groups }: Found): Frequency | null {
  if (groups["unit"] !== undefined) return units[groups["unit"]] ?? null;
  if (groups["times"] !== undefined && groups["per"] === "nam")
    return timesAYear[Number(groups["times"])] ?? null;
  if (groups["per"] !== undefined) return units[groups["per"]] ?? null;
  return months[Number(groups["n"])] ?? (groups["n"] === "sau" ? "half-year" : null);
}

export function withBound(found: Found, schedule: Recurring): Recurring {
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

export const readPlaced =
  (every?: Frequency): DeadlineRule["read"] =>
  (found) => {
    const schedule = placed(found, every ?? frequencyOf(found));
    return schedule === null ? null : stated(schedule);
  };
