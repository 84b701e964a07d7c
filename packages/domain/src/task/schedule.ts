import { z } from "zod";
import { CalendarDay } from "../kernel/calendar-day.ts";

/** "trước ngày" / "chậm nhất, đến hết" / "trong quý, trong tháng". Which day is the last good one: see `lastGoodDay`. */
export const Bound = z.enum(["before", "by", "within"]);
export type Bound = z.infer<typeof Bound>;

/** How often something comes back. What comes back daily is followed as continuous. */
export const Frequency = z.enum(["day", "week", "month", "quarter", "half-year", "year"]);
export type Frequency = z.infer<typeof Frequency>;

/** Month and day as `MM-DD`. */
export const MonthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: "not-a-month-day" });

/**
 * When a task is to be done, as the paper says it (domain reference §3.5). Words that name no day never acquire one:
 * `vague` ("kịp thời"), `by-rule` ("theo quy định") and `contradictory` stay without a date until a person gives one.
 */
export const Schedule = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("once"),
    /** Last day of the named day, month, quarter, half-year or year. */
    dueOn: CalendarDay,
    granularity: z.enum(["day", "month", "quarter", "half-year", "year"]),
    bound: Bound,
  }),
  z.object({ kind: z.literal("period"), from: CalendarDay.nullable(), to: CalendarDay.nullable() }),
  z.object({
    kind: z.literal("recurring"),
    /** `null`: "định kỳ" without a frequency. */
    every: Frequency.nullable(),
    /** At most one of these says where in the period it falls; none: the paper names no day. */
    monthDay: MonthDay.optional(),
    dayOfMonth: z.int().min(1).max(31).optional(),
    weekday: z.int().min(1).max(7).optional(),
    /** Due this many periods after the one it is about ("ngày 15/1 năm sau" is 1; "của tháng trước" is -1). */
    periodOffset: z.int().min(-1).max(1).optional(),
    time: z.string().optional(),
    bound: Bound.optional(),
  }),
  z.object({ kind: z.literal("continuous") }),
  z.object({ kind: z.literal("on-event"), event: z.string().min(1) }),
  z.object({ kind: z.literal("vague") }),
  z.object({ kind: z.literal("by-rule") }),
  z.object({ kind: z.literal("contradictory") }),
]);
export type Schedule = z.infer<typeof Schedule>;
