import { type CalendarDay, dayOf, daysBetween } from "../kernel/calendar-day.ts";
import { type Target, isReached } from "./target.ts";
import type { Direction, Measurement, Milestone, TargetCourse } from "./target-course.ts";

/** What a target lacks before anybody can say whether it is on course. */
export type TargetHole =
  | "no-baseline"
  | "no-interim-year"
  | "no-horizon"
  | "no-denominator"
  | "no-measurement"
  | "only-roughly-said";

/** The one method so far, named in every answer. */
export type CourseMethod = "straight-line-between-stated-years";

/**
 * Whether a target is on course, by which method and figures; or the holes that keep it from being judged.
 */
export type CourseJudgement =
  | {
      readonly kind: "judged";
      readonly method: CourseMethod;
      readonly asOf: CalendarDay;
      readonly measured: Measurement;
      /** The value that the line has on the day of the measurement. */
      readonly expected: number;
      readonly isOnCourse: boolean;
    }
  | { readonly kind: "not-judged"; readonly asOf: CalendarDay; readonly holes: readonly TargetHole[] };

/** Which way is better: as told, else `trên`, `ít nhất` upwards and `dưới`, `không quá` downwards (domain reference §3.7). */
export function directionOf(target: Pick<Target, "comparator">, told: Direction | null = null): Direction {
  if (told !== null) return told;
  switch (target.comparator) {
    case ">":
    case ">=":
      return "higher";
    case "<":
    case "<=":
      return "lower";
    default:
      return "keep";
  }
}

/**
 * The holes of a target, for a warning beside it: no baseline, no year between now and the end, no denominator for a share.
 * Source: domain reference §5.1 row 46 (three holes that auditors look for); "60% dân số … tới năm 2030" has two of them.
 */
export function holesOf(target: Target, course: TargetCourse | null, asOf: CalendarDay): TargetHole[] {
  const holes: TargetHole[] = [];
  if (target.comparator === "~") holes.push("only-roughly-said");
  if (target.year === null) holes.push("no-horizon");
  if ((course?.baseline ?? null) === null) holes.push("no-baseline");
  if ((course?.milestones.length ?? 0) === 0) holes.push("no-interim-year");
  if (target.unit?.startsWith("%") === true && target.denominator === null) holes.push("no-denominator");
  if (course === null || latestMeasurement(course, asOf) === null) holes.push("no-measurement");
  return holes;
}

/** Without these nothing can be judged; the other holes only weaken the judgement. */
const blocking: readonly TargetHole[] = ["only-roughly-said", "no-horizon", "no-baseline", "no-measurement"];

/**
 * Whether a target is on course on a day, by the latest measurement up to it. Method: a straight line through baseline,
 * milestones and target, each at the end of its year; the measurement is on course when it is at least as good as the line
 * on its own day. From the end of the last year on the target itself is asked (60,0 % is not "trên 60%"), and at any time
 * where a value is to be kept. Our choice: no regulation says how. What cannot be judged is answered with its holes.
 */
export function courseOf(target: Target, course: TargetCourse, asOf: CalendarDay): CourseJudgement {
  const holes = holesOf(target, course, asOf);
  const measured = latestMeasurement(course, asOf);
  if (measured === null || target.year === null || holes.some((hole) => blocking.includes(hole)))
    return { kind: "not-judged", asOf, holes };
  const line = lineOf(target, course, target.year);
  const expected = valueAt(line, measured.on);
  const direction = directionOf(target, course.direction);
  const isAsked = direction === "keep" || (measured.on >= endOf(target.year) && target.comparator !== "=");
  const isAsGood = direction === "higher" ? measured.value >= expected : measured.value <= expected;
  const isOnCourse = isAsked ? isReached(target, measured.value) === true : isAsGood;
  return {
    kind: "judged",
    method: "straight-line-between-stated-years",
    asOf,
    measured,
    expected,
    isOnCourse,
  };
}

function latestMeasurement(course: TargetCourse, asOf: CalendarDay): Measurement | null {
  const known = course.measurements.filter(({ on }) => on <= asOf);
  return known.reduce<Measurement | null>(
    (latest, each) => (latest === null || each.on >= latest.on ? each : latest),
    null,
  );
}

function lineOf(target: Target, { baseline, milestones }: TargetCourse, year: number): Milestone[] {
  const between = milestones.filter((each) => each.year < year);
  const points = [...(baseline === null ? [] : [baseline]), ...between, { year, value: target.value }];
  return points.toSorted((a, b) => a.year - b.year);
}

/** Before the first point its value, after the last the last's, between two the line. */
function valueAt(line: readonly Milestone[], on: CalendarDay): number {
  const after = line.find((point) => endOf(point.year) >= on) ?? line.at(-1);
  const before = line.findLast((point) => endOf(point.year) <= on) ?? after;
  if (after === undefined || before === undefined) throw new RangeError("a line needs a point");
  const span = daysBetween(endOf(before.year), endOf(after.year));
  if (span <= 0) return before.value;
  return before.value + ((after.value - before.value) * daysBetween(endOf(before.year), on)) / span;
}

function endOf(year: number): CalendarDay {
  return dayOf(year, 12, 31);
}
