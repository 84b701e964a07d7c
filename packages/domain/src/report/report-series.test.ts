import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day, yearOf } from "../kernel/calendar-day.ts";
import { demoRegister } from "../scenarios/demo-register.ts";
import type { Schedule } from "../task/schedule.ts";
import { membersOf } from "../unit/unit.ts";
import { namesItsDay, reportsDue } from "./report-series.ts";

const window = (from: string, to: string) => ({ from: day(from), to: day(to) });
const year2024 = window("2024-01-01", "2024-12-31");

describe("the yearly report before 20 October", () => {
  const schedule: Schedule = { kind: "recurring", every: "year", monthDay: "10-20", bound: "before" };

  test("falls due first on 20-10-2024 in a plan issued on 24-6-2024", () => {
    expect(reportsDue(schedule, window("2024-06-24", "2025-06-24"))).toEqual([
      { period: "2024", opensOn: "2024-01-01", dueOn: "2024-10-20" },
    ]);
  });

  test("to 2030 is 84 instances as written: twelve wards, seven years", () => {
    const wards = demoRegister.groups.find((group) => group.name === "Ủy ban nhân dân các phường");
    const reporters = wards === undefined ? [] : membersOf(wards, demoRegister, day("2024-06-24"));
    const instances = reporters.flatMap(() => reportsDue(schedule, window("2024-06-24", "2030-12-31")));
    expect(instances).toHaveLength(12 * 7);
    expect(new Set(instances.map((instance) => instance.period)).size).toBe(7);
  });

  test("counts both ends of the window", () => {
    expect(reportsDue(schedule, window("2024-10-20", "2024-10-20"))).toHaveLength(1);
    expect(reportsDue(schedule, window("2024-10-21", "2025-10-19"))).toEqual([]);
  });
});

describe("other dated series", () => {
  test("before the 25th of each month", () => {
    const schedule: Schedule = { kind: "recurring", every: "month", dayOfMonth: 25, bound: "before" };
    const due = reportsDue(schedule, year2024);
    expect(due).toHaveLength(12);
    expect(due[1]).toEqual({ period: "2024-02", opensOn: "2024-02-01", dueOn: "2024-02-25" });
  });

  test("on the 31st falls on the last day of a shorter month", () => {
    const schedule: Schedule = { kind: "recurring", every: "month", dayOfMonth: 31 };
    const days = reportsDue(schedule, window("2024-02-01", "2024-04-30")).map(({ dueOn }) => dueOn);
    expect(days).toEqual(["2024-02-29", "2024-03-31", "2024-04-30"]);
  });

  test("by the 25th of the month before is about a month that has not begun", () => {
    const schedule: Schedule = { kind: "recurring", every: "month", dayOfMonth: 25, periodOffset: -1 };
    expect(reportsDue(schedule, window("2023-12-01", "2023-12-31"))).toEqual([
      { period: "2024-01", opensOn: "2024-01-01", dueOn: "2023-12-25" },
    ]);
  });

  test("by the 20th of a quarter's last month", () => {
    const schedule: Schedule = { kind: "recurring", every: "quarter", dayOfMonth: 20, bound: "by" };
    expect(reportsDue(schedule, year2024)).toEqual([
      { period: "2024-Q1", opensOn: "2024-01-01", dueOn: "2024-03-20" },
      { period: "2024-Q2", opensOn: "2024-04-01", dueOn: "2024-06-20" },
      { period: "2024-Q3", opensOn: "2024-07-01", dueOn: "2024-09-20" },
      { period: "2024-Q4", opensOn: "2024-10-01", dueOn: "2024-12-20" },
    ]);
  });

  test("by the 15th of a half-year's last month", () => {
    const schedule: Schedule = { kind: "recurring", every: "half-year", dayOfMonth: 15 };
    expect(reportsDue(schedule, year2024).map(({ period, dueOn }) => [period, dueOn])).toEqual([
      ["2024-H1", "2024-06-15"],
      ["2024-H2", "2024-12-15"],
    ]);
  });

  test("by 15 January of the year after is about the year before", () => {
    const schedule: Schedule = {
      kind: "recurring",
      every: "year",
      monthDay: "01-15",
      periodOffset: 1,
      bound: "before",
    };
    expect(reportsDue(schedule, window("2025-01-01", "2025-12-31"))).toEqual([
      { period: "2024", opensOn: "2024-01-01", dueOn: "2025-01-15" },
    ]);
  });

  test("each Friday is about its week, which belongs to the year of its Thursday", () => {
    const schedule: Schedule = { kind: "recurring", every: "week", weekday: 5 };
    const due = reportsDue(schedule, window("2024-12-20", "2025-01-10"));
    expect(due).toEqual([
      { period: "2024-W51", opensOn: "2024-12-16", dueOn: "2024-12-20" },
      { period: "2024-W52", opensOn: "2024-12-23", dueOn: "2024-12-27" },
      { period: "2025-W01", opensOn: "2024-12-30", dueOn: "2025-01-03" },
      { period: "2025-W02", opensOn: "2025-01-06", dueOn: "2025-01-10" },
    ]);
    expect(reportsDue(schedule, year2024)).toHaveLength(52);
    expect(reportsDue(schedule, window("2026-01-01", "2026-12-31")).at(-1)?.period).toBe("2026-W52");
  });

  test("by Monday of the week after is about the week before", () => {
    const schedule: Schedule = { kind: "recurring", every: "week", weekday: 1, periodOffset: 1 };
    expect(reportsDue(schedule, window("2024-10-21", "2024-10-21"))).toEqual([
      { period: "2024-W42", opensOn: "2024-10-14", dueOn: "2024-10-21" },
    ]);
  });

  test("once is one report", () => {
    const schedule: Schedule = { kind: "once", dueOn: day("2024-11-30"), granularity: "day", bound: "by" };
    expect(reportsDue(schedule, year2024)).toEqual([
      { period: "2024", opensOn: "2024-01-01", dueOn: "2024-11-30" },
    ]);
    expect(reportsDue(schedule, window("2025-01-01", "2025-12-31"))).toEqual([]);
    expect(reportsDue(schedule, window("2024-11-30", "2024-11-30"))).toHaveLength(1);
    expect(reportsDue(schedule, window("2024-01-01", "2024-11-29"))).toEqual([]);
  });
});

describe("a series that names no day", () => {
  test.each<[string, Schedule]>([
    ["periodic", { kind: "recurring", every: null }],
    ["yearly, and no more said", { kind: "recurring", every: "year" }],
    ["monthly, and no more said", { kind: "recurring", every: "month" }],
    ["weekly, and no more said", { kind: "recurring", every: "week" }],
    ["a weekday without saying how often", { kind: "recurring", every: null, weekday: 5 }],
    ["a day of the month without saying how often", { kind: "recurring", every: null, dayOfMonth: 20 }],
    ["a month and a day without saying how often", { kind: "recurring", every: null, monthDay: "10-20" }],
    ["on demand", { kind: "on-event", event: "theo yêu cầu" }],
    ["as the rules say", { kind: "by-rule" }],
    ["at all times", { kind: "continuous" }],
  ])("has no instance: %s", (_, schedule) => {
    expect(reportsDue(schedule, window("2020-01-01", "2030-12-31"))).toEqual([]);
  });
});

describe("a recurring schedule names its day", () => {
  const day20 = { dayOfMonth: 20 };
  const friday = { weekday: 5 };
  const october = { monthDay: "10-20" };
  test.each([
    ["yearly on a day of a month", "year", october, true],
    ["yearly on a day of no month", "year", day20, false],
    ["weekly on a weekday", "week", friday, true],
    ["weekly on a day of the month", "week", day20, false],
    ["monthly on a day of the month", "month", day20, true],
    ["monthly on a weekday", "month", friday, false],
    ["quarterly on a day of its last month", "quarter", day20, true],
    ["half-yearly on a day of its last month", "half-year", day20, true],
    ["daily", "day", day20, false],
    ["without saying how often", null, day20, false],
  ] as const)("%s", (_, every, named, isNamed) => {
    expect(namesItsDay({ kind: "recurring", every, ...named })).toBe(isNamed);
  });
});

describe("whatever the series", () => {
  const anySchedule = fc.oneof(
    fc.record({
      kind: fc.constant("recurring" as const),
      every: fc.constantFrom("month" as const, "quarter" as const, "half-year" as const),
      dayOfMonth: fc.integer({ min: 1, max: 31 }),
      periodOffset: fc.integer({ min: -1, max: 1 }),
    }),
    fc.record({
      kind: fc.constant("recurring" as const),
      every: fc.constant("week" as const),
      weekday: fc.integer({ min: 1, max: 7 }),
      periodOffset: fc.integer({ min: -1, max: 1 }),
    }),
    fc.record({
      kind: fc.constant("recurring" as const),
      every: fc.constant("year" as const),
      monthDay: fc.constantFrom("01-15", "02-29", "10-20", "12-31"),
      periodOffset: fc.integer({ min: -1, max: 1 }),
    }),
  );

  test("instances come in order, one for each period, and inside the window", () => {
    fc.assert(
      fc.property(
        anySchedule,
        fc.integer({ min: 1990, max: 2090 }),
        fc.integer({ min: 0, max: 9 }),
        (schedule, first, years) => {
          const to = window(`${first}-03-10`, `${first + years}-11-20`);
          const due = reportsDue(schedule, to);
          const days = due.map(({ dueOn }) => dueOn);
          expect(days).toEqual(days.toSorted());
          expect(new Set(due.map(({ period }) => period)).size).toBe(due.length);
          expect(days.every((dueOn) => dueOn >= to.from && dueOn <= to.to)).toBe(true);
        },
      ),
    );
  });

  test("two windows side by side hold what one window over both holds", () => {
    fc.assert(
      fc.property(anySchedule, fc.integer({ min: 2001, max: 2008 }), (schedule, cut) => {
        const before = reportsDue(schedule, window("2000-01-01", `${cut}-06-30`));
        const after = reportsDue(schedule, window(`${cut}-07-01`, "2010-12-31"));
        expect([...before, ...after]).toEqual(reportsDue(schedule, window("2000-01-01", "2010-12-31")));
      }),
    );
  });

  test("a window of centuries is cut off instead of filling the memory", () => {
    const schedule: Schedule = { kind: "recurring", every: "month", dayOfMonth: 1 };
    const due = reportsDue(schedule, window("0010-01-01", "9990-12-31"));
    expect(due).toHaveLength(2_100);
    expect(yearOf(due[0]?.dueOn ?? day("2024-01-01"))).toBe(10);
  });
});
