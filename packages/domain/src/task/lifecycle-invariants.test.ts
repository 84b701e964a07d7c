import { describe, expect, test } from "vitest";
import { compareWithUpper } from "../target/target-conflict.ts";
import type { Target } from "../target/target.ts";
import { acceptDraft, proposedAcceptance } from "../draft/accept-draft.ts";
import { addDays, day } from "../kernel/calendar-day.ts";
import { OFFICE_ROOT, makeId } from "../kernel/ids.ts";
import { rollUp, totalOf } from "../roll-up/roll-up.ts";
import { suoiHoaDraft } from "../scenarios/suoi-hoa-draft.ts";
import { dueOn, evidence, factsFor, given, people, workAfter } from "../scenarios/suoi-hoa-work.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import { assignTask, dueBeforeIssue } from "./assign-task.ts";
import { confirmCompletion, returnWork, submitResult } from "./assignment.decide.ts";
import { Assignment } from "./assignment.ts";
import { evolveAssignment } from "./evolve-assignment.ts";
import { dueOnNow } from "./extended-deadline.ts";
import { grantExtension, requestExtension } from "./extension.decide.ts";
import { answers } from "./answers.ts";
import type { Task } from "./task.ts";
import { timeliness } from "./timeliness.ts";

const today = day("2024-06-10");
const uuid = (serial: number) => `0190f5f0-0000-7000-8000-${serial.toString(16).padStart(12, "0")}`;
const deadline = {
  asWritten: "trong quý II",
  span: { start: 0, end: 10 },
  schedule: { kind: "once", dueOn, granularity: "quarter", bound: "within" },
  certainty: "stated",
} as const;
const task: Task = {
  id: given.taskId,
  planId: given.planId,
  ordinal: 1,
  sectionPath: "II",
  statement: "Lập danh mục sách",
  deadline,
  outputs: [],
  span: { start: 0, end: 10 },
};
const unitId = (serial: number) =>
  makeId("unit", OFFICE_ROOT, `018cc251-f400-7000-9000-${String(serial).padStart(12, "0")}`);

/** A share of the people by 2030, as a paper above sets it, with what differs below. */
function targetOf(difference: Partial<Target>): Target {
  const upper = { indicator: "người tập thể thao", comparator: ">", value: 60, valueMax: null } as const;
  return {
    id: makeId("target", 7, uuid(50)),
    planId: given.planId,
    ...upper,
    unit: "%",
    denominator: "dân số",
    year: 2030,
    asWritten: "trên 60% dân số",
    span: { start: 0, end: 10 },
    ...difference,
  };
}

/** The ten invariants of domain reference §1.8, each a defect seen in a real register. */
describe("the ten invariants of the status model", () => {
  test("1: 'overdue' is no status that could be stored", () => {
    const statuses = Assignment.options.map((option) => option.shape.status.value);
    expect(statuses).toHaveLength(10);
    for (const computed of ["overdue", "due-soon", "late", "on-time"])
      expect(statuses).not.toContain(computed);
    expect(Assignment.safeParse({ ...given, status: "overdue" }).success).toBe(false);
  });

  test("2: what is completed says on which day, and that is not before it was assigned", () => {
    const { completedOn: _, ...without } = { completedOn: null, ...workAfter("completed") };
    expect(Assignment.safeParse(workAfter("completed")).success).toBe(true);
    expect(Assignment.safeParse(without).success).toBe(false);
    const early = { submittedOn: day("2024-03-14"), evidence: [...evidence], period: null };
    expect(submitResult(workAfter("received"), early, factsFor(people.commune))).toEqual({
      ok: false,
      problem: { code: "day-before-assignment", on: "2024-03-14", assignedOn: "2024-03-15" },
    });
  });

  test("3: a due day before the paper is refused by hand and taken from a paper with a warning", () => {
    const issuedOn = addDays(dueOn, 1);
    const problem = { code: "due-before-issue", dueOn, issuedOn };
    const byHand = { unitId: unitId(6), role: "execute", assignedOn: issuedOn } as const;
    const facts = {
      register: thachLam,
      others: [],
      newUuid: () => uuid(1),
      by: people.district,
      today: issuedOn,
      planIssuedOn: issuedOn,
    };
    expect(assignTask(task, byHand, facts)).toEqual({ ok: false, problem });
    const late = { ...suoiHoaDraft, document: { ...suoiHoaDraft.document, issuedOn } };
    const proposal = proposedAcceptance(late);
    if (!proposal.ok) throw new Error("Suối Hoa's draft proposes itself");
    const office = {
      draftId: makeId("draft", 0, uuid(2)),
      isAccepted: false,
      directives: [],
      plans: [],
      nextRoot: 1,
    };
    const accepted = acceptDraft(late, proposal.value, {
      ...office,
      register: thachLam,
      newUuid: () => uuid(3),
    });
    expect(accepted.ok).toBe(true);
    expect(dueBeforeIssue(deadline, issuedOn)).toEqual(problem);
  });

  test("4: nothing is completed without evidence", () => {
    const bare = { submittedOn: today, evidence: [], period: null };
    expect(submitResult(workAfter("received"), bare, factsFor(people.commune))).toEqual({
      ok: false,
      problem: { code: "evidence-missing" },
    });
    expect(Assignment.safeParse({ ...workAfter("completed"), evidence: [] }).success).toBe(false);
  });

  test("5: a due day changes only by an extension that was granted, and the original stays", () => {
    const asked = workAfter("more time asked for");
    expect(dueOnNow(dueOn, asked.extensions)).toBe(dueOn);
    const granted = grantExtension(asked, { dueOn: day("2024-07-10") }, factsFor(people.office));
    if (!granted.ok) throw new Error(granted.problem.code);
    const extended = granted.value.reduce(evolveAssignment, asked);
    expect(dueOnNow(dueOn, extended.extensions)).toBe("2024-07-10");
    expect(task.deadline?.schedule).toMatchObject({ dueOn });
  });

  test("6: what was done fourteen days late reads fourteen days late", () => {
    const completed = { status: "completed", completedOn: addDays(dueOn, 14) } as const;
    expect(timeliness(completed, dueOn, day("2025-01-01"))).toEqual({ kind: "late", daysLate: 14 });
  });

  test("7: a task given by hand has one lead, and who co-operates is not counted", () => {
    const lead: Assignment = { ...given, role: "lead" };
    const facts = {
      register: thachLam,
      others: [lead],
      newUuid: () => uuid(1),
      by: people.district,
      today,
      planIssuedOn: given.assignedOn,
    };
    const second = { unitId: unitId(7), role: "lead", assignedOn: today } as const;
    expect(assignTask(task, second, facts)).toMatchObject({ ok: false, problem: { code: "task-has-lead" } });
    expect(assignTask(task, { ...second, role: "coordinate" }, facts).ok).toBe(true);
    expect(answers("coordinate")).toBe(false);
  });

  test("8: a target below is not weaker than the one above: 55% under 60%, 'từ 60%' under 'trên 60%', a year later", () => {
    const upper = targetOf({});
    const conflicts = (lower: Partial<Target>) => {
      const compared = compareWithUpper(targetOf(lower), upper);
      return compared.kind === "comparable" ? compared.conflicts.map(({ kind }) => kind) : compared.because;
    };
    expect(conflicts({ value: 55 })).toEqual(["weaker-value"]);
    expect(conflicts({ comparator: ">=" })).toEqual(["weaker-comparator"]);
    expect(conflicts({ year: 2031 })).toEqual(["later-year"]);
    expect(conflicts({ comparator: "<" })).toEqual(["other-direction"]);
    expect(conflicts({ value: 65, year: 2029 })).toEqual([]);
  });

  test("8: a deadline below does not pass the one above", () => {
    const facts = (limits: object) => factsFor(people.commune, limits);
    const ask = { dueOn: day("2024-08-01"), reason: "Lũ" };
    const working = workAfter("in progress");
    expect(requestExtension(working, ask, facts({ upperDueOn: day("2024-07-31") }))).toMatchObject({
      problem: { code: "deadline-past-upper" },
    });
  });

  test("9: neither the unit nor the person that did the work confirms it", () => {
    const own = {
      account: "tu@ban-da",
      hats: [{ capacity: "standing-body", unitId: given.unitId }],
    } as const;
    const samePerson = { ...people.office, account: "lan@ban-da" };
    for (const by of [own, samePerson]) {
      const problem = { code: "confirmer-is-performer" };
      const submitted = workAfter("submitted");
      expect(confirmCompletion(submitted, { confirmedOn: today }, factsFor(by))).toEqual({
        ok: false,
        problem,
      });
      const back = { returnedOn: today, reason: "Thiếu" };
      expect(returnWork(submitted, back, factsFor(by))).toEqual({ ok: false, problem });
    }
  });

  test("10: the same inputs give the same page: days come in, and late or not follows from them alone", () => {
    const submitted = workAfter("submitted");
    const confirmed = (on: string) => {
      const confirmedOn = day(on);
      const facts = factsFor(people.office, { today: confirmedOn });
      const decision = confirmCompletion(submitted, { confirmedOn }, facts);
      if (!decision.ok) throw new Error(decision.problem.code);
      const progress = decision.value.reduce(evolveAssignment, submitted);
      return rollUp([{ progress, dueOn, isContinuous: false }], confirmedOn);
    };
    expect(confirmed("2024-06-10")).toEqual(confirmed("2026-01-01"));
    expect(totalOf(confirmed("2026-01-01"))).toBe(1);
  });
});
