import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import type { Report } from "../report/report-sent.ts";
import { suoiHoaPlan } from "../scenarios/suoi-hoa-plan.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import type { Schedule } from "../task/schedule.ts";
import { isStillOwed, owedIn, owedOfSeries } from "./owed.ts";

const contents = suoiHoaPlan();
const [series] = contents.reports;
const [commune, neighbour] = thachLam.units.filter(({ kind }) => kind === "commune-peoples-committee");
if (series === undefined || commune === undefined || neighbour === undefined)
  throw new Error("Suối Hoa sets a report of its communes");

const by = { account: "lan", unitId: commune.id };
const sent: Report = {
  id: makeId("report", 1, "0190f5f0-0000-7000-8000-00000000fff1"),
  reporter: commune.id,
  evidence: "9/BC-UBND",
  sentOn: day("2024-10-20"),
  enteredOn: day("2024-10-22"),
  outage: null,
  serves: [{ seriesId: series.id, period: "2024" }],
  sentBy: by,
  status: "sent",
};
const confirmed: Report = { ...sent, status: "confirmed", confirmedOn: day("2024-11-01"), confirmedBy: by };
const returned: Report = {
  ...sent,
  status: "returned",
  returnedOn: day("2024-10-30"),
  returnedBy: by,
  reason: "Thiếu",
};

/** What each commune still owes of the series on a day, with the schedule of the paper or another one. */
function progress(asOf: string, came: readonly Report[], schedule?: Schedule) {
  const deadline =
    schedule === undefined || series?.deadline == null ? series?.deadline : { ...series.deadline, schedule };
  const reports = contents.reports.map((each) => ({ ...each, deadline: deadline ?? null }));
  const window = { asOf: day(asOf), to: day("2025-12-31"), register: thachLam };
  const owed = owedIn({ ...contents, tasks: [], reports, sent: came }, window);
  return owed.map((each) => [each.unitId, each.period, each.progress] as const);
}
const ofCommune = (asOf: string, came: readonly Report[], schedule?: Schedule) =>
  progress(asOf, came, schedule).flatMap(([unitId, , each]) => (unitId === commune.id ? [each] : []));
const done = { status: "completed", completedOn: "2024-10-22" };
const open = { status: "assigned" };

describe("a report that came in", () => {
  test("closes the period it serves of the unit that sent it, and nothing else", () => {
    const closed = progress("2024-10-22", [sent]).filter(([, , each]) => !isStillOwed(each));
    expect(closed).toEqual([[commune.id, "2024", done]]);
    expect(progress("2024-10-22", [sent]).length).toBeGreaterThan(closed.length);
  });

  test("closes nothing before the day it was entered, and counts from the day of sending after an outage", () => {
    expect(ofCommune("2024-10-21", [sent])[0]).toEqual(open);
    expect(ofCommune("2024-10-22", [{ ...sent, outage: "Hệ thống hỏng" }])[0]).toEqual({
      status: "completed",
      completedOn: "2024-10-20",
    });
  });

  test("stays closed once it is confirmed, and is owed again from the day it is returned", () => {
    expect(ofCommune("2024-12-01", [confirmed])[0]).toEqual(done);
    expect(ofCommune("2024-10-29", [returned])[0]).toEqual(done);
    expect(ofCommune("2024-10-30", [returned])[0]).toEqual(open);
  });

  test("closes again what was returned when it is sent anew", () => {
    const again = { ...sent, sentOn: day("2024-11-02"), enteredOn: day("2024-11-02") };
    expect(ofCommune("2024-11-02", [returned, again])[0]).toEqual({
      status: "completed",
      completedOn: "2024-11-02",
    });
  });

  test("closes what is asked for once, whatever its period is called", () => {
    const once: Schedule = { kind: "once", dueOn: day("2024-11-15"), granularity: "day", bound: "by" };
    const period: Schedule = { kind: "period", from: null, to: day("2024-12-31") };
    expect(ofCommune("2024-10-22", [sent], once)).toEqual([done]);
    expect(ofCommune("2024-10-22", [sent], period)).toEqual([done]);
  });

  test.each<Schedule>([
    { kind: "recurring", every: "quarter" },
    { kind: "continuous" },
    { kind: "vague" },
    { kind: "period", from: null, to: null },
  ])("never ends a duty that names no day: $kind", (schedule) => {
    expect(ofCommune("2024-10-22", [sent], schedule)).toEqual([open]);
  });

  test("of another series closes nothing here", () => {
    const other = makeId("reportSeries", 1, "0190f5f0-0000-7000-8000-00000000fff2");
    const elsewhere = { ...sent, serves: [{ seriesId: other, period: "2024" }] };
    expect(ofCommune("2024-10-22", [elsewhere])[0]).toEqual(open);
  });
});

test("one reporter of a series is looked at alone", () => {
  const window = { asOf: day("2024-10-22"), to: day("2024-12-31"), register: thachLam };
  const all = owedOfSeries(series, { ...contents, sent: [sent] }, window);
  const alone = owedOfSeries(series, { ...contents, sent: [sent] }, { ...window, onlyUnitId: neighbour.id });
  expect(alone).toEqual(all.filter(({ unitId }) => unitId === neighbour.id));
  expect(alone).toHaveLength(1);
});
