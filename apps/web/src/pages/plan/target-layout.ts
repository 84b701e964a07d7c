import { type CalendarDay, type Target, type TargetCourse, dayOf, daysBetween, yearOf } from "@dondoc/domain";

/** Where everything stands in the drawing, in units of its view box. */
export const TARGET_FRAME = { width: 680, height: 190, left: 48, right: 548, top: 22, base: 152 } as const;

export type TargetPoint = {
  readonly kind: "baseline" | "milestone" | "goal" | "measured";
  readonly on: CalendarDay;
  readonly value: number;
};

export type PlacedPoint = TargetPoint & { readonly x: number; readonly y: number };

export type TargetLayout = {
  readonly stated: readonly PlacedPoint[];
  readonly measured: readonly PlacedPoint[];
  /** Through what is stated, from a baseline on: nothing is joined that nobody stated. */
  readonly line: string | null;
  readonly goalY: number;
  readonly low: number;
  readonly high: number;
  /** The day that is looked at, where it lies within the drawing. */
  readonly asOfX: number;
  /** A value on a day of the drawing. */
  readonly place: (on: CalendarDay, value: number) => { readonly x: number; readonly y: number };
};

/** Baseline, steps and target at the ends of their years, measurements on their days, all to scale. */
export function targetLayout(target: Target, course: TargetCourse, asOf: CalendarDay): TargetLayout {
  const stated = statedPoints(target, course);
  const measured = course.measurements
    .map(({ on, value }): TargetPoint => ({ kind: "measured", on, value }))
    .toSorted((a, b) => a.on.localeCompare(b.on));
  const days = [...stated, ...measured].map(({ on }) => on).concat(asOf);
  const from = days.reduce((first, on) => (on < first ? on : first));
  const to = days.reduce((last, on) => (on > last ? on : last));
  const { low, high } = scaleOf(target, [...stated, ...measured]);
  const span = Math.max(daysBetween(from, to), 1);
  const { left, right, top, base } = TARGET_FRAME;
  const place = (on: CalendarDay, value: number) => ({
    x: Math.round(left + (daysBetween(from, on) / span) * (right - left)),
    y: Math.round(base - ((value - low) / (high - low)) * (base - top)),
  });
  const placed = (point: TargetPoint): PlacedPoint => ({ ...point, ...place(point.on, point.value) });
  const path = stated.map(placed);
  const isJoined = course.baseline !== null && path.length > 1;
  return {
    stated: path,
    measured: measured.map(placed),
    line: isJoined ? `M${path.map(({ x, y }) => `${x} ${y}`).join("L")}` : null,
    goalY: place(to, target.value).y,
    low,
    high,
    asOfX: place(asOf, low).x,
    place,
  };
}

function statedPoints(target: Target, { baseline, milestones }: TargetCourse): TargetPoint[] {
  const at = (kind: TargetPoint["kind"], year: number, value: number): TargetPoint => ({
    kind,
    on: dayOf(year, 12, 31),
    value,
  });
  const points = [
    ...(baseline === null ? [] : [at("baseline", baseline.year, baseline.value)]),
    ...milestones.map(({ year, value }) => at("milestone", year, value)),
    ...(target.year === null ? [] : [at("goal", target.year, target.value)]),
  ];
  return points.toSorted((a, b) => yearOf(a.on) - yearOf(b.on));
}

/** A share is drawn on the whole it is a share of; anything else from nought to a little above the largest. */
function scaleOf(
  { unit, value, valueMax }: Target,
  points: readonly TargetPoint[],
): { readonly low: number; readonly high: number } {
  const values = [value, valueMax ?? value, ...points.map((point) => point.value)];
  const low = Math.min(0, ...values);
  const largest = Math.max(...values);
  if (unit?.startsWith("%") === true) return { low, high: Math.max(100, largest) };
  return { low, high: largest > low ? low + (largest - low) * 1.1 : low + 1 };
}
