import type { CalendarDay } from "../kernel/calendar-day.ts";
import { type Progress, isInTime } from "../task/timeliness.ts";

/** A rate is never a bare percentage: it carries what it counts, of what, and on which day (domain reference §1.3). */
export type Fraction = {
  readonly numerator: number;
  readonly denominator: number;
  readonly asOf: CalendarDay;
};

/** Why something followed stands outside the four cells; each kind is shown beside the table with its count. */
export type Exclusion = "continuous" | "undated" | "suspended" | "withdrawn" | "reassigned" | "superseded";

/**
 * The official statistic has exactly four cells (Báo cáo 1270/BC-TCTTTg of 27-12-2017); continuous duties are no tasks
 * in its sense (QĐ 23/2018/QĐ-TTg) and stand outside, listed.
 */
export type Statistic = {
  readonly doneOnTime: number;
  readonly doneLate: number;
  readonly openInTime: number;
  readonly openOverdue: number;
  readonly excluded: Readonly<Record<Exclusion, number>>;
};

/** One thing that the statistic counts, once. */
export type Followed = {
  readonly progress: Progress;
  readonly dueOn: CalendarDay | null;
  /** Done for as long as the plan runs ("thường xuyên"). */
  readonly isContinuous: boolean;
};

/** The statistic of nothing; merged with another it changes nothing. */
export const emptyStatistic: Statistic = {
  doneOnTime: 0,
  doneLate: 0,
  openInTime: 0,
  openOverdue: 0,
  excluded: { continuous: 0, undated: 0, suspended: 0, withdrawn: 0, reassigned: 0, superseded: 0 },
};

/**
 * Counts what is followed as of a day, in one pass. Each thing lands in one cell or one exclusion. Source: as
 * `Statistic`.
 */
export function rollUp(followed: Iterable<Followed>, asOf: CalendarDay): Statistic {
  const cells = { doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0 };
  const excluded = { ...emptyStatistic.excluded };
  for (const each of followed) {
    const { progress, dueOn } = each;
    const exclusion = exclusionOf(each);
    if (exclusion !== null) excluded[exclusion] += 1;
    else if (dueOn === null) excluded.undated += 1;
    else if (progress.status === "completed")
      cells[isInTime(progress, dueOn, asOf) ? "doneOnTime" : "doneLate"] += 1;
    else cells[isInTime(progress, dueOn, asOf) ? "openInTime" : "openOverdue"] += 1;
  }
  return { ...cells, excluded };
}

/** Adds two parts of a whole; any partition merged in any order gives the same statistic. */
export function merge(a: Statistic, b: Statistic): Statistic {
  return {
    doneOnTime: a.doneOnTime + b.doneOnTime,
    doneLate: a.doneLate + b.doneLate,
    openInTime: a.openInTime + b.openInTime,
    openOverdue: a.openOverdue + b.openOverdue,
    excluded: {
      continuous: a.excluded.continuous + b.excluded.continuous,
      undated: a.excluded.undated + b.excluded.undated,
      suspended: a.excluded.suspended + b.excluded.suspended,
      withdrawn: a.excluded.withdrawn + b.excluded.withdrawn,
      reassigned: a.excluded.reassigned + b.excluded.reassigned,
      superseded: a.excluded.superseded + b.excluded.superseded,
    },
  };
}

/** On time ÷ due: what is done late or open and overdue counts against it, what is not due yet counts for nothing. */
export function onTimeRate(statistic: Statistic, asOf: CalendarDay): Fraction {
  const { doneOnTime, doneLate, openOverdue } = statistic;
  return { numerator: doneOnTime, denominator: doneOnTime + doneLate + openOverdue, asOf };
}

/** The four cells by name: done or open, in time or not. */
export const fourCells = ["done-on-time", "done-late", "open-in-time", "open-overdue"] as const;
/** One of the four cells. */
export type FourCell = (typeof fourCells)[number];

/** How many stand in one of the four cells. */
export function countIn(cell: FourCell, statistic: Statistic): number {
  switch (cell) {
    case "done-on-time":
      return statistic.doneOnTime;
    case "done-late":
      return statistic.doneLate;
    case "open-in-time":
      return statistic.openInTime;
    case "open-overdue":
      return statistic.openOverdue;
    default:
      return cell satisfies never;
  }
}

/** The cell that counts one thing on a day; `null`: it stands beside the four cells. */
export function cellThatCounts(followed: Followed, asOf: CalendarDay): FourCell | null {
  const counted = rollUp([followed], asOf);
  return fourCells.find((cell) => countIn(cell, counted) > 0) ?? null;
}

/** All four cells; what is excluded is not among them. */
export function totalOf(statistic: Statistic): number {
  return statistic.doneOnTime + statistic.doneLate + statistic.openInTime + statistic.openOverdue;
}

/** Why it stands outside the four cells, whatever its day; `null` when its day decides. */
function exclusionOf({ progress: { status }, isContinuous }: Followed): Exclusion | null {
  if (
    status === "suspended" ||
    status === "withdrawn" ||
    status === "reassigned" ||
    status === "superseded"
  ) {
    return status;
  }
  return isContinuous ? "continuous" : null;
}
