import { expect, test } from "vitest";
import { officeDayOf, officeTimeOf } from "./instant.ts";

const HOUR_MS = 3_600_000;

test("an instant lies on the day that has begun in the office, whatever the day in Greenwich", () => {
  expect(officeDayOf("2026-03-14T16:59:59.999Z")).toBe("2026-03-14");
  expect(officeDayOf("2026-03-14T17:00:00Z")).toBe("2026-03-15");
  expect(officeTimeOf("2026-03-15T00:05:00Z")).toBe("07:05");
  expect(officeDayOf("2025-12-31T23:30:00-05:00")).toBe("2026-01-01");
});

test("days and times are those of the table of time zones", () => {
  const timeZone = "Asia/Ho_Chi_Minh";
  const day = new Intl.DateTimeFormat("en-CA", { timeZone });
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
  const first = Date.UTC(1976, 0, 1);
  for (let at = first; at < Date.UTC(2050, 0, 1); at += 1_003 * HOUR_MS + 61_000) {
    const instant = new Date(at);
    expect(officeDayOf(instant.toISOString())).toBe(day.format(instant));
    expect(officeTimeOf(instant.toISOString())).toBe(time.format(instant));
  }
});

test("what is no instant is refused", () => {
  expect(() => officeDayOf("yesterday")).toThrow(RangeError);
});
