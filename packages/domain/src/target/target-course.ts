import { z } from "zod";
import { ActedBy } from "../kernel/acted-by.ts";
import { CalendarDay } from "../kernel/calendar-day.ts";
import { TargetId } from "../kernel/ids.ts";

/** Which way is better. `keep`: neither ("ổn định ở mức 42%", "duy trì 400-420 giải/năm"). */
export const Direction = z.enum(["higher", "lower", "keep"]);
export type Direction = z.infer<typeof Direction>;

/** A value at the end of a year: the baseline ("từ 33% năm 2020") or a step on the way ("38% năm 2025"). */
export const Milestone = z.object({ year: z.int().min(1900).max(2200), value: z.number() });
export type Milestone = z.infer<typeof Milestone>;

/** A figure that was measured, with the paper it stands in. */
export const Measurement = z.object({
  on: CalendarDay,
  value: z.number(),
  source: z.string().trim().min(1).max(500),
});
export type Measurement = z.infer<typeof Measurement>;

const WayFacts = z.object({
  /** `null`: as the comparator says (`directionOf`). */
  direction: Direction.nullable(),
  baseline: Milestone.nullable(),
  milestones: z.array(Milestone).max(100),
  /** "Phấn đấu" is an aspiration; `null` where the paper says neither. */
  commitment: z.enum(["aspire", "binding"]).nullable(),
});

/**
 * What is known of the way to a target, beside the target as the paper states it. Whatever the paper leaves out stays out:
 * no baseline is a hole that is shown, not nought.
 */
export const TargetCourse = WayFacts.extend({
  targetId: TargetId,
  measurements: z.array(Measurement).max(10_000),
});
export type TargetCourse = z.infer<typeof TargetCourse>;

const Step = z.object({ targetId: TargetId, by: ActedBy });

/** What becomes known of the way to a target, as the ledger keeps it. */
export const TargetEvent = z.discriminatedUnion("type", [
  Step.extend({
    type: z.literal("target-course-stated"),
    statedOn: CalendarDay,
    course: WayFacts,
    /** The paper it comes from. */
    basis: z.string().min(1).max(500),
  }),
  Step.extend({
    type: z.literal("target-measured"),
    measurement: Measurement,
    enteredOn: CalendarDay,
  }),
  /** A figure was wrong: it stays in the history and counts for nothing. */
  Step.extend({
    type: z.literal("target-measurement-struck"),
    on: CalendarDay,
    struckOn: CalendarDay,
    reason: z.string().min(1).max(2_000),
  }),
]);
export type TargetEvent = z.infer<typeof TargetEvent>;

/** Baseline, interim years and direction are stated; `basis` is the paper that says so. */
export const StateCourseRequest = WayFacts.extend({
  statedOn: CalendarDay,
  basis: z.string().trim().min(1).max(500),
});
export type StateCourseRequest = z.infer<typeof StateCourseRequest>;

/** A figure is brought in, with the paper it stands in. */
export const MeasureTargetRequest = z.object(Measurement.shape);
export type MeasureTargetRequest = z.infer<typeof MeasureTargetRequest>;

/** The figure of the day `on` is taken out; an empty reason is refused in words. */
export const StrikeMeasurementRequest = z.object({
  on: CalendarDay,
  struckOn: CalendarDay,
  reason: z.string().trim().max(2_000),
});
export type StrikeMeasurementRequest = z.infer<typeof StrikeMeasurementRequest>;
