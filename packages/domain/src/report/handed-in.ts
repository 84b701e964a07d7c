import type { CalendarDay } from "../kernel/calendar-day.ts";
import type { ReportSeriesId, UnitId } from "../kernel/ids.ts";
import type { Progress } from "../task/timeliness.ts";
import { type ReportSent, countedOn } from "./report-sent.ts";

/** How far a unit is with one report of a series; `period` is `null` for a report that is asked for once. */
export type HandedIn = (unitId: UnitId, period: string | null) => Progress;

/**
 * What came in of one series by a day: a duty is done as of the day its report counts from, the first of several, and is
 * still asked for where none came. Callers leave out what was returned.
 */
export function handedInOf(
  { seriesId, sent }: { readonly seriesId: ReportSeriesId; readonly sent: readonly ReportSent[] },
  asOf: CalendarDay,
): HandedIn {
  const handedIn = new Map<string, CalendarDay>();
  for (const report of sent) {
    if (report.enteredOn > asOf) continue;
    const on = countedOn(report);
    for (const served of report.serves) {
      if (served.seriesId !== seriesId) continue;
      for (const key of [keyOf(report.reporter, served.period), keyOf(report.reporter, null)]) {
        const known = handedIn.get(key);
        if (known === undefined || on < known) handedIn.set(key, on);
      }
    }
  }
  return (unitId, period) => {
    const completedOn = handedIn.get(keyOf(unitId, period));
    return completedOn === undefined ? { status: "assigned" } : { status: "completed", completedOn };
  };
}

function keyOf(unitId: UnitId, period: string | null): string {
  return `${unitId}/${period ?? ""}`;
}
