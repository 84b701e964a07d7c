import type { CalendarDay } from "../kernel/calendar-day.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import type { ReportPeriod } from "../report/report-period.ts";
import { type Followed, type Statistic, rollUp } from "./roll-up.ts";

/** What was published about a period. It stays as it was published, whatever becomes known afterwards. */
export type PublishedSnapshot = {
  readonly period: ReportPeriod;
  readonly publishedOn: CalendarDay;
  readonly statistic: Statistic;
};

export type SnapshotProblem =
  | { readonly code: "period-not-published"; readonly kind: ReportPeriod["kind"] }
  | { readonly code: "period-not-over"; readonly cutoffOn: CalendarDay };

/**
 * Freezes the figures of a period as of its cut-off day. Quarters, half-years and years are published, months are not.
 * Source: QĐ 42/2014/QĐ-TTg as consolidated; Thanh Hóa 2025 the same.
 */
export function publishSnapshot(
  followed: Iterable<Followed>,
  period: ReportPeriod,
  publishedOn: CalendarDay,
): Result<PublishedSnapshot, SnapshotProblem> {
  if (period.kind === "month" || period.kind === "nine-months")
    return refuse({ code: "period-not-published", kind: period.kind });
  if (publishedOn <= period.cutoffOn) return refuse({ code: "period-not-over", cutoffOn: period.cutoffOn });
  return ok({ period, publishedOn, statistic: rollUp(followed, period.cutoffOn) });
}
