import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar-day.ts";
import { OFFICE_ROOT, makeId } from "../kernel/ids.ts";
import { factsFor, given, people, suoiHoa, workAfter } from "../scenarios/suoi-hoa-work.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import { assignTask, reassignWork } from "./assign-task.ts";
import { TaskAssigned } from "./assignment-event.ts";
import type { Assignment } from "./assignment.ts";
import { evolveAssignment } from "./evolve-assignment.ts";
import { dueOnNow } from "./extended-deadline.ts";
import type { Task } from "./task.ts";

const today = day("2024-06-10");
const task: Task = {
  id: given.taskId,
  planId: given.planId,
  ordinal: 1,
  sectionPath: null,
  statement: "Lập danh mục sách",
  deadline: null,
  outputs: [],
  span: { start: 0, end: 10 },
};
const assigning = {
  register: thachLam,
  others: [given],
  newUuid: () => "0190f5f0-0000-7000-8000-000000000001",
};
const byHand = { ...assigning, by: people.district, today, planIssuedOn: given.assignedOn };
const other = { unitId: suoiHoa.otherCommune, role: "execute", assignedOn: today } as const;

describe("giving a part by hand", () => {
  test("begins an assignment under the name the unit has", () => {
    const decision = assignTask(task, other, byHand);
    const [event] = decision.ok ? decision.value : [];
    expect(event?.assignment).toMatchObject({
      status: "assigned",
      unitAsWritten: "Ủy ban nhân dân xã Hương Suối",
      assignedOn: today,
      taskId: task.id,
    });
    expect(TaskAssigned.safeParse(event).success).toBe(true);
  });

  test("is for whoever ordered the work and for the standing body, and nobody else", () => {
    const problem = { code: "not-your-part", action: "assign", needs: ["assigner", "standing-body"] };
    expect(assignTask(task, other, { ...byHand, by: people.office }).ok).toBe(true);
    for (const by of [people.commune, people.stranger]) {
      expect(assignTask(task, other, { ...byHand, by })).toEqual({ ok: false, problem });
    }
  });

  test("is refused for a day to come and for a day before the plan", () => {
    expect(assignTask(task, { ...other, assignedOn: addDays(today, 1) }, byHand)).toMatchObject({
      problem: { code: "day-in-the-future" },
    });
    expect(assignTask(task, { ...other, assignedOn: day("2024-03-14") }, byHand)).toMatchObject({
      problem: { code: "day-before-issue", issuedOn: "2024-03-15" },
    });
  });

  test("is refused for a unit that does not exist on the day, or that nobody knows", () => {
    const unknown = makeId("unit", OFFICE_ROOT, "018cc251-f400-7000-9000-000000000999");
    const notYet = makeId("unit", OFFICE_ROOT, "018cc251-f400-7000-9000-000000000008");
    for (const unitId of [unknown, notYet]) {
      expect(assignTask(task, { ...other, unitId }, byHand)).toEqual({
        ok: false,
        problem: { code: "unit-not-there", on: today },
      });
    }
  });

  test("is refused to a unit that has it, and possible again once it was taken away", () => {
    const again = { ...other, unitId: suoiHoa.commune };
    expect(assignTask(task, again, byHand)).toMatchObject({ problem: { code: "unit-already-assigned" } });
    expect(assignTask(task, again, { ...byHand, others: [workAfter("withdrawn")] }).ok).toBe(true);
  });

  test("is possible in the lead once the former lead was taken away", () => {
    const formerLead: Assignment = { ...workAfter("withdrawn"), role: "lead" };
    expect(assignTask(task, { ...other, role: "lead" }, { ...byHand, others: [formerLead] }).ok).toBe(true);
  });
});

describe("giving a part to another unit", () => {
  const request = {
    toUnitId: suoiHoa.otherCommune,
    reassignedOn: today,
    reason: "Địa bàn chuyển sang xã khác",
  };
  const facts = { ...factsFor(people.district), ...assigning };

  test("ends the one neither done nor late and begins the other, with the day granted so far", () => {
    const work = workAfter("more time granted");
    const decision = reassignWork(work, request, facts);
    if (!decision.ok) throw new Error(decision.problem.code);
    const [ended, begun] = decision.value;
    if (ended?.type !== "assignment-reassigned" || begun?.type !== "task-assigned")
      throw new Error("two events");
    expect(evolveAssignment(work, ended)).toMatchObject({
      status: "reassigned",
      toAssignmentId: begun.assignment.id,
    });
    expect(begun.assignment).toMatchObject({
      status: "assigned",
      unitId: suoiHoa.otherCommune,
      role: "execute",
    });
    expect(dueOnNow(null, begun.assignment.extensions)).toBe("2024-07-10");
  });

  test("is refused to the unit that has it, and without a reason", () => {
    expect(reassignWork(given, { ...request, toUnitId: suoiHoa.commune }, facts)).toMatchObject({
      problem: { code: "unit-already-assigned" },
    });
    expect(reassignWork(given, { ...request, reason: "" }, facts)).toMatchObject({
      problem: { code: "reason-missing" },
    });
  });
});
