import type { PlanDetail } from "@dondoc/client";
import { type CalendarDay, type Timeliness, daysBetween } from "@dondoc/domain";

/** Where everything stands in the drawing, in units of its view box. */
export const TIMELINE = { width: 1240, height: 150, left: 16, right: 1224, top: 18, base: 112 } as const;

const LABEL_WIDTH = 150;
const LINES = [0, 1, 2, 3];
const LINE_HEIGHT = 20;

/** What a plan has on its way from the directive to the last day it names. */
export type Moment = {
  readonly on: CalendarDay;
  readonly kind: "directive" | "upper" | "issued" | "due" | "today";
  /** The number of a paper. */
  readonly number: string | null;
  /** How much falls due on it, and whether any of it is late. */
  readonly count: number;
  readonly isOverdue: boolean;
};

export type PlacedMoment = Moment & {
  readonly x: number;
  readonly isLabelLeft: boolean;
  /** `null`: there is no room for words; its mark stands alone. */
  readonly labelY: number | null;
};

/** Papers, due days and the day that is looked at, in order of time. */
export function momentsOf({ directive, upper, plan, asOf, tasks, reports }: PlanDetail): Moment[] {
  const paper = (kind: Moment["kind"], { issuedOn: on, number }: Issued): Moment => ({
    on,
    kind,
    number,
    count: 0,
    isOverdue: false,
  });
  const dated: Due[] = [
    ...tasks.map(({ dueOn, timeliness }) => ({ dueOn, timeliness })),
    ...reports.flatMap(({ items }) => items.map(({ dueOn, timeliness }) => ({ dueOn, timeliness }))),
  ];
  const byDay = Map.groupBy(dated, ({ dueOn }) => dueOn);
  const due = [...byDay].flatMap(([on, items]): Moment[] =>
    on === null
      ? []
      : [
          {
            on,
            kind: "due",
            number: null,
            count: items.length,
            isOverdue: items.some(({ timeliness }) => timeliness.kind === "overdue"),
          },
        ],
  );
  const papers = [
    paper("directive", directive),
    ...(upper === null ? [] : [paper("upper", upper)]),
    paper("issued", plan),
  ];
  const today: Moment = { on: asOf, kind: "today", number: null, count: 0, isOverdue: false };
  return [...papers, ...due, today].toSorted((a, b) => a.on.localeCompare(b.on));
}

type Issued = { readonly issuedOn: CalendarDay; readonly number: string };
type Due = { readonly dueOn: CalendarDay | null; readonly timeliness: Timeliness };

/** Each moment to scale; its words take the first line on which no other's words or flag are in their way, or none. */
export function placedMoments(moments: readonly Moment[]): PlacedMoment[] {
  const [first, last] = [moments[0]?.on, moments.at(-1)?.on];
  if (first === undefined || last === undefined) return [];
  const days = Math.max(daysBetween(first, last), 1);
  const spots = moments.map((moment) => {
    const share = daysBetween(first, moment.on) / days;
    const x = Math.round(TIMELINE.left + share * (TIMELINE.right - TIMELINE.left));
    const isLabelLeft = x > TIMELINE.right - LABEL_WIDTH;
    return { moment, x, isLabelLeft, from: isLabelLeft ? x - LABEL_WIDTH : x };
  });
  // Towards the end words stand left of their flag: the last takes the highest line, so that no flag before it goes through them.
  const inTurn = [
    ...spots.filter(({ isLabelLeft }) => !isLabelLeft),
    ...spots.filter(({ isLabelLeft }) => isLabelLeft).toReversed(),
  ];
  const lines = new Map<Spot, number>();
  for (const spot of inTurn) {
    const line = LINES.find((each) => [...lines].every((other) => isClear([spot, each], other)));
    if (line !== undefined) lines.set(spot, line);
  }
  return spots.map((spot) => {
    const line = lines.get(spot);
    const labelY = line === undefined ? null : TIMELINE.top + 12 + line * LINE_HEIGHT;
    return { ...spot.moment, x: spot.x, isLabelLeft: spot.isLabelLeft, labelY };
  });
}

/** Where a flag stands, and where the words beside it begin. */
type Spot = { readonly x: number; readonly from: number };
type OnLine = readonly [Spot, number];

/** A flag goes from the line of its words down: words may be beside it, not across. */
function isClear([spot, line]: OnLine, [other, otherLine]: OnLine): boolean {
  const end = ({ from }: Spot): number => from + LABEL_WIDTH;
  if (line === otherLine) return spot.from >= end(other) || other.from >= end(spot);
  const [higher, lower] = line < otherLine ? [spot, other] : [other, spot];
  return higher.x <= lower.from || higher.x >= end(lower);
}
