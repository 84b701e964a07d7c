import { expect, test } from "vitest";
import { withinOf } from "./within.ts";

test("a month is the default, all is everything", () => {
  expect([withinOf(undefined), withinOf("7d"), withinOf("90"), withinOf("ALL")]).toEqual([
    { days: 30 },
    { days: 7 },
    { days: 90 },
    { days: null },
  ]);
});

test.each(["", "-1d", "week", "99999d", "7w"])("%j is refused", (text) => {
  expect(withinOf(text)).toBeNull();
});
