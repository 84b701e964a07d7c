import {
  type DeadlineRule,
  type Found,
  type DeadlineContext,
  dayIn,
  onceByDay,
  stated,
  unsettled,
} from "./deadline-rule.ts";
import {
  BEFORE,
  BY,
  CLOCK,
  DASH,
  DONE,
  core,
  dayOnlyWords,
  dayWords,
  first,
  second,
} from "./deadline-words.ts";

const ON = String.raw`(?:(?:du\s+kien|den|toi|vao|trong|thoi\s+gian\s*:?|dung)\s+){0,4}${CLOCK}`;
const WEEKDAY = String.raw`(?:\((?:thu\s+\S+|chu\s+nhat)\),?\s*)?`;
const UNTIL = String.raw`(?:\s+(?:va\s+)?(?:den|toi)(?:\s+het)?\s+|${DASH}|\s*,\s*|\s+va\s+)`;
const RANGE = String.raw`(?:\s+(?:den|toi)(?:\s+het)?\s+|${DASH})`;

/** Two days; the first takes month and year from the second where it has none of its own. */
function readPeriod({ groups }: Found, context: DeadlineContext) {
  const last = dayIn(groups, context, { day: "2", year: "2" });
  const first = dayIn(groups, context, { day: "1", year: "2" });
  if (first === null || last === null) return null;
  if (first === "no-year" || last === "no-year") return unsettled;
  if (first.on > last.on) return unsettled;
  return { schedule: { kind: "period", from: first.on, to: last.on }, certainty: last.certainty } as const;
}

/** Fixed days. A range comes before its ends, a bounded day before a bare one. */
export const fixedDayRules: readonly DeadlineRule[] = [
  {
    name: "from a day to a day",
    stance: "ordered",
    needs: [core.figure, core.dayAndMonth, core.range],
    pattern: new RegExp(
      String.raw`(?:tu\s+)?${CLOCK}${first(dayWords)}\s*${WEEKDAY}${RANGE}${CLOCK}${second(dayWords)}`,
      "g",
    ),
    read: readPeriod,
    seen: "62; table cells '01/3/2018 - 05/3/2018'",
  },
  {
    name: "days of one month",
    stance: "ordered",
    needs: [core.figure, core.dayAndMonth, core.listOrRange],
    pattern: new RegExp(
      String.raw`(?:tu\s+)?(?:ngay\s+)?(?<![\d/.,-])(?<d1>[12]\d|3[01]|0?[1-9])(?:,\s*\d{1,2}){0,8}${UNTIL}${CLOCK}${second(dayWords)}`,
      "g",
    ),
    read: readPeriod,
    seen: "'ngày 12-13/6/2026'",
  },
  {
    name: "before a day",
    stance: "anywhere",
    needs: [core.figure, core.dayAndMonth, core.before],
    pattern: new RegExp(`${DONE}${BEFORE}${dayWords()}`, "g"),
    read: onceByDay("before"),
    seen: "23, 32, 33, 34",
  },
  {
    name: "by a day",
    stance: "anywhere",
    needs: [core.figure, core.dayAndMonth, core.byOrTo],
    pattern: new RegExp(String.raw`${DONE}(?:${BY}|(?:den|cho\s+den|toi)\s+(?=ngay\s))${dayWords()}`, "g"),
    read: onceByDay("by"),
    seen: "24, 38, 43, 44",
  },
  {
    name: "excel day",
    stance: "cell",
    needs: [core.figure, core.year, /\d-[01]\d-\d/],
    pattern:
      /(?<![\d/.-])(?<y>20\d\d)-(?<m>0\d|1[0-2])-(?<d>[0-2]\d|3[01])(?:[t ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?z?)?(?!\d)/g,
    read: onceByDay("by"),
    seen: "37: the clock is dropped, so that no time zone moves the day",
  },
  {
    name: "done on a day",
    stance: "ordered",
    needs: [core.figure, core.dayAndMonth, core.doneOn],
    pattern: new RegExp(
      String.raw`(?:hoan\s+(?:thanh|tat)|xong|vao)\s+(?:vao\s+|trong\s+)?${CLOCK}${dayWords()}`,
      "g",
    ),
    read: onceByDay("by"),
    seen: "'tổ chức vào ngày 15/8/2026'",
  },
  {
    name: "a day",
    stance: "cell",
    needs: [core.figure, core.dayAndMonth],
    pattern: new RegExp(`${ON}${dayWords()}`, "g"),
    read: onceByDay("by"),
    seen: "35, 36",
  },
  {
    name: "two days without a month",
    stance: "cell",
    needs: [core.figure, core.day, /(?:,|va)\s*ngay/],
    pattern: new RegExp(String.raw`${dayOnlyWords("1")}\s*(?:,|va)\s*${dayOnlyWords("2")}`, "g"),
    read: () => stated({ kind: "contradictory" }),
    seen: "22",
  },
];
