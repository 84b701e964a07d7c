import { describe, expect, test } from "vitest";
import { type TestOutcome, verdictOf } from "./outcome.ts";

const checks = [{ name: "lint", passed: true }];
const green: TestOutcome = { name: "a plan is read", state: "passed" };
const skip: TestOutcome = { name: "a browser opens", state: "skipped", reason: "no browser here" };
const here = { isCi: false };

describe("the closing lines of a run", () => {
  test("end with one plain line, in which a check counts as a test", () => {
    expect(verdictOf(checks, [green], here)).toEqual({
      lines: ["2 passed, 0 failed, 0 skipped"],
      exitCode: 0,
    });
  });

  test("name what was skipped, with the reason", () => {
    expect(verdictOf(checks, [green, skip, { ...skip, name: "a picture is taken" }], here)).toEqual({
      lines: [
        "skipped  because no browser here:",
        "           a browser opens",
        "           a picture is taken",
        "2 passed, 0 failed, 2 skipped",
      ],
      exitCode: 0,
    });
  });

  test("call a skip a failure in CI", () => {
    const { lines, exitCode } = verdictOf(checks, [green, skip], { isCi: true });
    expect(lines.at(-1)).toBe("2 passed, 1 failed, 0 skipped");
    expect(exitCode).toBe(1);
  });

  test("count a failing check and a failing test", () => {
    const { lines, exitCode } = verdictOf(
      [{ name: "types", passed: false }],
      [{ name: "a task is late", state: "failed" }],
      here,
    );
    expect(lines).toEqual([
      "failed   check: types",
      "failed   a task is late",
      "0 passed, 2 failed, 0 skipped",
    ]);
    expect(exitCode).toBe(1);
  });

  test("call a run without tests a failure", () => {
    expect(verdictOf(checks, [], here).exitCode).toBe(1);
  });
});
