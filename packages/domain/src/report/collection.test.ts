import { describe, expect, test } from "vitest";
import { type CalendarDay, day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import { existsOn } from "../unit/unit.ts";
import { type Collection, collectionMatrix } from "./collection.ts";
import { ReportSent, countedOn } from "./report-sent.ts";

const uuid = (serial: number) => `0190f5f0-0000-7000-8000-${String(serial).padStart(12, "0")}`;
const seriesId = makeId("reportSeries", 1, uuid(1));
const toAnother = makeId("reportSeries", 1, uuid(2));

const communes = thachLam.units.filter((unit) => unit.kind === "commune-peoples-committee");
const [banDa, huongSuoi, muongThong] = communes.map((unit) => unit.id);
if (banDa === undefined || huongSuoi === undefined || muongThong === undefined) throw new Error("communes");

const report: ReportSent = {
  reporter: banDa,
  evidence: "12/BC-UBND",
  sentOn: day("2024-06-10"),
  enteredOn: day("2024-06-10"),
  outage: null,
  serves: [{ seriesId, period: "2024-Q2" }],
};

const collection: Collection = {
  seriesId,
  instances: [
    { period: "2024-Q2", dueOn: day("2024-06-20") },
    { period: "2024-Q3", dueOn: day("2024-09-20") },
  ],
  // Mường Thông was made on 1-7-2024.
  reportersOn: (on: CalendarDay) => communes.filter((unit) => existsOn(unit, on)).map((unit) => unit.id),
  sent: [report, { ...report, reporter: huongSuoi, sentOn: day("2024-06-22"), enteredOn: day("2024-06-25") }],
};
const kinds = (asOf: string, of = collection) =>
  collectionMatrix(of, day(asOf)).rows.map(({ unitId, states }) => [
    unitId,
    ...states.map(({ kind }) => kind),
  ]);

describe("the collection matrix", () => {
  test("says of each unit and period where it stands", () => {
    expect(kinds("2024-09-21")).toEqual([
      [banDa, "on-time", "overdue"],
      [huongSuoi, "late", "overdue"],
      [muongThong, "not-asked", "overdue"],
    ]);
  });

  test("as of an earlier day does not know what came later, neither reports nor units", () => {
    expect(kinds("2024-06-15")).toEqual([
      [banDa, "on-time", "not-due"],
      [huongSuoi, "due-soon", "not-due"],
    ]);
  });

  test("sees one report in every series it serves, and only there", () => {
    const shared = { ...report, serves: [...report.serves, { seriesId: toAnother, period: "2024-Q2" }] };
    const other = { ...collection, seriesId: toAnother };
    expect(kinds("2024-06-21", { ...other, sent: [report] })[0]).toEqual([banDa, "overdue", "not-due"]);
    expect(kinds("2024-06-21", { ...other, sent: [shared] })[0]).toEqual([banDa, "on-time", "not-due"]);
    expect(kinds("2024-06-21", { ...collection, sent: [shared] })[0]).toEqual([banDa, "on-time", "not-due"]);
  });

  test("counts the first of two reports for one period", () => {
    const again = { ...report, sentOn: day("2024-07-01"), enteredOn: day("2024-07-01") };
    expect(kinds("2024-07-05", { ...collection, sent: [again, report] })[0]?.[1]).toBe("on-time");
  });
});

describe("a report entered late", () => {
  const late = { ...report, sentOn: day("2024-06-19"), enteredOn: day("2024-06-24") };

  test("counts from the day it was entered", () => expect(countedOn(late)).toBe("2024-06-24"));

  test("because of an outage keeps the true day of sending", () => {
    expect(countedOn({ ...late, outage: "Hệ thống báo cáo ngừng hoạt động" })).toBe("2024-06-19");
  });

  test("is refused when it would have been entered before it was sent", () => {
    expect(ReportSent.safeParse(late).success).toBe(true);
    expect(ReportSent.safeParse({ ...late, enteredOn: day("2024-06-18") }).success).toBe(false);
  });
});
