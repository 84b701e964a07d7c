import { expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { type WorkStory, given, workAfter } from "../scenarios/suoi-hoa-work.ts";
import { lastStepOn } from "./assignment-day.ts";

test("what was only given has its last step on the day it was given", () => {
  expect(lastStepOn(given)).toBe("2024-03-15");
});

test.each<[WorkStory, string]>([
  ["received", "2024-03-20"],
  ["submitted", "2024-05-20"],
  ["returned", "2024-05-25"],
  ["completed", "2024-06-05"],
  ["suspended", "2024-05-02"],
  ["withdrawn", "2024-05-02"],
  ["reassigned", "2024-05-02"],
  ["superseded", "2024-05-02"],
])("the last step of what is %s was on %s", (story, on) => {
  expect(lastStepOn(workAfter(story))).toBe(on);
});

test("work under way has its last step where it began or was last reported on", () => {
  const working = workAfter("in progress");
  if (working.status !== "in-progress") throw new Error("the work is under way");
  const { startedOn } = working;
  const reported = (on: string) => ({
    ...working,
    progress: { reportedOn: day(on), note: "Xong ba bản", progressPercent: null },
  });
  expect(lastStepOn({ ...working, progress: null })).toBe(startedOn);
  expect(lastStepOn(reported("2024-06-07"))).toBe("2024-06-07");
  expect(lastStepOn(reported("2024-03-16"))).toBe(startedOn);
});
