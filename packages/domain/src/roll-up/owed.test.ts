import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import { suoiHoaPlan, suoiHoaPlanWith as withTask } from "../scenarios/suoi-hoa-plan.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import { dueGroupOf, followedOf, owedIn, periodsBegun } from "./owed.ts";
import { rollUp, totalOf } from "./roll-up.ts";

const uuid = "0190f5f0-0000-7000-8000-00000000fffe";
const contents = suoiHoaPlan();
const look = (asOf: string, to = "2024-12-31") => ({ asOf: day(asOf), to: day(to), register: thachLam });
const owedOn = (asOf: string, to?: string) => owedIn(contents, look(asOf, to));

describe("what a plan asks of units", () => {
  test("is nothing before the day it was issued", () => {
    expect(owedOn("2024-03-14")).toEqual([]);
    expect(owedOn("2024-03-15")).not.toEqual([]);
  });

  test("is each answering unit's own part; who only coordinates owes nothing", () => {
    const parts = owedOn("2024-10-01").filter((owed) => owed.source.kind === "task");
    expect(parts.map((owed) => [owed.role, owed.unitAsWritten])).toEqual([
      ["lead", "Phòng Văn hóa và Thông tin"],
      ["execute", "UBND các xã"],
      ["execute", "UBND các xã"],
      ["publicise", "Đội thông tin lưu động"],
    ]);
  });

  test("has a key for each part and period, the same on every day one looks", () => {
    const keys = owedOn("2024-10-01").map((owed) => owed.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(owedOn("2024-10-02").map((owed) => owed.key)).toEqual(keys);
  });

  test("has the period in the key of what comes back, and the part alone in that of what does not", () => {
    const monthly = withTask({ kind: "recurring", every: "month", dayOfMonth: 25 });
    const [first, second] = owedIn(monthly, look("2024-05-01", "2024-05-31"));
    const id = monthly.assignments[0]?.id;
    expect([first?.key, second?.key]).toEqual([`${id}/2024-03`, `${id}/2024-04`]);
    expect(owedOn("2024-10-01")[0]?.key).toBe(id);
  });

  test("stays visible when the paper names nobody", () => {
    const nobody = owedIn({ ...contents, assignments: [] }, look("2024-10-01"));
    const [first] = nobody;
    expect(first).toMatchObject({ unitAsWritten: null, unitId: null, progress: { status: "draft" } });
    expect(nobody.filter((owed) => owed.source.kind === "task")).toHaveLength(3);
  });

  test("is listed by the group of its due day; what is continuous is never overdue", () => {
    const asOf = day("2024-10-01");
    expect(owedOn("2024-10-01").map((owed) => dueGroupOf(owed, asOf))).toEqual([
      "overdue",
      "continuous",
      "continuous",
      "undated",
      "later",
      "later",
      "later",
    ]);
  });
});

describe("the yearly report of the communes", () => {
  const reports = (asOf: string, to?: string) =>
    owedOn(asOf, to).filter((owed) => owed.source.kind === "report");

  test("is owed by each commune, due on the named day", () => {
    expect(reports("2024-10-01").map((owed) => [owed.period, owed.dueOn])).toEqual([
      ["2024", "2024-11-15"],
      ["2024", "2024-11-15"],
      ["2024", "2024-11-15"],
    ]);
  });

  test("falls on the communes that exist on the day one looks", () => {
    expect(reports("2024-06-30")).toHaveLength(2);
    expect(reports("2024-07-01")).toHaveLength(3);
  });

  test("is owed once for each year in sight", () => {
    expect(new Set(reports("2024-07-01", "2026-12-31").map((owed) => owed.period))).toEqual(
      new Set(["2024", "2025", "2026"]),
    );
  });

  test("that the paper also orders as a task is followed once, as a report", () => {
    const [series] = contents.reports;
    const [task] = contents.tasks;
    if (task === undefined || series === undefined) throw new Error("Suối Hoa sets tasks and a report");
    const twice = { ...contents, tasks: [{ ...task, deadline: series.deadline, span: series.span }] };
    expect(owedIn(twice, look("2024-10-01")).map((owed) => owed.source.kind)).toEqual([
      "report",
      "report",
      "report",
    ]);
  });

  test("is another thing than a task of the same day in other words", () => {
    const [series] = contents.reports;
    const [task] = contents.tasks;
    if (task === undefined || series === undefined) throw new Error("Suối Hoa sets tasks and a report");
    const { start, end } = series.span;
    const countsTask = (
      span: { start: number; end: number },
      { ofTask = series.deadline, ofSeries = series.deadline } = {},
    ) => {
      const tasks = [{ ...task, deadline: ofTask, span }];
      const both = { ...contents, tasks, reports: [{ ...series, deadline: ofSeries }] };
      return owedIn(both, look("2024-10-01")).some((owed) => owed.source.kind === "task");
    };
    expect(countsTask({ start, end })).toBe(false);
    expect(countsTask({ start: end - 1, end: end + 5 })).toBe(false);
    expect(countsTask({ start: end, end: end + 5 })).toBe(true);
    expect(countsTask({ start: start - 5, end: start + 1 })).toBe(false);
    expect(countsTask({ start: start - 5, end: start })).toBe(true);
    expect(countsTask({ start, end }, { ofTask: null })).toBe(true);
    expect(countsTask({ start, end }, { ofSeries: null })).toBe(true);
  });

  test("waits to be sent by each, and by the one named where no group is", () => {
    const [series] = contents.reports;
    const [party] = series?.reporters ?? [];
    if (series === undefined || party === undefined) throw new Error("Suối Hoa sets a report");
    const of = (reporter: typeof party) =>
      owedIn(
        { ...contents, tasks: [], reports: [{ ...series, reporters: [reporter] }] },
        look("2024-10-01"),
      ).map(({ unitAsWritten, unitId, progress, key }) => ({ unitAsWritten, unitId, progress, key }));
    const progress = { status: "assigned" };
    const unknown = {
      asWritten: "Ban điều phối tủ sách",
      unitId: null,
      groupId: null,
      certainty: "stated" as const,
    };
    expect(of(unknown)).toEqual([
      {
        unitAsWritten: unknown.asWritten,
        unitId: null,
        progress,
        key: `${series.id}/${unknown.asWritten}/2024`,
      },
    ]);
    const unitId = thachLam.units[5]?.id ?? null;
    const office = {
      asWritten: "Phòng Văn hóa và Thông tin",
      unitId,
      groupId: null,
      certainty: "stated" as const,
    };
    expect(of(office)).toEqual([
      { unitAsWritten: office.asWritten, unitId, progress, key: `${series.id}/${unitId}/2024` },
    ]);
    // A group that has no unit on the day is still owed by, under its own name.
    const empty = { ...party, groupId: makeId("unitGroup", 0, "0190f5f0-0000-7000-8000-00000000ffff") };
    expect(of(empty)).toMatchObject([{ unitAsWritten: "UBND các xã", unitId: null, progress }]);
    expect(of(party)).toHaveLength(3);
  });
});

describe("a task that comes back", () => {
  test("on a named day is owed once for each period", () => {
    const monthly = withTask({ kind: "recurring", every: "month", dayOfMonth: 25, bound: "before" });
    const owed = owedIn(monthly, look("2024-05-01", "2024-06-30"));
    expect(owed.map(({ period, dueOn }) => [period, dueOn])).toEqual([
      ["2024-03", "2024-03-25"],
      ["2024-04", "2024-04-25"],
      ["2024-05", "2024-05-25"],
      ["2024-06", "2024-06-25"],
    ]);
  });

  test("on a weekday is owed once for each week", () => {
    const weekly = withTask({ kind: "recurring", every: "week", weekday: 5 });
    const owed = owedIn(weekly, look("2024-03-20", "2024-03-31"));
    expect(owed.map(({ period, dueOn }) => [period, dueOn])).toEqual([
      ["2024-W11", "2024-03-15"],
      ["2024-W12", "2024-03-22"],
      ["2024-W13", "2024-03-29"],
    ]);
  });

  test("on a day without saying how often is not lost: it stands once and undated", () => {
    const owed = owedIn(withTask({ kind: "recurring", every: null, dayOfMonth: 20 }), look("2024-10-01"));
    expect(owed.map(({ period, dueOn }) => [period, dueOn])).toEqual([[null, null]]);
  });

  test("without a named day stands once and undated", () => {
    const owed = owedIn(withTask({ kind: "recurring", every: "year" }), look("2024-10-01", "2030-12-31"));
    expect(owed.map(({ period, dueOn }) => [period, dueOn])).toEqual([[null, null]]);
  });
});

describe("what units have done so far", () => {
  const asOf = "2024-10-01";
  const extension = {
    status: "granted",
    requestedOn: day("2024-06-01"),
    requestedBy: { account: null, unitId: null },
    askedDueOn: day("2024-10-31"),
    reason: "Lũ",
    decidedOn: day("2024-06-02"),
    decidedBy: { account: null, unitId: null },
    grantedDueOn: day("2024-10-15"),
  } as const;

  test("moves the day by what was granted, while the original stays beside it", () => {
    const assignments = contents.assignments.map((each) => ({ ...each, extensions: [extension] }));
    const [lead] = owedIn({ ...contents, assignments }, look(asOf));
    expect(lead).toMatchObject({ dueOn: "2024-10-15", originalDueOn: "2024-06-30", extensionCount: 1 });
    expect(lead === undefined ? null : dueGroupOf(lead, day(asOf))).toBe("this-month");
    expect(owedOn(asOf)[0]).toMatchObject({
      dueOn: "2024-06-30",
      originalDueOn: "2024-06-30",
      extensionCount: 0,
    });
  });

  test("moves no day of a series: those are the paper's", () => {
    const monthly = withTask({ kind: "recurring", every: "month", dayOfMonth: 25 });
    const assignments = monthly.assignments.map((each) => ({ ...each, extensions: [extension] }));
    const [march] = owedIn({ ...monthly, assignments }, look("2024-05-01", "2024-05-31"));
    expect(march).toMatchObject({ dueOn: "2024-03-25", originalDueOn: "2024-03-25", extensionCount: 0 });
  });

  test("settles one period of a task that comes back, and leaves the others open", () => {
    const monthly = withTask({ kind: "recurring", every: "month", dayOfMonth: 25, bound: "before" });
    const [task] = monthly.tasks;
    const done = { completedOn: day("2024-04-20"), confirmedOn: day("2024-04-21"), evidence: [] };
    const assignments = monthly.assignments.map((each) => ({
      ...each,
      settled: [{ period: "2024-04", ...done }],
    }));
    const owed = owedIn({ ...monthly, assignments }, look("2024-05-01", "2024-05-31"));
    expect(owed.map(({ period, progress }) => [period, progress.status])).toEqual([
      ["2024-03", "assigned"],
      ["2024-04", "completed"],
      ["2024-05", "assigned"],
    ]);
    expect(task === undefined ? null : periodsBegun(task, contents.plan, day("2024-05-01"))).toEqual([
      "2024-03",
      "2024-04",
      "2024-05",
    ]);
  });

  test("knows no periods of what is done once, or comes back without a day", () => {
    const [once] = contents.tasks;
    const [undated] = withTask({ kind: "recurring", every: "year" }).tasks;
    const [without] = withTask(null).tasks;
    for (const task of [once, undated, without]) {
      expect(task === undefined ? [] : periodsBegun(task, contents.plan, day(asOf))).toBeNull();
    }
  });
});

describe("what the statistic counts", () => {
  const statisticOn = (asOf: string) => rollUp(followedOf(owedOn(asOf), day(asOf)), day(asOf));

  test("is each dated part of each unit, and what has no day once for each task", () => {
    const statistic = statisticOn("2024-10-01");
    expect(statistic).toMatchObject({ openOverdue: 1, openInTime: 3, doneOnTime: 0, doneLate: 0 });
    expect(statistic.excluded).toMatchObject({ continuous: 1, undated: 1 });
  });

  test("counts a report that names no day once, however many units owe it", () => {
    const reports = contents.reports.map((series) => ({ ...series, deadline: null }));
    const twoSeries = [
      ...reports,
      ...reports.map((series) => ({ ...series, id: makeId("reportSeries", 1, uuid) })),
    ];
    const asOf = day("2024-10-01");
    const owed = owedIn({ ...contents, tasks: [], reports: twoSeries }, look("2024-10-01"));
    expect(owed).toHaveLength(6);
    expect(rollUp(followedOf(owed, asOf), asOf).excluded.undated).toBe(2);
  });

  test("begins with the first day of a period", () => {
    const yearly = withTask({ kind: "recurring", every: "year", monthDay: "11-15" });
    const countOn = (asOf: string) =>
      totalOf(rollUp(followedOf(owedIn(yearly, look(asOf, "2025-12-31")), day(asOf)), day(asOf)));
    expect([countOn("2024-12-31"), countOn("2025-01-01")]).toEqual([1, 2]);
  });

  test("leaves out a period that has not begun", () => {
    const asOf = day("2024-10-01");
    const farAhead = owedIn(contents, look("2024-10-01", "2030-12-31"));
    expect(totalOf(rollUp(followedOf(farAhead, asOf), asOf))).toBe(4);
  });
});
