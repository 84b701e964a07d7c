import type { CalendarDay, DocumentType, Fraction, LagTally, Statistic } from "@dondoc/domain";
import type { TaskGroup, Voice } from "./plan-report-facts.ts";

/** What a report on a directive is made of: everything below it, level by level. */
export type DirectiveReportFacts = {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly directive: {
    readonly type: DocumentType;
    readonly number: string;
    readonly issuer: string;
    readonly issuedOn: CalendarDay;
    readonly subject: string;
  };
  readonly statistic: Statistic;
  readonly rate: Fraction;
  /** The first is the one right below the directive. */
  readonly levels: readonly ReportedLevel[];
  readonly plans: readonly CascadedPlan[];
  /** Plans that are counted and not listed, because there are too many. */
  readonly plansUnlisted: number;
  /** Units that have issued a plan of their own, out of those that owe one. */
  readonly coverage: Fraction;
  readonly missing: readonly { readonly unit: string; readonly upper: string }[];
  /** The tasks of plans that are told one by one, a group for each plan. */
  readonly groups: readonly TaskGroup[];
  /** Plans whose tasks are not told one by one. */
  readonly plansUntold: number;
  readonly obstacles: readonly Voice[];
  readonly proposals: readonly Voice[];
};

export type ReportedLevel = {
  readonly sinceDirective: LagTally;
  readonly sinceUpper: LagTally;
  readonly statistic: Statistic;
  readonly rate: Fraction;
};

export type CascadedPlan = {
  /** 1: right below the directive. */
  readonly level: number;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: CalendarDay;
  readonly lagDays: number;
  readonly stepDays: number;
  /** `null`: the paper is not held. */
  readonly statistic: Statistic | null;
  readonly rate: Fraction | null;
};
