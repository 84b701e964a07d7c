import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "./calendar-day.ts";
import {
  type Period,
  halfYearPeriod,
  monthPeriod,
  periodAfter,
  quarterPeriod,
  yearPeriod,
} from "./period.ts";

describe("a period", () => {
  test("the second quarter of 2024 ends on 30 June", () => {
    expect(quarterPeriod(2024, 2)).toEqual({ from: "2024-04-01", to: "2024-06-30" });
  });

  test("a month ends where February does", () => {
    expect(monthPeriod(2024, 2)).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  });

  test("the second half of a year ends with it", () => {
    expect(halfYearPeriod(2024, 2)).toEqual({ from: "2024-07-01", to: "2024-12-31" });
  });

  test.each([
    ["months", 12, monthPeriod],
    ["quarters", 4, quarterPeriod],
    ["halves", 2, halfYearPeriod],
  ])("the %s of a year follow one another without a gap", (_, count, periodOf) => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), (year) => {
        const parts = Array.from({ length: count }, (__, index) => periodOf(year, index + 1));
        expect({ from: parts[0]?.from, to: parts.at(-1)?.to }).toEqual(yearPeriod(year));
        expect(parts.slice(1).map((part) => part.from)).toEqual(parts.slice(0, -1).map(dayAfter));
      }),
    );
  });

  test.each([
    ["a second half", "2024-07-01", "2024-12-31", "2025-01-01", "2025-06-30"],
    ["the months of February and March", "2024-02-01", "2024-03-31", "2024-04-01", "2024-05-31"],
    ["a year", "2024-01-01", "2024-12-31", "2025-01-01", "2025-12-31"],
    ["ten days", "2024-02-20", "2024-02-29", "2024-03-01", "2024-03-10"],
  ])("%s is followed by a period as long", (_, from, to, nextFrom, nextTo) => {
    const next = periodAfter({ from: day(from), to: day(to) });
    expect(next).toEqual({ from: nextFrom, to: nextTo });
  });

  test("a quarter that does not exist is no period", () => {
    expect(() => quarterPeriod(2024, 5)).toThrow(RangeError);
  });
});

function dayAfter(period: Period): string {
  return addDays(day(period.to), 1);
}
