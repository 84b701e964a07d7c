import { expect, test } from "vitest";
import { day } from "../kernel/days.ts";
import type { Schedule } from "./schedule.ts";
import type { Deadline } from "./task.ts";
import { upperDueOf } from "./upper-due.ts";

const span = { start: 0, end: 1 };
const deadline = (schedule: Schedule): Deadline => ({
  asWritten: "hạn",
  span,
  certainty: "stated",
  schedule,
});
const once = (dueOn: string) =>
  deadline({ kind: "once", dueOn: day(dueOn), granularity: "day", bound: "by" });

test("the earliest of the days that tasks above set may not be passed", () => {
  expect(upperDueOf([once("2024-12-31"), once("2024-09-30")])).toBe("2024-09-30");
});

test("tasks above that name no one day limit nothing", () => {
  expect(upperDueOf([null, deadline({ kind: "continuous" })])).toBeNull();
  expect(upperDueOf([null, deadline({ kind: "continuous" }), once("2024-12-31")])).toBe("2024-12-31");
  expect(upperDueOf([])).toBeNull();
});
