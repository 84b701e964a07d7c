import type { StripDay } from "@dondoc/client";
import {
  type CalendarDay,
  type Statistic,
  addDays,
  daysBetween,
  emptyStatistic,
  merge,
  weekdayOf,
} from "@dondoc/domain";
import type { IconName } from "../../parts/icon.tsx";

/** Where everything stands in the drawing of the weeks, in units of its view box. */
export const FRAME = { width: 1240, height: 200, left: 16, right: 1224, top: 22, base: 174 } as const;

const DAYS_BEFORE = 14;
const DAYS_AFTER = 70;
/** A mark and the gap after it. */
const STEP = 21;
const MOST_COLUMNS = 6;
const ROWS = 3;
/** Room that the label of one day takes. */
const LABEL_WIDTH = 190;
const LABEL_HEIGHT = 34;
const LABEL_LINES = 2;
/** Labels are rarely as wide as their room. */
const SLACK = 40;

export type PlacedMark = {
  readonly icon: IconName;
  readonly tone: string;
  readonly x: number;
  readonly y: number;
};

export type PlacedDay = {
  readonly dueOn: CalendarDay;
  /** What falls due on it, plan by plan. */
  readonly plans: readonly StripDay[];
  readonly x: number;
  readonly labelY: number;
  readonly isLabelLeft: boolean;
  readonly isOverdue: boolean;
  readonly marks: readonly PlacedMark[];
  /** How many are not drawn one by one, and where their number stands. */
  readonly more: number;
};

export function windowOf(asOf: CalendarDay): { readonly from: CalendarDay; readonly to: CalendarDay } {
  return { from: addDays(asOf, -DAYS_BEFORE), to: addDays(asOf, DAYS_AFTER) };
}

export function xOf(on: CalendarDay, asOf: CalendarDay): number {
  const share = (daysBetween(asOf, on) + DAYS_BEFORE) / (DAYS_BEFORE + DAYS_AFTER);
  return Math.round(FRAME.left + share * (FRAME.right - FRAME.left));
}

/** The Mondays inside the window. */
export function mondaysOf(asOf: CalendarDay): CalendarDay[] {
  const { from, to } = windowOf(asOf);
  const first = addDays(from, (8 - weekdayOf(from)) % 7);
  return Array.from({ length: 13 }, (_, week) => addDays(first, week * 7)).filter((monday) => monday <= to);
}

/**
 * One flag for each day. Its label takes the first line that is free there, its marks as many columns as there is room
 * before the next day.
 */
export function placed(strip: readonly StripDay[], asOf: CalendarDay): PlacedDay[] {
  const days = [...Map.groupBy(strip, (entry) => entry.dueOn)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const free: number[] = Array.from({ length: LABEL_LINES }, () => FRAME.left);
  return days.map(([dueOn, plans], index) => {
    const x = xOf(dueOn, asOf);
    const next = days[index + 1];
    const room = (next === undefined ? FRAME.right : xOf(next[0], asOf)) - x;
    // Left of the line of the day where that keeps words and marks off it, and at the right edge.
    const isLabelLeft =
      x > FRAME.right - LABEL_WIDTH || (dueOn < asOf && x > FRAME.left + LABEL_WIDTH - SLACK);
    const from = isLabelLeft ? x - LABEL_WIDTH : x;
    const found = free.findIndex((edge) => edge <= from);
    const line = found === -1 ? free.length - 1 : found;
    free[line] = from + LABEL_WIDTH;
    const statistic = plans.map((plan) => plan.statistic).reduce(merge, emptyStatistic);
    return {
      dueOn,
      plans,
      x,
      isLabelLeft,
      isOverdue: statistic.openOverdue > 0,
      labelY: FRAME.top + 16 + line * LABEL_HEIGHT,
      ...marksAt(statistic, { x, columns: columnsIn(room), isLeft: isLabelLeft }),
    };
  });
}

type Place = { readonly x: number; readonly columns: number; readonly isLeft: boolean };

function columnsIn(room: number): number {
  return Math.min(Math.max(Math.floor((room - 8) / STEP), 1), MOST_COLUMNS);
}

function marksAt(statistic: Statistic, { x, columns, isLeft }: Place): Pick<PlacedDay, "marks" | "more"> {
  const kinds = [
    ...Array.from({ length: statistic.openOverdue }, () => ({ icon: "over", tone: "over" }) as const),
    ...Array.from({ length: statistic.openInTime }, () => ({ icon: "open", tone: "open" }) as const),
    ...Array.from({ length: statistic.doneLate }, () => ({ icon: "donelate", tone: "donelate" }) as const),
    ...Array.from({ length: statistic.doneOnTime }, () => ({ icon: "done", tone: "done" }) as const),
  ];
  const shown = kinds.slice(0, columns * ROWS);
  const start = isLeft ? x - 6 - Math.min(columns, kinds.length) * STEP : x + 8;
  return {
    marks: shown.map((kind, index) => ({
      ...kind,
      x: start + (index % columns) * STEP,
      y: FRAME.base - 4 - STEP - Math.floor(index / columns) * STEP,
    })),
    more: kinds.length - shown.length,
  };
}
