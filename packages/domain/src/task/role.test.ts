import { expect, test } from "vitest";
import { answers } from "./answers.ts";
import { Role } from "./role.ts";

test("the roles are twelve, from lead to publicise", () => {
  expect(Role.options).toEqual([
    "lead",
    "coordinate",
    "supervise",
    "standing",
    "guide",
    "execute",
    "advise",
    "fund",
    "issue-plan",
    "report",
    "propose",
    "publicise",
  ]);
});

test("whoever coordinates or supervises owes no result; everybody else does", () => {
  expect(Role.options.filter((role) => !answers(role))).toEqual(["coordinate", "supervise"]);
});

test("a unit that a lead guides executes, and answers for its part", () => {
  expect(answers("execute")).toBe(true);
});
