import { day } from "@dondoc/domain";
import { describe, expect, test } from "vitest";
import { monthBeside, monthOfDay, monthsOf, weeksOf } from "./calendar-month.ts";

describe("a month of the calendar", () => {
  test("has whole weeks from Monday to Sunday, with every day of it once", () => {
    const weeks = weeksOf(day("2024-10-01"));
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks[0]).toEqual([null, ...[1, 2, 3, 4, 5, 6].map((date) => day(`2024-10-0${date}`))]);
    expect(weeks.flat().filter((each) => each !== null)).toHaveLength(31);
    expect(weeksOf(day("2027-02-01"))).toHaveLength(4);
  });

  test("leads to the one before and after, also over the end of a year", () => {
    expect(monthOfDay(day("2024-12-31"))).toBe("2024-12-01");
    expect(monthBeside(day("2024-12-01"), 1)).toBe("2025-01-01");
    expect(monthBeside(day("2024-03-01"), -1)).toBe("2024-02-01");
    expect(monthsOf(2024).at(-1)).toBe("2024-12-01");
  });
});
