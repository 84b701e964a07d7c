import { describe, expect, test } from "vitest";
import { DraftCheck, waitsForPerson } from "./draft.ts";

describe("a check of a draft", () => {
  test("keeps a paper from being taken in unseen", () => {
    expect(waitsForPerson({ code: "task-without-lead" })).toBe(true);
    expect(waitsForPerson({ code: "deadlines-contradict" })).toBe(true);
  });

  test("does not where looking at it settles nothing", () => {
    expect(waitsForPerson({ code: "basis-not-held" })).toBe(false);
    expect(waitsForPerson({ code: "task-without-product" })).toBe(false);
    expect(waitsForPerson({ code: "task-without-deadline" })).toBe(false);
  });

  test("may stand for many tasks", () => {
    const check = { code: "task-without-deadline", span: { start: 3, end: 90 }, tasks: ["T1", "T4"] };
    expect(DraftCheck.parse(check)).toEqual(check);
  });
});
