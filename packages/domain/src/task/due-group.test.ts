import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { dueGroup, dueGroups } from "./due-group.ts";

/** A Tuesday. */
const today = day("2024-10-01");

describe("a list of deadlines", () => {
  test.each([
    ["2024-09-30", "overdue"],
    ["2024-10-01", "this-week"],
    ["2024-10-06", "this-week"],
    ["2024-10-07", "this-month"],
    ["2024-10-31", "this-month"],
    ["2024-11-01", "later"],
  ])("puts what is due on %s under '%s'", (dueOn, group) => {
    expect(dueGroup(day(dueOn), { kind: "vague" }, today)).toBe(group);
  });

  test("ends the week on Sunday, even when Sunday is today", () => {
    const sunday = day("2024-10-06");
    expect(dueGroup(sunday, null, sunday)).toBe("this-week");
    expect(dueGroup(day("2024-10-07"), null, sunday)).toBe("this-month");
  });

  test("shows the end of this week as this week, though the next month has begun", () => {
    expect(dueGroup(day("2024-11-02"), null, day("2024-10-31"))).toBe("this-week");
  });

  test("keeps continuous duties apart from what merely names no day", () => {
    expect(dueGroup(null, { kind: "continuous" }, today)).toBe("continuous");
    expect(dueGroup(null, { kind: "vague" }, today)).toBe("undated");
    expect(dueGroup(null, null, today)).toBe("undated");
  });

  test("begins with what is late", () => {
    expect(dueGroups).toEqual(["overdue", "this-week", "this-month", "later", "undated", "continuous"]);
  });
});
