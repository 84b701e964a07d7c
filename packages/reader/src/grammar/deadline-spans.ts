import {
  type Period,
  halfYearPeriod,
  lastDayOfMonth,
  monthPeriod,
  quarterPeriod,
  yearPeriod,
} from "@dondoc/domain";
import {
  type DeadlineRule,
  type Found,
  lastDayOfQuarter,
  onceInYear,
  stated,
  unsettled,
  yearIn,
} from "./deadline-rule.ts";
import {
  BEFORE,
  BY,
  DASH,
  DONE,
  core,
  monthFigures,
  monthFigure,
  monthWords,
  quarterNumber,
  quarterFigure,
  quarterWords,
  first,
  second,
  yearWords,
} from "./deadline-words.ts";

type Granularity = "month" | "quarter" | "half-year" | "year";
type Unit = {
  readonly granularity: Granularity;
  readonly needs: DeadlineRule["needs"];
  readonly last: Parameters<typeof onceInYear>[2];
  /** Where its wordings were met. */
  readonly seen: string;
};

const WITHIN = String.raw`(?:ngay\s+)?(?:trong|vao)\s+(?:khoang\s+)?`;
const UNTIL = String.raw`(?:(?:den|toi|cho\s+den)\s+(?:(?:het|cuoi)\s+)?|(?:vao\s+|trong\s+)?cuoi\s+)`;
const AND = String.raw`(?:\s+(?:den|toi)(?:\s+het)?\s+|${DASH}|\s*,\s*|\s+va\s+)`;

const month: Unit = {
  granularity: "month",
  needs: [core.figure, core.month],
  seen: "66, 67, 68; tables: '6/2025'",
  last: (year, groups) => lastDayOfMonth(year, Number(groups["m"])),
};
const quarter: Unit = {
  granularity: "quarter",
  needs: [core.quarter],
  seen: "1, 29, 30, 31",
  last: (year, groups) => lastDayOfQuarter(year, quarterNumber(groups["q"] ?? "4")),
};
const halfYear: Unit = {
  granularity: "half-year",
  needs: [core.halfYear],
  seen: "'6 tháng đầu năm 2026'",
  last: (year, groups) => halfYearPeriod(year, groups["half"] === "cuoi" ? 2 : 1).to,
};
const wholeYear: Unit = {
  granularity: "year",
  needs: [core.figure, core.year],
  seen: "10, 65, 70; tables: '2025'",
  last: (year) => yearPeriod(year).to,
};

/** One unit of time under each of the bounds that the office uses, and bare, as in a table. */
function boundedRules(unit: Unit, words: string, bareWords = words): DeadlineRule[] {
  const bounds = [
    ["before", "anywhere", "before", [core.before], `${DONE}${BEFORE}${words}`],
    ["by", "anywhere", "by", [core.by], `${DONE}${BY}${words}`],
    [
      "done within",
      "anywhere",
      "within",
      [core.done],
      String.raw`(?:hoan\s+(?:thanh|tat)|xong),?\s+(?:ngay\s+)?(?:trong|vao)?\s*${words}`,
    ],
    [
      "within",
      unit.granularity === "year" ? "completed" : "ordered",
      "within",
      [core.within],
      `${WITHIN}${words}`,
    ],
    [
      "until the end of",
      unit.granularity === "year" ? "cell" : "ordered",
      "by",
      [core.until],
      `${UNTIL}${words}`,
    ],
    ["in", "cell", "within", [], bareWords],
  ] as const;
  return bounds.map(([how, stance, bound, needs, pattern]) => ({
    name: `${how} a ${unit.granularity}`,
    stance,
    pattern: new RegExp(pattern, "g"),
    needs: [...unit.needs, ...needs],
    read: onceInYear(unit.granularity, bound, unit.last),
    seen: unit.seen,
  }));
}

/** From the first of one run of days to the last of another; a missing year of the first is that of the second. */
function readRange(
  runOf: (year: number, groups: Found["groups"], id: "1" | "2") => Period,
): DeadlineRule["read"] {
  return ({ groups }, context) => {
    const last = yearIn(groups["y2"], context);
    const first = yearIn(groups["y1"] ?? groups["y2"], context);
    if (first === null || last === null) return unsettled;
    const from = runOf(first.year, groups, "1").from;
    const to = runOf(last.year, groups, "2").to;
    if (from > to) return unsettled;
    return { schedule: { kind: "period", from, to }, certainty: last.certainty };
  };
}

const YEAR_WORDS = String.raw`(?:nam\s+)?${yearWords()}`;

const rangeRules: readonly DeadlineRule[] = [
  {
    name: "from a quarter to a quarter",
    stance: "ordered",
    needs: [core.quarter, core.listOrRange],
    pattern: new RegExp(
      String.raw`(?:tu\s+)?${first(quarterWords)}${AND}(?:qu[yi]\s+)?${quarterFigure("2")}`,
      "g",
    ),
    read: readRange((year, groups, id) => quarterPeriod(year, quarterNumber(groups[`q${id}`] ?? "1"))),
    seen: "tables: 'Quý I, II/2026'",
  },
  {
    name: "from a month to a month",
    stance: "ordered",
    needs: [core.figure, core.month, core.listOrRange],
    pattern: new RegExp(
      String.raw`(?:tu\s+)?${first(monthWords)}${AND}(?:thang\s+)?${monthFigure("2")}`,
      "g",
    ),
    read: readRange((year, groups, id) => monthPeriod(year, Number(groups[`m${id}`]))),
    seen: "tables: 'Tháng 7-8/2026'",
  },
  {
    name: "from month to month in figures",
    stance: "cell",
    needs: [core.figure, core.year, core.listOrRange],
    pattern: new RegExp(String.raw`(?:tu\s+)?${first(monthFigures)}${AND}${second(monthFigures)}`, "g"),
    read: readRange((year, groups, id) => monthPeriod(year, Number(groups[`m${id}`]))),
    seen: "tables: '6/2026 - 12/2026'",
  },
  {
    name: "school year",
    stance: "cell",
    needs: [core.figure, core.year, /nam hoc/],
    pattern: /\bnam hoc 20\d\d(?:\s?[-–—]\s?20\d\d)?/g,
    // Its first and last day are set by the province each year.
    read: ({ words }) => stated({ kind: "on-event", event: words }),
    seen: "tables of schools: 'năm học 2025-2026'",
  },
  {
    name: "phase of years",
    stance: "cell",
    needs: [core.figure, core.year, core.listOrRange],
    pattern: new RegExp(
      String.raw`(?:(?:trong\s+)?(?:ca\s+|toan\s+)?(?:giai\s+doan|nhiem\s+ky|tu|cac)\s+)?(?:nam\s+)?${first(yearWords)}${AND}(?:nam\s+)?${second(yearWords)}`,
      "g",
    ),
    read: readRange((year) => yearPeriod(year)),
    seen: "11, 12, 13, 63, 64",
  },
  {
    name: "years without an end",
    stance: "cell",
    needs: [core.figure, core.year, /nam\s+(?:tiep|sau|ke)|tro\s+di|hang\s+nam/],
    pattern: new RegExp(
      String.raw`(?:(?:bat\s+dau\s+)?tu\s+)?${YEAR_WORDS}\s*(?:,|va|;)?\s*(?:(?:nhung|cac|hang)\s+nam\s+(?:tiep\s+theo|sau|ke\s+tiep|tiep)|tro\s+di|hang\s+nam)`,
      "g",
    ),
    read: ({ groups }) => stated({ kind: "period", from: yearPeriod(Number(groups["y"])).from, to: null }),
    seen: "'2025 và những năm tiếp theo'",
  },
  {
    name: "from a year or a month on",
    stance: "cell",
    needs: [core.figure, core.year, /tu\s+(?:dau|thang|nam|\d)/],
    pattern: new RegExp(
      String.raw`(?:bat\s+dau\s+)?\b(?:ke\s+)?tu\s+(?:dau\s+)?(?:(?:thang\s+)?(?<m>1[0-2]|0?[1-9])(?:\s?[/.]\s?|\s+nam\s+)|(?:nam\s+))(?<y>20\d\d)(?!\d)(?:\s+tro\s+di)?`,
      "g",
    ),
    read: ({ groups }) => {
      const year = Number(groups["y"]);
      const run = groups["m"] === undefined ? yearPeriod(year) : monthPeriod(year, Number(groups["m"]));
      return stated({ kind: "period", from: run.from, to: null });
    },
    seen: "tables: 'Từ năm 2026'",
  },
];

const HALF_YEAR = String.raw`(?:(?:0?6|sau)\s+thang|nua)\s+(?<half>dau|cuoi)(?:(?:\s+cua)?\s+nam)?(?:\s+|/)?(?:${yearWords()})?`;
const MONTH = `(?:cuoi\\s+)?${monthWords()}`;

/** Quarters, months, half-years and years; ranges first, so that no end of one is taken alone. */
export const spanRules: readonly DeadlineRule[] = [
  ...rangeRules,
  ...boundedRules(quarter, quarterWords()),
  ...boundedRules(halfYear, HALF_YEAR),
  ...boundedRules(month, MONTH),
  ...boundedRules({ ...month, needs: [core.figure, core.year] }, monthFigures()),
  ...boundedRules(wholeYear, String.raw`nam\s+${yearWords()}`, YEAR_WORDS),
];
