import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { suoiHoaPlan } from "../scenarios/suoi-hoa-plan.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import type { Progress } from "../task/timeliness.ts";
import { isStillOwed, owedIn, owedOfSeries, owedOfTask } from "./owed.ts";

const contents = suoiHoaPlan();
const { tasks, reports } = contents;
const look = (asOf: string) => ({ asOf: day(asOf), to: day("2024-12-31"), register: thachLam });
const ofTasks = (asOf: string) => tasks.flatMap((task) => owedOfTask(task, contents, look(asOf)));
const ofSeries = (asOf: string) => reports.flatMap((series) => owedOfSeries(series, contents, look(asOf)));

describe("what one task or one series asks", () => {
  test("is asked from the day the plan was issued", () => {
    expect([ofTasks("2024-03-14"), ofSeries("2024-03-14")]).toEqual([[], []]);
    expect(ofTasks("2024-03-15")).toHaveLength(4);
    expect(ofSeries("2024-03-15")).toHaveLength(2);
  });

  test("is what the plan asks, in parts", () => {
    expect([...ofTasks("2024-10-01"), ...ofSeries("2024-10-01")]).toEqual(
      owedIn(contents, look("2024-10-01")),
    );
  });

  test("is asked of nobody where the task is given to nobody", () => {
    const others = contents.assignments.filter(({ taskId }) => taskId !== tasks[0]?.id);
    const [first] = owedIn({ ...contents, assignments: others }, look("2024-10-01"));
    expect(first).toMatchObject({ unitAsWritten: null, progress: { status: "draft" } });
  });
});

describe("something still asks of its unit", () => {
  const open = ["draft", "assigned", "received", "in-progress", "submitted", "returned"] as const;
  test.each(open)("while it is %s", (status) => expect(isStillOwed({ status })).toBe(true));

  test.each<Progress>([
    { status: "completed", completedOn: day("2024-06-01") },
    { status: "suspended" },
    { status: "withdrawn" },
    { status: "reassigned" },
    { status: "superseded" },
  ])("and no more once it is $status", (progress) => {
    expect(isStillOwed(progress)).toBe(false);
  });
});
