import { describe, expect, test } from "vitest";
import { vietnamOfficeCalendar } from "../country/index.ts";
import { day } from "../kernel/calendar-day.ts";
import type { Schedule } from "../task/schedule.ts";
import { type ReportingRegime, nationalRegime, reportingRegimes } from "./regime.ts";
import { reportInstances } from "./report-instance.ts";

const khanhHoa = reportingRegimes.find(({ key }) => key === "khanh-hoa") ?? nationalRegime;
const made = (schedule: Schedule, regime: ReportingRegime, years: readonly [number, number]) => {
  const window = { from: day(`${years[0]}-01-01`), to: day(`${years[1]}-12-31`) };
  const instances = reportInstances(schedule, { regime, calendar: vietnamOfficeCalendar, window });
  if (!instances.ok) throw new Error("the years are known");
  return instances.value;
};

describe("a plan that names the day of its report", () => {
  const october: Schedule = { kind: "recurring", every: "year", monthDay: "10-20", bound: "before" };

  test("wins over the regime: 20-10, whoever's regime it is", () => {
    for (const regime of reportingRegimes) {
      expect(made(october, regime, [2024, 2024])).toEqual([
        { period: "2024", covers: null, dueOn: "2024-10-20", dueBy: "plan", certainty: "stated" },
      ]);
    }
  });

  test("leaves the data period unstated, for a clerk to set", () => {
    expect(made(october, nationalRegime, [2024, 2026]).map(({ covers }) => covers)).toEqual([
      null,
      null,
      null,
    ]);
  });
});

test("a plan that asks for one report names its day", () => {
  const once: Schedule = { kind: "once", dueOn: day("2024-11-30"), granularity: "day", bound: "by" };
  expect(made(once, khanhHoa, [2024, 2024])).toEqual([
    { period: "2024", covers: null, dueOn: "2024-11-30", dueBy: "plan", certainty: "stated" },
  ]);
});

describe("a plan that only says how often", () => {
  const quarterly: Schedule = { kind: "recurring", every: "quarter" };

  test("takes cut-off and due from the regime, as an inference", () => {
    expect(made(quarterly, khanhHoa, [2025, 2025])[0]).toEqual({
      period: "2025-Q1",
      covers: { from: "2024-12-15", to: "2025-03-14" },
      dueOn: "2025-03-18",
      dueBy: "regime",
      certainty: "inferred",
    });
    expect(made(quarterly, khanhHoa, [2025, 2025])).toHaveLength(4);
  });

  test("has cut-offs and no due day where the regime names none", () => {
    expect(made(quarterly, nationalRegime, [2024, 2024]).map(({ dueOn, dueBy }) => [dueOn, dueBy])).toEqual(
      Array.from({ length: 4 }, () => [null, "unstated"]),
    );
  });

  test("is seen on its due day, and neither before nor after", () => {
    const dueOn = (from: string, to: string) => {
      const window = { from: day(from), to: day(to) };
      const found = reportInstances(quarterly, { regime: khanhHoa, calendar: vietnamOfficeCalendar, window });
      return found.ok ? found.value.map((each) => each.dueOn) : found.problem;
    };
    expect(dueOn("2025-03-18", "2025-03-18")).toEqual(["2025-03-18"]);
    expect(dueOn("2025-03-19", "2025-04-30")).toEqual([]);
    expect(dueOn("2025-01-10", "2025-03-17")).toEqual([]);
  });

  test("is refused where the office's calendar does not know the year", () => {
    const window = { from: day("2031-01-01"), to: day("2031-12-31") };
    expect(reportInstances(quarterly, { regime: khanhHoa, calendar: vietnamOfficeCalendar, window })).toEqual(
      {
        ok: false,
        problem: { code: "calendar-year-unknown", year: 2030 },
      },
    );
  });

  test("about a year counts in the year it is due, not the year it is about", () => {
    const regime = reportingRegimes.find(({ key }) => key === "agriculture-and-environment");
    const yearly: Schedule = { kind: "recurring", every: "year" };
    expect(made(yearly, regime ?? nationalRegime, [2026, 2026])).toMatchObject([
      { period: "2025", covers: { from: "2024-12-15", to: "2025-12-14" }, dueOn: "2026-01-15" },
    ]);
  });
});

test.each<Schedule>([
  { kind: "recurring", every: null },
  { kind: "recurring", every: "week" },
  { kind: "by-rule" },
  { kind: "continuous" },
  { kind: "on-event", event: "đột xuất" },
])("a plan that does not say how often has no report by the regime: $kind", (schedule) => {
  expect(made(schedule, khanhHoa, [2024, 2026])).toEqual([]);
});
