import { expect, test } from "vitest";
import { answers } from "./answers.ts";
import { Role } from "./role.ts";

test("the roles are twelve, from lead to publicise", () => {
  expect(Role.options).toHaveLength(12);
  expect([Role.options.at(0), Role.options.at(-1)]).toEqual(["lead", "publicise"]);
});

test("whoever coordinates or supervises owes no result; everybody else does", () => {
  expect(Role.options.filter((role) => !answers(role))).toEqual(["coordinate", "supervise"]);
});

test("a unit that a lead guides executes, and answers for its part", () => {
  expect(answers("execute")).toBe(true);
});
