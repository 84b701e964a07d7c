import { type CalendarDay, yearOf } from "../kernel/calendar-day.ts";
import type { Certainty } from "../kernel/certainty.ts";
import type { CalendarProblem, OfficeCalendar } from "../kernel/office-calendar.ts";
import { type Period, yearPeriod } from "../kernel/period.ts";
import { type Result, ok } from "../kernel/result.ts";
import type { Schedule } from "../task/schedule.ts";
import type { ReportingRegime } from "./regime.ts";
import { type ReportPeriod, periodsIn, sendingDay } from "./report-period.ts";
import { namesItsDay, reportsDue } from "./report-series.ts";

/** One report that is to come in, with the two days that are never the same: cut-off of the figures and due. */
export type ReportInstance = {
  readonly period: string;
  /** The days its figures are of; `null`: the paper gives a day to report but no data period, and a clerk must set one. */
  readonly covers: Period | null;
  /** `null`: neither plan nor regime names a day. */
  readonly dueOn: CalendarDay | null;
  readonly dueBy: "plan" | "regime" | "unstated";
  readonly certainty: Certainty;
};

/** What must be known to make the reports of a series. */
export type InstanceFacts = {
  readonly regime: ReportingRegime;
  readonly calendar: OfficeCalendar;
  /** Instances due in this window; those without a day by the end of their period. */
  readonly window: Period;
};

/**
 * The reports of a series that fall in a window, made when somebody looks. A day named by the plan wins over the regime
 * (our rule, domain reference §1.5): 20-10 is neither a cut-off nor a sending day of any regime, and its data period stays
 * unstated. A plan that only says how often takes cut-off and due from the regime, as an inference. A plan that does not
 * even say how often has none.
 */
export function reportInstances(
  schedule: Schedule,
  { regime, calendar, window }: InstanceFacts,
): Result<ReportInstance[], CalendarProblem> {
  if (schedule.kind === "once" || (schedule.kind === "recurring" && namesItsDay(schedule))) {
    return ok(
      reportsDue(schedule, window).map(({ period, dueOn }) => ({
        period,
        covers: null,
        dueOn,
        dueBy: "plan",
        certainty: "stated",
      })),
    );
  }
  const kinds = regime.kinds.filter((kind) => schedule.kind === "recurring" && kind === schedule.every);
  // A report due in the window may be of figures cut off in the year before it.
  const reach = { from: yearPeriod(yearOf(window.from) - 1).from, to: window.to };
  const found: ReportInstance[] = [];
  for (const period of kinds.flatMap((kind) => periodsIn(regime, kind, reach))) {
    const instance = instanceOf(regime, period, calendar);
    if (!instance.ok) return instance;
    const on = instance.value.dueOn ?? period.cutoffOn;
    if (on >= window.from && on <= window.to) found.push(instance.value);
  }
  return ok(found);
}

function instanceOf(
  regime: ReportingRegime,
  period: ReportPeriod,
  calendar: OfficeCalendar,
): Result<ReportInstance, CalendarProblem> {
  const due = sendingDay(regime, period, calendar);
  if (!due.ok) return due;
  return ok({
    period: period.name,
    covers: { from: period.from, to: period.cutoffOn },
    dueOn: due.value?.on ?? null,
    dueBy: due.value === null ? "unstated" : "regime",
    certainty: "inferred",
  });
}
