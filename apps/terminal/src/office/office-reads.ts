import type { CalendarDay, Fraction, PlanId, Statistic, UnitId } from "@dondoc/domain";
import type { DueAnswer, DueItem, PlanDetail, UnitOwes, UnitRow } from "@dondoc/client";

export type { DueAnswer, DueItem, PlanDetail, UnitOwes, UnitRow };

/** Which office answers, and the day it lives on. */
export type OfficeState = {
  readonly today: CalendarDay;
  readonly isDemo: boolean;
  readonly version: string;
};

export type DueQuestion = {
  /** `null`: the office's today, so that nobody has to ask for it first. */
  readonly asOf: CalendarDay | null;
  /** `null`: everything, also what has no day. */
  readonly withinDays: number | null;
  readonly unitId: UnitId | null;
  /** Most items wanted; `null` for all. */
  readonly atMost: number | null;
};

export type DueList = {
  readonly asOf: CalendarDay;
  readonly withinDays: number | null;
  readonly items: readonly DueItem[];
  readonly total: number;
  readonly statistic: Statistic;
  readonly rate: Fraction;
};

export type Follower = {
  /** Something in the office changed. */
  readonly changed: () => void;
  readonly lost: () => void;
  /** Connected, for the first time or again. */
  readonly connected: () => void;
};

/**
 * Everything the terminal asks of an office, by name. The one implementation talks HTTP (`connectOffice`); tests hand in
 * a small one of their own. Each throws an `OfficeFailure` when it gets no answer it can use.
 */
export type OfficeReads = {
  readonly state: () => Promise<OfficeState>;
  readonly due: (question: DueQuestion) => Promise<DueList>;
  /** `null`: as of the office's today. */
  readonly units: (asOf: CalendarDay | null) => Promise<readonly UnitRow[]>;
  readonly unitOwes: (unitId: UnitId, asOf: CalendarDay | null) => Promise<UnitOwes>;
  readonly plan: (planId: PlanId, asOf: CalendarDay) => Promise<PlanDetail>;
  /** Follows changes until the returned function is called. */
  readonly follow: (follower: Follower) => () => void;
};
