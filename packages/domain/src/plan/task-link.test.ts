import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import { TaskLink, judgeTaskLink, traceClauses } from "./task-link.ts";

const task = (serial: number) =>
  makeId("task", 1, `0190f5f0-0000-7000-8000-${String(serial).padStart(12, "0")}`);
const link: TaskLink = {
  kind: "carries-out",
  fromTaskId: task(10),
  toTaskId: task(1),
  status: "inferred",
  confidence: 0.6,
};
const verdict = { status: "confirmed", by: "An", on: day("2026-03-15") } as const;

describe("a link between two tasks", () => {
  test("is an inference with its confidence until somebody confirms it", () => {
    expect(TaskLink.parse(link)).toEqual(link);
    expect(judgeTaskLink(link, verdict)).toEqual({
      ok: true,
      value: { kind: "carries-out", fromTaskId: task(10), toTaskId: task(1), ...verdict },
    });
  });

  test("is judged once", () => {
    const judged = judgeTaskLink(link, { ...verdict, status: "rejected" });
    expect(judged.ok && judgeTaskLink(judged.value, verdict)).toEqual({
      ok: false,
      problem: { code: "link-already-judged", status: "rejected" },
    });
  });

  test("of a task to itself is refused", () => {
    expect(judgeTaskLink({ ...link, fromTaskId: task(1) }, verdict)).toMatchObject({
      problem: { code: "link-to-itself" },
    });
  });
});

describe("the trace from an upper plan to the lower ones", () => {
  test("tells what is carried out from what only seems so, and from what nobody took up", () => {
    const fact = { kind: "carries-out", fromTaskId: task(10) } as const;
    const links: TaskLink[] = [
      { ...fact, toTaskId: task(1), ...verdict },
      { ...fact, toTaskId: task(1), status: "inferred", confidence: 0.5 },
      { ...fact, toTaskId: task(2), status: "inferred", confidence: 0.9 },
      { ...fact, toTaskId: task(3), ...verdict, status: "rejected" },
      { ...fact, toTaskId: task(4), ...verdict, kind: "same-work" },
    ];
    expect(traceClauses([1, 2, 3, 4].map(task), links)).toEqual({
      traced: [task(1)],
      perhaps: [task(2)],
      untraced: [task(3), task(4)],
    });
  });
});
