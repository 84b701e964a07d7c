import type { StripDay } from "@dondoc/client";
import { type CalendarDay, type Statistic, addDays, daysBetween, weekdayOf } from "@dondoc/domain";
import type { IconName } from "../../parts/icon.tsx";

/** Where everything stands in the drawing of the weeks, in units of its view box. */
export const FRAME = { width: 1240, height: 200, left: 16, right: 1224, top: 22, base: 174 } as const;

const DAYS_BEFORE = 14;
const DAYS_AFTER = 70;
const MARK = 18;
const MARKS_IN_ROW = 4;
const MOST_MARKS = 12;
/** Room that the label of one day takes. */
const LABEL_WIDTH = 190;
const LABEL_HEIGHT = 36;

export type PlacedMark = {
  readonly icon: IconName;
  readonly tone: string;
  readonly x: number;
  readonly y: number;
};

export type PlacedDay = {
  readonly day: StripDay;
  readonly x: number;
  readonly labelY: number;
  readonly isLabelLeft: boolean;
  readonly marks: readonly PlacedMark[];
  /** How many are not drawn one by one. */
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

/** Days take the lowest label line that is still free at their place. */
export function placed(strip: readonly StripDay[], asOf: CalendarDay): PlacedDay[] {
  const free: number[] = [FRAME.left, FRAME.left, FRAME.left];
  return strip.map((day) => {
    const x = xOf(day.dueOn, asOf);
    const isLabelLeft = x > FRAME.right - LABEL_WIDTH;
    const from = isLabelLeft ? x - LABEL_WIDTH : x;
    const found = free.findIndex((edge) => edge <= from);
    const line = found === -1 ? free.length - 1 : found;
    free[line] = from + LABEL_WIDTH;
    const { marks, more } = marksAt(day.statistic, x, isLabelLeft);
    return { day, x, labelY: FRAME.top + 18 + line * LABEL_HEIGHT, isLabelLeft, marks, more };
  });
}

function marksAt(statistic: Statistic, x: number, isLeft: boolean): Pick<PlacedDay, "marks" | "more"> {
  const kinds = [
    ...Array.from({ length: statistic.openOverdue }, () => ({ icon: "over", tone: "over" }) as const),
    ...Array.from({ length: statistic.openInTime }, () => ({ icon: "open", tone: "open" }) as const),
    ...Array.from({ length: statistic.doneLate }, () => ({ icon: "donelate", tone: "donelate" }) as const),
    ...Array.from({ length: statistic.doneOnTime }, () => ({ icon: "done", tone: "done" }) as const),
  ];
  const shown = kinds.slice(0, MOST_MARKS);
  const start = isLeft ? x - 8 - MARKS_IN_ROW * (MARK + 3) : x + 8;
  return {
    marks: shown.map((kind, index) => ({
      ...kind,
      x: start + (index % MARKS_IN_ROW) * (MARK + 3),
      y: FRAME.base - 6 - MARK - Math.floor(index / MARKS_IN_ROW) * (MARK + 3),
    })),
    more: kinds.length - shown.length,
  };
}
