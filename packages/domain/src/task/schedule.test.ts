import { describe, expect, test } from "vitest";
import { Schedule } from "./schedule.ts";
import { dueDayOf } from "./timeliness.ts";

/** One of each kind, as a paper says it (domain reference §3.5). */
const examples = [
  [
    "hoàn thành trong quý II-2024",
    { kind: "once", dueOn: "2024-06-30", granularity: "quarter", bound: "within" },
  ],
  ["giai đoạn 2026-2030", { kind: "period", from: "2026-01-01", to: "2030-12-31" }],
  [
    "hằng năm, trước ngày 20 tháng 10",
    { kind: "recurring", every: "year", monthDay: "10-20", bound: "before" },
  ],
  ["thường xuyên", { kind: "continuous" }],
  ["khi phát sinh vướng mắc", { kind: "on-event", event: "phát sinh vướng mắc" }],
  ["kịp thời", { kind: "vague" }],
  ["theo quy định", { kind: "by-rule" }],
  ["trong tháng 10, trước ngày 30-9", { kind: "contradictory" }],
] as const;

describe("a schedule", () => {
  test("is of one of eight kinds, and of no other", () => {
    expect(examples.map(([, schedule]) => Schedule.parse(schedule).kind)).toEqual(
      Schedule.options.map((option) => option.shape.kind.value),
    );
    expect(Schedule.safeParse({ kind: "overdue" }).success).toBe(false);
  });

  test("falls due on a day only where it is done once or ends", () => {
    expect(examples.map(([words, schedule]) => [words, dueDayOf(Schedule.parse(schedule))])).toEqual(
      examples.map(([words, { kind }]) => [
        words,
        kind === "once" ? "2024-06-30" : kind === "period" ? "2030-12-31" : null,
      ]),
    );
  });

  test("of words that name no day never acquires one", () => {
    for (const kind of ["vague", "by-rule", "contradictory", "continuous"] as const) {
      expect(Schedule.parse({ kind, dueOn: "2024-06-30" })).toEqual({ kind });
      expect(dueDayOf({ kind })).toBeNull();
    }
  });

  test.each([
    ["a month and a day that no year has", { monthDay: "13-01" }],
    ["a day before the first", { dayOfMonth: 0 }],
    ["a day after the last", { dayOfMonth: 32 }],
    ["a weekday after Sunday", { weekday: 8 }],
    ["two periods after its own", { periodOffset: 2 }],
  ])("does not recur on %s", (_, named) => {
    expect(Schedule.safeParse({ kind: "recurring", every: "month", ...named }).success).toBe(false);
  });
});
