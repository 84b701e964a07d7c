import { describe, expect, test } from "vitest";
import { OFFICE_ROOT, PlanId, TaskId, UnitId, idParts, makeId } from "./ids.ts";

const uuid = "0190f5f0-0000-7000-8000-000000000001";

describe("an id outside the database", () => {
  test("carries its kind, its root and its uuid", () => {
    const id = makeId("task", 12, uuid);
    expect(id).toBe(`tsk_12.${uuid}`);
    expect(idParts(id)).toEqual({ root: 12, uuid });
    expect(TaskId.parse(id)).toBe(id);
  });

  test("of a unit hangs under the office, not under a directive", () => {
    const id = makeId("unit", OFFICE_ROOT, uuid);
    expect(UnitId.parse(id)).toBe(`unt_0.${uuid}`);
    expect(idParts(id).root).toBe(0);
  });

  test("of one kind is never taken for another", () => {
    expect(PlanId.safeParse(makeId("task", 1, uuid)).success).toBe(false);
  });

  test.each([
    ["no root", `tsk_.${uuid}`],
    ["a negative root", `tsk_-1.${uuid}`],
    ["a root beyond nine digits", `tsk_1234567890.${uuid}`],
    ["a uuid of another version", "tsk_1.0190f5f0-0000-4000-8000-000000000001"],
    ["a uuid of another variant", "tsk_1.0190f5f0-0000-7000-c000-000000000001"],
    ["capitals", `tsk_1.${uuid.toUpperCase()}`],
    ["something behind it", `tsk_1.${uuid}'; --`],
    ["nothing", ""],
  ])("is refused with %s", (_, text) => {
    const read = TaskId.safeParse(text);
    expect(read.success).toBe(false);
    expect(read.error?.issues[0]?.message).toBe("not-a-task-id");
  });
});
