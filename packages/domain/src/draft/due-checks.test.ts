import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { suoiHoaDraft } from "../scenarios/suoi-hoa-draft.ts";
import type { Draft } from "./draft.ts";
import { dueChecks } from "./due-checks.ts";

const span = { start: 3, end: 12 };
const deadline = {
  asWritten: "trước ngày 21-01",
  span,
  schedule: { kind: "once", dueOn: day("2024-01-21"), granularity: "day", bound: "before" },
  certainty: "stated",
} as const;

function checksOf(issuedOn: string | null) {
  const tasks = suoiHoaDraft.tasks.slice(0, 1).map((task): Draft["tasks"][number] => ({ ...task, deadline }));
  return dueChecks({ document: { ...suoiHoaDraft.document, issuedOn }, tasks });
}

describe("a deadline before the day of its paper", () => {
  test("is pointed at, and left as it is written", () => {
    expect(checksOf("2024-01-22")).toEqual([{ code: "due-before-issue", span }]);
  });

  test("is no deadline on that day or after it", () => {
    expect(checksOf("2024-01-21")).toEqual([]);
  });

  test("is compared as far as the paper writes its own day out", () => {
    expect(checksOf("2024-01")).toEqual([]);
    expect(checksOf("2024-02")).toEqual([{ code: "due-before-issue", span }]);
    expect(checksOf(null)).toEqual([]);
  });
});
