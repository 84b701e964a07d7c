import {
  type Asking,
  type NotYourUnit,
  type StepDayProblem,
  wordsObstacle,
  speakFor,
  stepDayObstacle,
} from "../kernel/acting-for.ts";
import type { ActedBy } from "../kernel/acted-by.ts";
import type { CalendarDay } from "../kernel/calendar-day.ts";
import type { TargetId, UnitId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import type {
  MeasureTargetRequest,
  StateCourseRequest,
  StrikeMeasurementRequest,
  TargetCourse,
  TargetEvent,
} from "./target-course.ts";

/** Why nothing is stated of a target, or measured. */
export type TargetProblem =
  | NotYourUnit
  | StepDayProblem
  | { readonly code: "reason-missing" }
  | { readonly code: "milestones-out-of-order"; readonly year: number }
  | { readonly code: "already-measured"; readonly on: CalendarDay }
  | { readonly code: "not-measured"; readonly on: CalendarDay | null };

/** What happens to the way to a target, or the problem that stands in the way. */
export type TargetDecision = Result<TargetEvent[], TargetProblem>;

/** What must be looked up before anything is decided about a target. */
export type TargetFacts = Asking & {
  /** The plan's standing body and issuer: they say what the way is. */
  readonly followerIds: readonly UnitId[];
  /** Besides them, units with a part in the plan: they may bring figures. Our choice. */
  readonly measurerIds: readonly UnitId[];
};

/** What can be done with the way to a target. */
export type TargetAction = "state-course" | "measure" | "strike";

/** A target of which nothing is known but what its paper says. */
export function emptyCourse(targetId: TargetId): TargetCourse {
  return { targetId, direction: null, baseline: null, milestones: [], measurements: [], commitment: null };
}

/** Whether a step may be taken at all, whatever is asked for in it; shown and enforced alike. */
export function permitTargetStep(
  action: TargetAction,
  course: TargetCourse,
  { by, followerIds, measurerIds }: TargetFacts,
): Result<ActedBy, TargetProblem> {
  if (action === "measure") return speakFor(by, [...followerIds, ...measurerIds], "bring");
  if (action === "strike" && course.measurements.length === 0)
    return refuse({ code: "not-measured", on: null });
  return speakFor(by, followerIds, "decide");
}

/**
 * What the way to a target is, once a person knows: baseline, interim years, direction. Each statement takes the place of
 * the one before. Source: domain reference §3.7, §5.1 rows 44 and 46; the paper's own holes stay visible until then.
 */
export function stateCourse(
  course: TargetCourse,
  { statedOn, basis, ...way }: StateCourseRequest,
  facts: TargetFacts,
): TargetDecision {
  const permitted = permitTargetStep("state-course", course, facts);
  if (!permitted.ok) return permitted;
  const problem = stepDayObstacle(statedOn, facts.today, null) ?? orderObstacle(way);
  if (problem !== null) return refuse(problem);
  const step = { targetId: course.targetId, by: permitted.value };
  return ok([{ type: "target-course-stated", ...step, statedOn, course: way, basis }]);
}

/** A figure is measured, one for a day; a wrong one is struck first. Source: §5.1, row 45; the rest is our choice. */
export function measureTarget(
  course: TargetCourse,
  measurement: MeasureTargetRequest,
  facts: TargetFacts,
): TargetDecision {
  const permitted = permitTargetStep("measure", course, facts);
  if (!permitted.ok) return permitted;
  const { on } = measurement;
  const late = stepDayObstacle(on, facts.today, null);
  if (late !== null) return refuse(late);
  if (isMeasuredOn(course, on)) return refuse({ code: "already-measured", on });
  const step = { targetId: course.targetId, by: permitted.value };
  return ok([{ type: "target-measured", ...step, measurement, enteredOn: facts.today }]);
}

/** A wrong figure counts for nothing any more, with the reason; history keeps it. Source: our choice. */
export function strikeMeasurement(
  course: TargetCourse,
  { on, struckOn, reason }: StrikeMeasurementRequest,
  facts: TargetFacts,
): TargetDecision {
  const permitted = permitTargetStep("strike", course, facts);
  if (!permitted.ok) return permitted;
  const problem =
    (isMeasuredOn(course, on) ? null : ({ code: "not-measured", on } as const)) ??
    stepDayObstacle(struckOn, facts.today, on) ??
    wordsObstacle(reason, "reason-missing");
  if (problem !== null) return refuse(problem);
  const step = { targetId: course.targetId, by: permitted.value };
  return ok([{ type: "target-measurement-struck", ...step, on, struckOn, reason }]);
}

function isMeasuredOn({ measurements }: TargetCourse, day: CalendarDay): boolean {
  return measurements.some(({ on }) => on === day);
}

/** Baseline first, then each interim year after the one before. */
function orderObstacle({
  baseline,
  milestones,
}: Pick<TargetCourse, "baseline" | "milestones">): TargetProblem | null {
  const points = [...(baseline === null ? [] : [baseline]), ...milestones];
  const wrong = points.find(({ year }, index) => index > 0 && year <= (points[index - 1]?.year ?? year));
  return wrong === undefined ? null : { code: "milestones-out-of-order", year: wrong.year };
}

/** What is known of the way after one more event; a past event is never refused. */
export function evolveTargetCourse(course: TargetCourse, event: TargetEvent): TargetCourse {
  switch (event.type) {
    case "target-course-stated":
      return { ...course, ...event.course };
    case "target-measured":
      return { ...course, measurements: [...course.measurements, event.measurement] };
    case "target-measurement-struck":
      return { ...course, measurements: course.measurements.filter(({ on }) => on !== event.on) };
    default:
      return event satisfies never;
  }
}
