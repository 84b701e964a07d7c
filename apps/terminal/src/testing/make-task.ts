import { type AssignmentAction, assignmentActionNames, day, makeId } from "@dondoc/domain";
import type { FoundThing, PastStep, PlanList, TaskDetail, TaskPart } from "../office/office-reads.ts";
import { makeItem, makePlan, paper, statistic, today, wards } from "./make-office.ts";

/** One task of the small office, given to its wards: what `task` shows and what can be acted on. */
const uuid = (number: number): string => `0192a000-0000-7000-8000-${String(number).padStart(12, "0")}`;
export const taskId = makeId("task", 1, uuid(500_001));
export const partId = (number: number) => makeId("assignment", 1, uuid(600_000 + number));

const start = paper.indexOf("Tuyên truyền");
const span = { start, end: paper.indexOf("\n- Mỗi năm") };
const plan = makePlan().plan;

/** What the performer may do today, and why not the rest. */
function actionsOf(can: readonly AssignmentAction[]): TaskPart["actions"] {
  const offers = assignmentActionNames.map((action) => [
    action,
    can.includes(action)
      ? { allowed: true, because: { capacity: "performer", unitId: null } }
      : { allowed: false, because: { code: "not-your-part", action, needs: ["assigner"] } },
  ]);
  return Object.fromEntries(offers) as TaskPart["actions"];
}

export function makePart(
  number: number,
  can: readonly AssignmentAction[] = ["receive", "report-progress"],
): TaskPart {
  const ward = wards[number - 1] ?? wards[0];
  if (ward === undefined) throw new Error("The small office has wards.");
  const { id: unitId, name, shortName } = ward;
  return {
    assignment: {
      id: partId(number),
      taskId,
      planId: plan.id,
      role: "lead",
      unitAsWritten: name,
      unitId,
      viaGroupId: null,
      certainty: "stated",
      span,
      assignedOn: day("2024-06-24"),
      progress: null,
      extensions: [],
      urgings: [],
      settled: [],
      status: "assigned",
    },
    version: 1,
    unit: { id: unitId, name, shortName },
    viaGroup: "UBND các phường",
    dueOn: day("2024-10-20"),
    extensionCount: 0,
    isExtendedManyTimes: false,
    isUrgingDue: false,
    timeliness: { kind: "not-due", daysLeft: 19 },
    openPeriods: null,
    actions: actionsOf(can),
  };
}

export function makeTask(parts: readonly TaskPart[] = [makePart(1), makePart(2)]): TaskDetail {
  return {
    asOf: today,
    task: {
      id: taskId,
      planId: plan.id,
      ordinal: 1,
      sectionPath: "IV/8",
      statement: "Tuyên truyền trên hệ thống truyền thanh.",
      deadline: null,
      outputs: [],
      span,
    },
    dueOn: null,
    section: null,
    plan,
    planVersion: 1,
    assign: { allowed: false, because: { code: "not-your-part", action: "assign", needs: ["assigner"] } },
    counts: { assigned: parts.length },
    parts,
    nextCursor: null,
  };
}

/** How a part began. */
export function makeStep(number: number): PastStep {
  const { assignment } = makePart(number);
  if (assignment.status !== "assigned") throw new Error("A part begins as given.");
  return {
    version: 1,
    event: { type: "task-assigned", id: assignment.id, assignment } as unknown as PastStep["event"],
    actor: "Văn thư Minh",
    by: "Văn thư Minh",
    origin: "person",
    recordedAt: "2024-06-24T01:00:00.000Z",
  };
}

export const found: readonly FoundThing[] = [
  {
    kind: "task",
    id: taskId,
    title: "Tuyên truyền trên hệ thống truyền thanh.",
    highlights: [],
    plan,
    unitId: null,
  },
];

export function makePlans(): PlanList {
  const { id, number, issuer, issuedOn, subject } = plan;
  const rate = { numerator: 0, denominator: 1, asOf: today };
  const held = { id, number, issuer, issuedOn, subject, isHeld: true, taskCount: 3, statistic, rate };
  const known = makeItem(1, {}).plan;
  const other = {
    ...held,
    id: makeId("plan", 1, uuid(154)),
    number: "154/KH-UBND",
    isHeld: false,
    taskCount: 0,
  };
  return { asOf: today, plans: [held, { ...other, subject: known.subject }], morePlans: 0 };
}
