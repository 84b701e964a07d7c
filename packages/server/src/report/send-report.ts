import {
  type CalendarDay,
  type Report,
  type Result,
  type UnitId,
  actingFor,
  addDays,
  ok,
  refuse,
} from "@dondoc/domain";
import { type ReportDuty, type SendReportRequest, reportsThatCount, sendReport } from "@dondoc/domain/report";
import type { Problem } from "@dondoc/words";
import { type Changed, beginCourse } from "../course/change-course.ts";
import { reportsServing } from "../course/course.store.ts";
import type { Asking } from "../office/office.ts";
import { lockReporter } from "./report.store.ts";
import { seriesDuty } from "./series-duty.query.ts";

/** A report may be of a year long past, and be sent ahead of the day it is due. */
const LOOK_BACK_DAYS = 3_660;
const LOOK_AHEAD_DAYS = 366;

/** A unit sends its report: every duty it serves is looked up as it stands. */
export async function sendUnitReport(
  asking: Asking,
  request: SendReportRequest,
): Promise<Result<Changed, Problem>> {
  return beginCourse(asking, async () => {
    const duties: ReportDuty[] = [];
    await lockReporter(asking.office.database, request.reporter);
    for (const served of request.serves) {
      const duty = await dutyOf(asking, request.reporter, served);
      if (!duty.ok) return duty;
      duties.push(duty.value);
    }
    const { clock, newUuid } = asking.office;
    return sendReport(request, { today: clock.today(), by: actingFor(asking.actor), duties, newUuid });
  });
}

async function dutyOf(
  { office }: Asking,
  reporter: UnitId,
  { seriesId, period }: SendReportRequest["serves"][number],
): Promise<Result<ReportDuty, Problem>> {
  const duty = await seriesDuty(office.database, seriesId);
  if (duty === null) return refuse({ code: "not-found", kind: "reportSeries" });
  const today = office.clock.today();
  const window = { from: addDays(today, -LOOK_BACK_DAYS), to: addDays(today, LOOK_AHEAD_DAYS) };
  const instances = duty.instancesIn(window);
  const instance = instances.find((each) => each.period === period);
  const isAsked = instances.length === 0 || instance !== undefined;
  const reports = await reportsServing(office.database, [seriesId], reporter);
  return ok({
    seriesId,
    period,
    reporterIds: isAsked ? duty.reportersOn(earlierOf(instance?.dueOn ?? null, today)) : [],
    answeredBy: reportersOf(reportsThatCount(reports, today), { seriesId, period }),
  });
}

/** What was due before today was owed by who held the duty then. */
function earlierOf(dueOn: CalendarDay | null, today: CalendarDay): CalendarDay {
  return dueOn !== null && dueOn < today ? dueOn : today;
}

function reportersOf(
  reports: readonly Report[],
  { seriesId, period }: SendReportRequest["serves"][number],
): UnitId[] {
  return reports
    .filter(({ serves }) => serves.some((each) => each.seriesId === seriesId && each.period === period))
    .map(({ reporter }) => reporter);
}

/** The recipients of every series that a report serves, as of a day. */
export async function recipientsOf({ office }: Asking, report: Report): Promise<UnitId[]> {
  const today = office.clock.today();
  const found: UnitId[] = [];
  for (const { seriesId } of report.serves) {
    found.push(...((await seriesDuty(office.database, seriesId))?.recipientsOn(today) ?? []));
  }
  return found;
}
