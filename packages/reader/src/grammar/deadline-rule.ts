import {
  type Bound,
  type CalendarDay,
  type Certainty,
  dayOf,
  daysInMonth,
  quarterPeriod,
  type Schedule,
} from "@dondoc/domain";

/** What is known about the document around a phrase. A missing year comes from `issuedOn` (a day, a month or a year). */
export type DeadlineContext = { readonly issuedOn: string | null };

/**
 * Where a phrase governs an item of running text (reading guide §4):
 * `anywhere`, its own words order work by it; `ordered`, in a sentence with a verb that orders work; `completed`, in a
 * clause with a verb that ends it (hoàn thành, trình, ban hành); `start`, a frequency at the start of the item, a
 * sentence or a clause; `place`, only together with a frequency in the same sentence; `report`, only in a sentence
 * about reporting; `cell`, only where the whole passage is about time.
 */
export type Stance = "anywhere" | "ordered" | "completed" | "start" | "place" | "report" | "cell";

export type Found = {
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** The words as the document has them. */
  readonly words: string;
};

export type DeadlineReading = { readonly schedule: Schedule; readonly certainty: Certainty };

export type DeadlineRule = {
  readonly name: string;
  readonly stance: Stance;
  /** Matches text that went through `foldInPlace`. */
  readonly pattern: RegExp;
  /** What every match contains, mostly of `core`: a text that lacks one is not searched at all. */
  readonly needs: readonly [RegExp, ...RegExp[]];
  /** `null`: the words are no deadline after all (31-02). */
  readonly read: (found: Found, context: DeadlineContext) => DeadlineReading | null;
  /** Row of the domain reference §3.5, or where else the wording was met. */
  readonly seen: string;
};

export function stated(schedule: Schedule): DeadlineReading {
  return { schedule, certainty: "stated" };
}

/**
 * A date whose year neither the words nor the document give. No day is made up and the words are not vague either:
 * `contradictory` is the kind that keeps them for a person to settle.
 */
export const unsettled: DeadlineReading = { schedule: { kind: "contradictory" }, certainty: "inferred" };

type Year = { readonly year: number; readonly certainty: Certainty };

export function yearIn(written: string | undefined, context: DeadlineContext): Year | null {
  if (written !== undefined) return { year: Number(written), certainty: "stated" };
  const issued = /^\d{4}/.exec(context.issuedOn ?? "");
  return issued === null ? null : { year: Number(issued[0]), certainty: "inferred" };
}

/** The day of groups d, m, y (followed by `id`), when the calendar has it. */
export function dayIn(
  groups: Found["groups"],
  context: DeadlineContext,
  ids: { readonly day: string; readonly year: string } = { day: "", year: "" },
): { readonly on: CalendarDay; readonly certainty: Certainty } | "no-year" | null {
  const month = Number(groups[`m${ids.day}`] ?? groups[`m${ids.year}`]);
  const dayOfMonth = Number(groups[`d${ids.day}`]);
  const year = yearIn(groups[`y${ids.day}`] ?? groups[`y${ids.year}`], context);
  if (year === null) return dayOfMonth <= daysInMonth(2000, month) ? "no-year" : null;
  if (dayOfMonth > daysInMonth(year.year, month)) return null;
  return { on: dayOf(year.year, month, dayOfMonth), certainty: year.certainty };
}

export function onceByDay(bound: Bound): DeadlineRule["read"] {
  return ({ groups }, context) => {
    const found = dayIn(groups, context);
    if (found === null) return null;
    if (found === "no-year") return unsettled;
    return {
      schedule: { kind: "once", dueOn: found.on, granularity: "day", bound },
      certainty: found.certainty,
    };
  };
}

/** Reads group y and makes a deadline of the last day that `lastDay` finds in that year. */
export function onceInYear(
  granularity: "month" | "quarter" | "half-year" | "year",
  bound: Bound,
  lastDay: (year: number, groups: Found["groups"]) => CalendarDay,
): DeadlineRule["read"] {
  return ({ groups }, context) => {
    const year = yearIn(groups["y"], context);
    if (year === null) return unsettled;
    return {
      schedule: { kind: "once", dueOn: lastDay(year.year, groups), granularity, bound },
      certainty: year.certainty,
    };
  };
}

export function lastDayOfQuarter(year: number, quarter: number): CalendarDay {
  return quarterPeriod(year, quarter).to;
}
