import {
  type Asking,
  type NotYourUnit,
  type StepDayProblem,
  wordsObstacle,
  speakFor,
  stepDayObstacle,
} from "../kernel/acting-for.ts";
import type { ActedBy } from "../kernel/acted-by.ts";
import type { CalendarDay } from "../kernel/calendar-day.ts";
import { type ReportSeriesId, type UnitId, idParts, makeId } from "../kernel/ids.ts";
import { type Result, ok, refuse } from "../kernel/result.ts";
import type {
  ConfirmReportRequest,
  Report,
  ReportEvent,
  ReturnReportRequest,
  SendReportRequest,
} from "./report-sent.ts";

/** Why a report is neither sent nor judged. */
export type ReportProblem =
  | NotYourUnit
  | StepDayProblem
  | { readonly code: "reason-missing" }
  | { readonly code: "evidence-missing" }
  | { readonly code: "confirmer-is-performer" }
  /** The unit owes no report of this series for this period. */
  | { readonly code: "report-not-owed"; readonly period: string }
  | { readonly code: "report-already-sent"; readonly period: string }
  | { readonly code: "report-already-judged"; readonly status: "confirmed" | "returned" };

/** What happens to a report, or the problem that stands in the way. */
export type ReportDecision = Result<ReportEvent[], ReportProblem>;

/** One duty to report as it stands: who owes it, and whether the reporter has answered it already. */
export type ReportDuty = {
  readonly seriesId: ReportSeriesId;
  readonly period: string;
  readonly reporterIds: readonly UnitId[];
  /** Units whose report of this period is in and was not returned. */
  readonly answeredBy: readonly UnitId[];
};

/** Who receives the report: the recipients of every series that it serves. */
export type JudgingFacts = Asking & { readonly recipientIds: readonly UnitId[] };

/** What can be done with a report that is in. */
export type ReportAction = "confirm" | "return";

/**
 * Whether a report may be judged at all, and in whose name; shown and enforced alike. The unit that sent it, and the
 * person, do not judge it. Source: domain reference §1.8, invariant 9, applied to reports by our choice.
 */
export function permitReport(
  _action: ReportAction,
  report: Report,
  { by, today, recipientIds }: JudgingFacts,
): Result<ActedBy, ReportProblem> {
  if (report.status !== "sent") return refuse({ code: "report-already-judged", status: report.status });
  const speaking = speakFor(
    by,
    recipientIds.filter((unitId) => unitId !== report.reporter),
    "decide",
  );
  if (!speaking.ok) return speaking;
  if (by.account !== null && by.account === report.sentBy.account) {
    return refuse({ code: "confirmer-is-performer" });
  }
  const late = stepDayObstacle(today, today, report.enteredOn);
  return late === null ? speaking : refuse(late);
}

/** In whose name somebody may send a report at all. */
export function permitSending(
  { by }: Asking,
  reporterIds: readonly UnitId[],
): Result<ActedBy, ReportProblem> {
  return speakFor(by, reporterIds, "bring");
}

/**
 * A unit sends its report, written once for every duty it answers. The day of entering counts, unless an outage is stated:
 * then the true day of sending. Source: Khánh Hòa QĐ 2838; one report for several recipients is our choice (§5.1 row 28).
 */
export function sendReport(
  request: SendReportRequest,
  facts: Asking & { readonly duties: readonly ReportDuty[]; readonly newUuid: () => string },
): ReportDecision {
  const { reporter, evidence, sentOn, serves } = request;
  const speaking = permitSending(facts, [reporter]);
  if (!speaking.ok) return speaking;
  const problem =
    stepDayObstacle(sentOn, facts.today, null) ??
    wordsObstacle(evidence, "evidence-missing") ??
    dutyObstacle(request, facts.duties);
  if (problem !== null) return refuse(problem);
  const [first] = serves;
  if (first === undefined) throw new RangeError("a report serves at least one duty");
  const report: Report = {
    ...request,
    id: makeId("report", idParts(first.seriesId).root, facts.newUuid()),
    enteredOn: facts.today,
    sentBy: speaking.value,
    status: "sent",
  };
  return ok([{ type: "report-sent", report }]);
}

/** Whoever receives the report accepts it; it counts from its own day, however long accepting took. Source: §1.6. */
export function confirmReport(
  report: Report,
  { confirmedOn }: ConfirmReportRequest,
  facts: JudgingFacts,
): ReportDecision {
  const permitted = permitReport("confirm", report, facts);
  if (!permitted.ok) return permitted;
  const late = stepDayObstacle(confirmedOn, facts.today, report.enteredOn);
  if (late !== null) return refuse(late);
  return ok([{ type: "report-confirmed", reportId: report.id, by: permitted.value, confirmedOn }]);
}

/** What is late or wrong goes back and counts as not sent. Source: Thanh Hóa 2025 (domain reference §1.6). */
export function returnReport(
  report: Report,
  { returnedOn, reason }: ReturnReportRequest,
  facts: JudgingFacts,
): ReportDecision {
  const permitted = permitReport("return", report, facts);
  if (!permitted.ok) return permitted;
  const problem =
    stepDayObstacle(returnedOn, facts.today, report.enteredOn) ?? wordsObstacle(reason, "reason-missing");
  if (problem !== null) return refuse(problem);
  return ok([{ type: "report-returned", reportId: report.id, by: permitted.value, returnedOn, reason }]);
}

/** The reports that count on a day: what had been returned by then is not in. Source: as `returnReport`. */
export function reportsThatCount(reports: readonly Report[], asOf: CalendarDay): readonly Report[] {
  return reports.filter((report) => report.status !== "returned" || report.returnedOn > asOf);
}

function dutyObstacle(
  { reporter, serves }: SendReportRequest,
  duties: readonly ReportDuty[],
): ReportProblem | null {
  for (const { seriesId, period } of serves) {
    const duty = duties.find((each) => each.seriesId === seriesId && each.period === period);
    if (duty === undefined || !duty.reporterIds.includes(reporter))
      return { code: "report-not-owed", period };
    if (duty.answeredBy.includes(reporter)) return { code: "report-already-sent", period };
  }
  return null;
}

/** A report after one more event; a past event is never refused. */
export function evolveReport(report: Report, event: ReportEvent): Report {
  const { id, reporter, evidence, sentOn, enteredOn, outage, serves, sentBy } = report;
  const lasting = { id, reporter, evidence, sentOn, enteredOn, outage, serves, sentBy };
  switch (event.type) {
    case "report-sent":
      return event.report;
    case "report-confirmed":
      return { ...lasting, status: "confirmed", confirmedOn: event.confirmedOn, confirmedBy: event.by };
    case "report-returned": {
      const { returnedOn, by: returnedBy, reason } = event;
      return { ...lasting, status: "returned", returnedOn, returnedBy, reason };
    }
    default:
      return event satisfies never;
  }
}
