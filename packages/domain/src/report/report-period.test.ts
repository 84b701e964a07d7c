import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { vietnamOfficeCalendar } from "../country/index.ts";
import { addDays, day } from "../kernel/calendar-day.ts";
import { type ReportKind, ReportingRegime, nationalRegime, reportingRegimes } from "./regime.ts";
import { type ReportPeriod, periodOf, periodsIn, reportYearOf, sendingDay } from "./report-period.ts";

const regime = (key: string): ReportingRegime => {
  const found = reportingRegimes.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no regime ${key}`);
  return found;
};
const khanhHoa = regime("khanh-hoa");

function period(kind: ReportKind, on: string, by = nationalRegime): ReportPeriod {
  const found = periodOf(by, kind, day(on));
  if (found === null) throw new Error(`no ${kind} period holds ${on}`);
  return found;
}

describe("the regimes", () => {
  test("keep the form of the domain, the national one first", () => {
    expect(ReportingRegime.array().parse(reportingRegimes)).toEqual(reportingRegimes);
    expect(reportingRegimes[0]).toBe(nationalRegime);
  });

  test("each name their source", () => {
    expect(new Set(reportingRegimes.map(({ source }) => source)).size).toBe(reportingRegimes.length);
  });
});

describe("the figures of a period by NĐ 09/2019", () => {
  test.each([
    ["month", "2024-10-01", "2024-10", "2024-09-15", "2024-10-14"],
    ["month", "2024-12-15", "2025-01", "2024-12-15", "2025-01-14"],
    ["quarter", "2024-05-01", "2024-Q2", "2024-03-15", "2024-06-14"],
    ["half-year", "2024-02-01", "2024-H1", "2023-12-15", "2024-06-14"],
    ["half-year", "2024-06-15", "2024-H2", "2024-06-15", "2024-12-14"],
    ["year", "2024-07-01", "2024", "2023-12-15", "2024-12-14"],
  ] as const)("of one %s with %s in it are those of %s: %s to %s", (kind, on, name, from, cutoffOn) => {
    expect(period(kind, on)).toMatchObject({ name, from, cutoffOn });
  });

  test("run over nine months in Khánh Hòa, and in no other regime", () => {
    expect(period("nine-months", "2024-03-01", khanhHoa)).toMatchObject({
      name: "2024-9M",
      from: "2023-12-15",
      cutoffOn: "2024-09-14",
    });
    expect(periodOf(nationalRegime, "nine-months", day("2024-03-01"))).toBeNull();
    expect(periodOf(khanhHoa, "nine-months", day("2024-10-01"))).toBeNull();
  });
});

describe("the report year", () => {
  test("of a task done on 20-12-2025 is 2026", () => {
    expect(reportYearOf(nationalRegime, day("2025-12-20"))).toBe(2026);
    expect(period("year", "2025-12-20").name).toBe("2026");
  });

  test("ends with 14-12", () => {
    expect(["2025-12-14", "2025-12-15"].map((on) => reportYearOf(nationalRegime, day(on)))).toEqual([
      2025, 2026,
    ]);
  });
});

describe("the day of sending", () => {
  const sent = (key: string, of: ReportPeriod) => sendingDay(regime(key), of, vietnamOfficeCalendar);
  const stated = (on: string) => ({ ok: true, value: { on, certainty: "stated" } });

  test("is not the cut-off: one day after it for the State Bank", () => {
    expect(sent("state-bank", period("quarter", "2024-05-01"))).toEqual(stated("2024-06-15"));
  });

  test("is two working days after it in Khánh Hòa: Monday 16-9 and Tuesday 17-9 after Saturday 14-9-2024", () => {
    expect(sent("khanh-hoa", period("nine-months", "2024-03-01", khanhHoa))).toEqual(stated("2024-09-17"));
  });

  test("is 15 January of the year after by TT 26/2025", () => {
    expect(sent("agriculture-and-environment", period("year", "2025-07-01"))).toEqual(stated("2026-01-15"));
  });

  test("is not made up where the regime leaves it open", () => {
    expect(sent("national", period("year", "2024-07-01"))).toEqual({ ok: true, value: null });
  });

  test("in working days of an unknown year is refused", () => {
    expect(sent("khanh-hoa", period("year", "2031-07-01"))).toEqual({
      ok: false,
      problem: { code: "calendar-year-unknown", year: 2031 },
    });
  });
});

describe("the periods of a window", () => {
  const inWindow = (kind: ReportKind, from: string, to: string) =>
    periodsIn(nationalRegime, kind, { from: day(from), to: day(to) }).map(({ name }) => name);

  test("are those cut off in it, both ends included", () => {
    expect(inWindow("month", "2024-10-14", "2024-12-14")).toEqual(["2024-10", "2024-11", "2024-12"]);
    expect(inWindow("month", "2024-10-15", "2024-12-13")).toEqual(["2024-11"]);
  });

  test("are none where the regime has no such report", () => {
    expect(inWindow("nine-months", "2024-01-01", "2024-12-31")).toEqual([]);
  });

  test("are cut off in a window of centuries instead of filling the memory", () => {
    expect(inWindow("month", "0010-01-01", "9990-12-31")).toHaveLength(1_500);
  });
});

describe("whatever the day", () => {
  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays(day("1990-01-01"), offset));
  const whole = ["month", "quarter", "half-year", "year"] as const;

  test("it lies in exactly one period of each kind, of its report year", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...whole), (on, kind) => {
        const window = { from: addDays(on, -400), to: addDays(on, 400) };
        const holding = periodsIn(nationalRegime, kind, window).filter(
          ({ from, cutoffOn }) => from <= on && on <= cutoffOn,
        );
        expect(holding).toEqual([periodOf(nationalRegime, kind, on)]);
        expect(holding[0]?.reportYear).toBe(reportYearOf(nationalRegime, on));
      }),
    );
  });

  test("periods of one kind follow each other without gap or overlap", () => {
    for (const kind of whole) {
      const all = periodsIn(nationalRegime, kind, { from: day("2024-01-01"), to: day("2030-12-31") });
      for (const [index, each] of all.slice(1).entries())
        expect(each.from).toBe(addDays(all[index]?.cutoffOn ?? day("2024-01-01"), 1));
    }
  });
});
