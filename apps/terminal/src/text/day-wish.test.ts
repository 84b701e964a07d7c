import { day } from "@dondoc/domain";
import { describe, expect, test } from "vitest";
import { dayWish, resolveDay } from "./day-wish.ts";

const today = day("2024-10-01");
const resolved = (text: string): string | null => {
  const wish = dayWish(text);
  return wish === null ? null : resolveDay(wish, today);
};

describe("a day may be asked for", () => {
  test.each([
    ["2024-10-14", "2024-10-14"],
    ["14-10-2024", "2024-10-14"],
    ["1/6/2024", "2024-06-01"],
    ["today", "2024-10-01"],
    ["-7d", "2024-09-24"],
    ["+7d", "2024-10-08"],
    ["7d", "2024-10-08"],
  ])("as %s", (text, expected) => {
    expect(resolved(text)).toBe(expected);
  });
});

test.each(["", "31-02-2024", "2024-13-01", "tomorrow", "-7", "-99999d", "14-10-24"])(
  "%j is no day",
  (text) => {
    expect(resolved(text)).toBeNull();
  },
);
