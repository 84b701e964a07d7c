import { expect, test } from "vitest";
import { workAfter } from "../scenarios/suoi-hoa-work.ts";
import type { Assignment } from "./assignment.ts";
import { progressIn } from "./progress-in.ts";

test("a settled period is done as of the day it was submitted; the next is open", () => {
  const work = workAfter("one period settled");
  expect(progressIn(work, "2023")).toEqual({ status: "completed", completedOn: "2024-05-20" });
  expect(progressIn(work, "2024").status).toBe("in-progress");
});

test("what was handed in or returned is one period, and not the others", () => {
  for (const story of ["submitted", "returned"] as const) {
    const work = workAfter(story);
    const ofOnePeriod: Assignment =
      work.status === "submitted" || work.status === "returned" ? { ...work, period: "2024" } : work;
    expect(progressIn(ofOnePeriod, "2024").status).toBe(story);
    expect(progressIn(ofOnePeriod, "2025").status).toBe("in-progress");
  }
});

test("what has only been received has no period under way", () => {
  const work = workAfter("suspended");
  expect(progressIn(work, "2024")).toBe(work);
});

test("a duty that is done once is as far as its assignment", () => {
  expect(progressIn(workAfter("submitted"), null).status).toBe("submitted");
});
