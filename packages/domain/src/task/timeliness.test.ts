import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar-day.ts";
import type { Schedule } from "./schedule.ts";
import { DUE_SOON_DAYS, beforeDayPolicy, dueDayOf, lastGoodDay, timeliness } from "./timeliness.ts";

const dueOn = day("2024-06-30");
const open = { status: "in-progress" } as const;
const doneOn = (text: string) => ({ status: "completed", completedOn: day(text) }) as const;

describe("what is open", () => {
  test("is in time up to and with its last good day, and overdue from the next", () => {
    expect(timeliness(open, dueOn, day("2024-06-30"))).toEqual({ kind: "due-soon", daysLeft: 0 });
    expect(timeliness(open, dueOn, day("2024-07-01"))).toEqual({ kind: "overdue", daysLate: 1 });
  });

  test("is due soon in the last seven days and not before", () => {
    expect(timeliness(open, dueOn, addDays(dueOn, -DUE_SOON_DAYS))).toEqual({
      kind: "due-soon",
      daysLeft: 7,
    });
    expect(timeliness(open, dueOn, addDays(dueOn, -DUE_SOON_DAYS - 1))).toEqual({
      kind: "not-due",
      daysLeft: 8,
    });
  });

  test("without a day is never overdue", () => {
    expect(timeliness(open, null, day("2099-12-31"))).toEqual({ kind: "no-deadline" });
  });

  test.each(["assigned", "received", "submitted", "returned", "draft"] as const)(
    "and %s is late like everything open: waiting is not doing",
    (status) => {
      expect(timeliness({ status }, dueOn, day("2024-07-10"))).toEqual({ kind: "overdue", daysLate: 10 });
    },
  );
});

describe("what is done", () => {
  test("was on time up to and with the last good day", () => {
    expect(timeliness(doneOn("2024-06-30"), dueOn, day("2024-08-01"))).toEqual({
      kind: "on-time",
      daysEarly: 0,
    });
    expect(timeliness(doneOn("2024-06-20"), dueOn, day("2024-08-01"))).toEqual({
      kind: "on-time",
      daysEarly: 10,
    });
  });

  test("fourteen days after it reads fourteen days late, not plainly done", () => {
    expect(timeliness(doneOn("2024-07-14"), dueOn, day("2024-08-01"))).toEqual({
      kind: "late",
      daysLate: 14,
    });
  });

  test("stays as late as it was, on whatever day one looks", () => {
    const looks = ["2024-07-14", "2026-01-01"].map((asOf) =>
      timeliness(doneOn("2024-07-14"), dueOn, day(asOf)),
    );
    expect(looks[0]).toEqual(looks[1]);
  });

  test("without a day can be called neither on time nor late", () => {
    expect(timeliness(doneOn("2024-07-14"), null, day("2024-08-01"))).toEqual({ kind: "undatable" });
  });
});

describe("'trước ngày 20-10'", () => {
  const named = day("2024-10-20");

  test("is met on the 20th, overdue from the 21st: one policy, in one place", () => {
    expect(beforeDayPolicy).toBe("named-day-counts");
    expect(lastGoodDay(named, "before")).toBe("2024-10-20");
    expect(timeliness(open, lastGoodDay(named, "before"), named).kind).toBe("due-soon");
    expect(timeliness(open, lastGoodDay(named, "before"), day("2024-10-21")).kind).toBe("overdue");
  });

  test("read strictly would end on the 19th", () => {
    expect(lastGoodDay(named, "before", "named-day-is-late")).toBe("2024-10-19");
  });

  test.each(["by", "within"] as const)("differs from '%s', which no policy moves", (bound) => {
    expect(lastGoodDay(named, bound, "named-day-is-late")).toBe(named);
  });
});

describe("the day a schedule falls due", () => {
  test("in a quarter is its last day", () => {
    const schedule = { kind: "once", dueOn, granularity: "quarter", bound: "within" } as const;
    expect(dueDayOf(schedule)).toBe("2024-06-30");
  });

  test("of a period is its end, if it has one", () => {
    expect(dueDayOf({ kind: "period", from: day("2021-01-01"), to: day("2025-12-31") })).toBe("2025-12-31");
    expect(dueDayOf({ kind: "period", from: day("2025-01-01"), to: null })).toBeNull();
  });

  test.each<Schedule>([
    { kind: "continuous" },
    { kind: "recurring", every: null },
    { kind: "recurring", every: "year", monthDay: "10-20", bound: "before" },
    { kind: "on-event", event: "khi có yêu cầu" },
    { kind: "vague" },
    { kind: "by-rule" },
    { kind: "contradictory" },
  ])("is never invented: $kind", (schedule) => expect(dueDayOf(schedule)).toBeNull());
});

describe("what nobody is asked for any more, or not for now", () => {
  test.each(["suspended", "withdrawn", "reassigned", "superseded"] as const)(
    "is neither late nor in time while %s",
    (status) => {
      expect(timeliness({ status }, day("2024-01-01"), day("2024-10-01"))).toEqual({ kind: "no-deadline" });
    },
  );
});
