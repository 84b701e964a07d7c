import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { vietnamOfficeCalendar } from "../country/index.ts";
import { addDays, day } from "./calendar-day.ts";
import { type OfficeCalendar, addWorkingDays, isWorkingDay, movedToWorkingDay } from "./office-calendar.ts";

const works = (on: string, calendar = vietnamOfficeCalendar) => isWorkingDay(calendar, day(on));
const after = (from: string, days: number, calendar = vietnamOfficeCalendar) =>
  addWorkingDays(calendar, day(from), days);
const certain = (on: string) => ({ ok: true, value: { on, certainty: "stated" } });

describe("the days around 30-4 and 1-5-2024", () => {
  test("exchange Monday 29-4 for Saturday 4-5", () => {
    const days = ["2024-04-26", "2024-04-29", "2024-04-30", "2024-05-01", "2024-05-02", "2024-05-04"];
    expect(days.map((on) => works(on))).toEqual(
      [true, false, false, false, true, true].map((value) => ({ ok: true, value })),
    );
  });

  test("put five working days after 25-4 on 6-5: the Saturday counts, five days of rest do not", () => {
    expect(after("2024-04-25", 5)).toEqual(certain("2024-05-06"));
  });

  test("end four working days after 25-4 on that Saturday, and without the exchange on Friday", () => {
    const plain: OfficeCalendar = {
      ...vietnamOfficeCalendar,
      entries: vietnamOfficeCalendar.entries.filter((entry) => entry.name !== "Hoán đổi ngày làm việc"),
    };
    expect(after("2024-04-25", 4)).toEqual(certain("2024-05-04"));
    expect(after("2024-04-25", 4, plain)).toEqual(certain("2024-05-03"));
  });
});

describe("counting working days", () => {
  test("does not count the day it begins on", () => {
    expect(after("2024-06-24", 1)).toEqual(certain("2024-06-25"));
    expect(after("2024-06-24", 0)).toEqual(certain("2024-06-24"));
  });

  test("from a weekend begins with its Monday", () => {
    expect(after("2024-06-22", 1)).toEqual(certain("2024-06-24"));
  });

  test("rests for the whole of Tết 2024, with the two days that make up for its weekend", () => {
    expect(after("2024-02-07", 1)).toEqual(certain("2024-02-15"));
  });

  test("refuses half a day and a day back", () => {
    expect(() => after("2024-06-24", 0.5)).toThrow(new RangeError("Not a count of working days: 0.5"));
    expect(() => after("2024-06-24", -1)).toThrow(RangeError);
  });

  test("goes as far as a thousand, and refuses more", () => {
    const plain: OfficeCalendar = { years: [2024, 2025, 2026, 2027], entries: [] };
    expect(after("2024-01-01", 1_000, plain)).toEqual(certain("2027-11-01"));
    expect(() => after("2024-01-01", 1_001, plain)).toThrow(RangeError);
  });
});

describe("a deadline on a day of rest", () => {
  test("moves from Sunday 20-10-2024 to Monday", () => {
    expect(movedToWorkingDay(vietnamOfficeCalendar, day("2024-10-20"))).toEqual(certain("2024-10-21"));
  });

  test("is not moved out of a year that nobody knows", () => {
    const only2024: OfficeCalendar = { years: [2024], entries: [] };
    expect(movedToWorkingDay(only2024, day("2023-12-31"))).toEqual({
      ok: false,
      problem: { code: "calendar-year-unknown", year: 2023 },
    });
  });

  test("stays on a weekday that nobody has settled, and says that it is inferred", () => {
    expect(movedToWorkingDay(vietnamOfficeCalendar, day("2026-11-24"))).toEqual({
      ok: true,
      value: { on: "2026-11-24", certainty: "inferred" },
    });
  });

  test("stays on a weekend day that is worked", () => {
    expect(movedToWorkingDay(vietnamOfficeCalendar, day("2024-05-04"))).toEqual(certain("2024-05-04"));
  });
});

describe("what nobody knows", () => {
  test("is said of a year without a calendar, even when the count only ends in it", () => {
    const unknown = { ok: false, problem: { code: "calendar-year-unknown", year: 2028 } };
    expect(works("2028-03-01")).toEqual(unknown);
    expect(after("2027-12-30", 2)).toEqual(unknown);
    expect(movedToWorkingDay(vietnamOfficeCalendar, day("2028-01-02"))).toEqual(unknown);
  });

  test("makes a day inferred when the count passes it: 24-11-2026", () => {
    expect(after("2026-11-23", 2)).toEqual({ ok: true, value: { on: "2026-11-25", certainty: "inferred" } });
    expect(after("2026-11-24", 1)).toEqual(certain("2026-11-25"));
  });

  test("is settled by an office that edits its calendar", () => {
    const edited: OfficeCalendar = {
      ...vietnamOfficeCalendar,
      entries: vietnamOfficeCalendar.entries.map((entry) =>
        entry.on === "2026-11-24" ? { ...entry, kind: "off" } : entry,
      ),
    };
    expect(after("2026-11-23", 1, edited)).toEqual(certain("2026-11-25"));
  });
});

describe("whatever the day", () => {
  const anyDay = fc.integer({ min: 0, max: 1_000 }).map((offset) => addDays(day("2024-01-01"), offset));

  test("counting in two steps is counting in one", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), fc.nat(40), (from, first, second) => {
        const half = addWorkingDays(vietnamOfficeCalendar, from, first);
        if (!half.ok) throw new Error("the year is known");
        const step = addWorkingDays(vietnamOfficeCalendar, half.value.on, second);
        const whole = addWorkingDays(vietnamOfficeCalendar, from, first + second);
        expect(step.ok && step.value.on).toBe(whole.ok && whole.value.on);
      }),
    );
  });

  test("the day a count ends on is worked", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const end = addWorkingDays(vietnamOfficeCalendar, from, days);
        expect(end.ok && isWorkingDay(vietnamOfficeCalendar, end.value.on)).toEqual({
          ok: true,
          value: true,
        });
      }),
    );
  });
});
