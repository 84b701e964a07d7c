import { expect, test } from "vitest";
import { makeAttemptLimit } from "./attempt-limit.ts";

test("whoever comes too often is told how long to wait, and nobody else is", () => {
  let at = 0;
  const limit = makeAttemptLimit({ most: 2, withinMs: 60_000 }, () => at);
  expect([limit("a"), limit("a"), limit("b")]).toEqual([null, null, null]);
  at = 20_000;
  expect([limit("a"), limit("b")]).toEqual([40, null]);
  at = 60_000;
  expect(limit("a")).toBeNull();
});
