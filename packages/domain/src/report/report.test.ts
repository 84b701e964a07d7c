import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import { bodies, courseUuid } from "../testing/course.ts";
import {
  type ReportDuty,
  confirmReport,
  evolveReport,
  reportsThatCount,
  returnReport,
  sendReport,
} from "./report.decide.ts";
import { type Report, type SendReportRequest, countedOn } from "./report-sent.ts";

const today = day("2024-10-22");
const seriesId = makeId("reportSeries", 1, courseUuid(3));
const otherSeriesId = makeId("reportSeries", 1, courseUuid(4));
const as = (account: string, unitId: (typeof bodies)[keyof typeof bodies]) => ({
  today,
  by: { account, units: { bring: [unitId], decide: [unitId], inspect: [], keep: [] } },
});
const ward = as("lan", bodies.ward);
const office = { ...as("minh", bodies.standing), recipientIds: [bodies.standing] };
const duty: ReportDuty = { seriesId, period: "2024", reporterIds: [bodies.ward], answeredBy: [] };
const duties = [duty, { ...duty, seriesId: otherSeriesId }];
const request: SendReportRequest = {
  reporter: bodies.ward,
  evidence: "9/BC-UBND",
  sentOn: day("2024-10-19"),
  outage: null,
  serves: duties.map(({ seriesId: id, period }) => ({ seriesId: id, period })),
};
const send = (asked: Partial<SendReportRequest> = {}, facts: object = {}) =>
  sendReport({ ...request, ...asked }, { ...ward, duties, newUuid: () => courseUuid(9), ...facts });

function sent(asked: Partial<SendReportRequest> = {}): Report {
  const decided = send(asked);
  const [event] = decided.ok ? decided.value : [];
  if (event?.type !== "report-sent") throw new Error("not sent");
  return event.report;
}
const problemOf = (decision: { readonly ok: boolean; readonly problem?: unknown }) =>
  decision.problem ?? null;

describe("sending a report", () => {
  test("answers every duty it serves, without typing it again", () => {
    expect(sent().serves.map((served) => served.seriesId)).toEqual([seriesId, otherSeriesId]);
  });

  test("counts from the day it was entered; after an outage from the true day of sending", () => {
    expect(countedOn(sent())).toBe(today);
    expect(countedOn(sent({ outage: "Hệ thống hỏng từ 19-10" }))).toBe("2024-10-19");
  });

  test("is refused for a period nobody asked this unit about, and for one already answered", () => {
    const strange = [{ seriesId, period: "2025" }];
    expect(problemOf(send({ serves: strange }))).toEqual({ code: "report-not-owed", period: "2025" });
    const answered = [{ ...duty, answeredBy: [bodies.ward] }];
    expect(problemOf(send({}, { duties: answered }))).toEqual({
      code: "report-already-sent",
      period: "2024",
    });
  });

  test("is refused without evidence, of a day to come, and in another unit's name", () => {
    expect(problemOf(send({ evidence: " " }))).toEqual({ code: "evidence-missing" });
    expect(problemOf(send({ sentOn: addDays(today, 1) }))).toMatchObject({ code: "day-in-the-future" });
    expect(problemOf(send({ reporter: bodies.otherWard }))).toEqual({
      code: "not-your-unit",
      unitId: bodies.otherWard,
    });
  });
});

describe("a report that came in", () => {
  test("is confirmed by its recipient, once", () => {
    const decided = confirmReport(sent(), { confirmedOn: today }, office);
    const confirmed = decided.ok ? decided.value.reduce(evolveReport, sent()) : sent();
    expect(confirmed.status).toBe("confirmed");
    expect(problemOf(returnReport(confirmed, { returnedOn: today, reason: "Thiếu" }, office))).toEqual({
      code: "report-already-judged",
      status: "confirmed",
    });
  });

  test("is judged neither by the unit that sent it nor by the person", () => {
    const own = { ...as("tu", bodies.ward), recipientIds: [bodies.ward] };
    expect(problemOf(confirmReport(sent(), { confirmedOn: today }, own))).toMatchObject({
      code: "not-your-unit",
    });
    const same = { ...as("lan", bodies.standing), recipientIds: [bodies.standing] };
    expect(problemOf(confirmReport(sent(), { confirmedOn: today }, same))).toEqual({
      code: "confirmer-is-performer",
    });
  });

  test("returned counts as not sent, from the day it was returned", () => {
    expect(problemOf(returnReport(sent(), { returnedOn: today, reason: "" }, office))).toEqual({
      code: "reason-missing",
    });
    const decided = returnReport(sent(), { returnedOn: today, reason: "Thiếu số liệu" }, office);
    const returned = decided.ok ? decided.value.reduce(evolveReport, sent()) : sent();
    expect(reportsThatCount([returned], addDays(today, -1))).toEqual([returned]);
    expect(reportsThatCount([returned], today)).toEqual([]);
  });
});
