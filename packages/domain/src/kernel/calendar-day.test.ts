/// <reference lib="esnext.temporal" />
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CalendarDay,
  addDays,
  day,
  dayOf,
  daysBetween,
  daysInMonth,
  lastDayOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from "./calendar-day.ts";

/** Any day that four digits of a year can write, and one more step away from it that stays inside. */
const anyDay = fc
  .integer({ min: 0, max: 3_652_000 })
  .map((days) => Temporal.PlainDate.from("0000-01-01").add({ days }));

describe("a calendar day", () => {
  test.each(["2024-02-29", "2000-02-29", "2024-12-31", "0001-01-01", "9999-12-31"])("is %s", (text) => {
    expect(CalendarDay.safeParse(text).success).toBe(true);
    expect(day(text)).toBe(text);
  });

  test.each([
    ["a day that February lacks", "2023-02-29"],
    ["a leap day of a century that has none", "1900-02-29"],
    ["a thirty-first of June", "2024-06-31"],
    ["a thirteenth month", "2024-13-01"],
    ["month nought", "2024-00-10"],
    ["a day behind a word", "ngày2024-06-24"],
    ["a day with a space behind it", "2024-06-24 "],
    ["day nought", "2024-06-00"],
    ["the way people write it here", "24/6/2024"],
    ["a day without its noughts", "2024-6-24"],
    ["an instant", "2024-06-24T00:00:00Z"],
    ["a day with something around it", " 2024-06-24\n"],
    ["nothing", ""],
  ])("is not %s", (_, text) => {
    expect(CalendarDay.safeParse(text).success).toBe(false);
    expect(() => day(text)).toThrow(new RangeError(`Not a calendar day: ${text}`));
  });

  test("reads back as the parts it was made of", () => {
    const made = dayOf(2024, 6, 5);
    expect([made, yearOf(made), monthOf(made)]).toEqual(["2024-06-05", 2024, 6]);
  });

  test("compares as text", () => {
    expect(day("2024-09-30") < day("2024-10-01")).toBe(true);
  });
});

describe("reckoning with days", () => {
  test("the city's plan came 13 days after the province's and 145 after the conclusion", () => {
    expect(daysBetween(day("2024-06-11"), day("2024-06-24"))).toBe(13);
    expect(daysBetween(day("2024-01-31"), day("2024-06-24"))).toBe(145);
    expect(daysBetween(day("2024-06-24"), day("2024-06-11"))).toBe(-13);
  });

  test("the leap day that closes four centuries is a day like others", () => {
    expect(addDays(day("2000-02-28"), 1)).toBe("2000-02-29");
    expect(addDays(day("2000-02-29"), 1)).toBe("2000-03-01");
  });

  test("20 October 2024 is a Sunday", () => {
    expect(weekdayOf(day("2024-10-20"))).toBe(7);
  });

  test("the last day of February follows the leap year", () => {
    expect(lastDayOfMonth(2024, 2)).toBe("2024-02-29");
    expect(lastDayOfMonth(2023, 2)).toBe("2023-02-28");
    expect(lastDayOfMonth(1900, 2)).toBe("1900-02-28");
    expect(lastDayOfMonth(2000, 2)).toBe("2000-02-29");
  });

  test("agrees with the calendar of the platform on every day", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const [start, end] = [day(from.toString()), day(to.toString())];
        expect(daysBetween(start, end)).toBe(from.until(to, { largestUnit: "days" }).days);
        expect(addDays(start, daysBetween(start, end))).toBe(end);
        expect(weekdayOf(start)).toBe(from.dayOfWeek);
        expect(daysInMonth(from.year, from.month)).toBe(from.daysInMonth);
        expect(lastDayOfMonth(from.year, from.month)).toBe(from.with({ day: 31 }).toString());
      }),
      { numRuns: 2_000 },
    );
  });
});
