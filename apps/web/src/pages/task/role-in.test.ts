import { expect, test } from "vitest";
import { roleIn } from "./role-in.ts";

test("a role that was chosen is that role, and anything else carries the task out", () => {
  expect([roleIn("lead"), roleIn("issue-plan"), roleIn(""), roleIn("toString")]).toEqual([
    "lead",
    "issue-plan",
    "execute",
    "execute",
  ]);
});
