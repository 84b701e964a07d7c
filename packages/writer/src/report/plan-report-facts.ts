import type { CalendarDay, Fraction, Statistic, Timeliness } from "@dondoc/domain";

/** What a report on a plan is made of. Whoever loads it sees to it that nothing is in it that its reader may not see. */
export type PlanReportFacts = {
  /** First day of the period that is reported on. */
  readonly from: CalendarDay;
  /** Its last day, at the end of which everything is told. */
  readonly to: CalendarDay;
  readonly head: {
    readonly issuer: string;
    readonly parentIssuer: string | null;
    readonly place: string;
  };
  readonly plan: {
    readonly number: string;
    readonly issuer: string;
    readonly issuedOn: CalendarDay;
    readonly subject: string;
  };
  readonly statistic: Statistic;
  readonly rate: Fraction;
  /** Tasks as the paper groups them. */
  readonly groups: readonly TaskGroup[];
  readonly targets: readonly ReportedTarget[];
  /** What units wrote: never reworded, never left out. */
  readonly obstacles: readonly Voice[];
  readonly proposals: readonly Voice[];
};

export type TaskGroup = {
  /** The heading in the paper; empty for tasks before the first. */
  readonly title: string;
  readonly tasks: readonly ReportedTask[];
};

export type ReportedTask = {
  readonly statement: string;
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
  /** The deadline in the words of the paper; `null` where it gives none. */
  readonly deadline: string | null;
  readonly dueOn: CalendarDay | null;
  readonly timeliness: Timeliness;
  /** How many of those that answer for it are done, out of how many. */
  readonly done: { readonly numerator: number; readonly denominator: number };
  readonly evidence: readonly string[];
  /** What units said last about their work, each with its unit. */
  readonly progress: readonly Voice[];
};

export type ReportedTarget = {
  readonly indicator: string;
  readonly asWritten: string;
  readonly latest: { readonly value: number; readonly on: CalendarDay; readonly source: string } | null;
};

/** Words of a unit. */
export type Voice = { readonly unit: string; readonly text: string; readonly on: CalendarDay };
