import { describe, expect, test } from "vitest";
import { weekdayOf, yearOf } from "../kernel/calendar-day.ts";
import { CalendarEntry } from "../kernel/calendar-entry.ts";
import { vietnamOfficeCalendar } from "./index.ts";

const { entries, years } = vietnamOfficeCalendar;
const of = (year: number) => entries.filter((entry) => yearOf(entry.on) === year);

describe("the office calendar of the country", () => {
  test("keeps the form of the domain, names a day once, and only days of its years", () => {
    expect(CalendarEntry.array().parse(entries)).toEqual(entries);
    expect(new Set(entries.map(({ on }) => on)).size).toBe(entries.length);
    expect(entries.every(({ on }) => years.includes(yearOf(on)))).toBe(true);
  });

  test.each([2024, 2025, 2026])("gives the eleven days of the Labour Code as weekdays in %i", (year) => {
    const statutory = of(year).filter(
      ({ on, kind, name }) => kind === "off" && weekdayOf(on) <= 5 && name !== "Hoán đổi ngày làm việc",
    );
    expect(statutory).toHaveLength(11);
  });

  test("works a weekend day for every weekday given away, and none besides", () => {
    const exchanged = entries.filter(({ name }) => name === "Hoán đổi ngày làm việc");
    const worked = entries.filter(({ kind }) => kind === "work");
    expect(exchanged).toHaveLength(2 * worked.length);
    expect(worked.map(({ on }) => on)).toEqual(["2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"]);
    expect(worked.every(({ on }) => weekdayOf(on) > 5)).toBe(true);
  });

  test("leaves open only what nobody has decided", () => {
    const open = years.map((year) => [year, of(year).filter(({ kind }) => kind === "unsettled").length]);
    expect(open).toEqual([
      [2024, 0],
      [2025, 0],
      [2026, 1],
      [2027, 11],
    ]);
  });
});
