import { describe, expect, test } from "vitest";
import { milestonesIn } from "./milestones-in.ts";

describe("the steps on the way to a target", () => {
  test("are a year and a number on each line, written as people write them", () => {
    const text = "2025: 50\n\n 2027 - 55,5 %\n2028=1.250";
    expect(milestonesIn(text, "vi")).toEqual({
      read: [
        { year: 2025, value: 50 },
        { year: 2027, value: 55.5 },
        { year: 2028, value: 1250 },
      ],
      unread: null,
    });
  });

  test("tell back the first line that is none", () => {
    expect(milestonesIn("2025: 50\nđến 2027 khoảng 55", "vi").unread).toBe("đến 2027 khoảng 55");
    expect(milestonesIn("25: 50", "en").unread).toBe("25: 50");
  });

  test("are none where nothing is written", () => {
    expect(milestonesIn(" \n", "vi")).toEqual({ read: [], unread: null });
  });
});
