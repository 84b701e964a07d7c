import { describe, expect, test } from "vitest";
import { acceptDraft, proposedAcceptance } from "../draft/accept-draft.ts";
import type { Draft } from "../draft/draft.ts";
import { day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import { suoiHoaDraft } from "../scenarios/suoi-hoa-draft.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import type { Schedule } from "../task/schedule.ts";
import { type PlanContents, dueGroupOf, followedOf, owedIn, periodsBegun } from "./owed.ts";
import { rollUp, totalOf } from "./roll-up.ts";

/** The plan of Suối Hoa as its accepted draft sets it, issued on 15-3-2024. */
function contentsOf(draft: Draft): PlanContents {
  let serial = 0;
  const newUuid = () => {
    serial += 1;
    return `0190f5f0-0000-7000-8000-${serial.toString(16).padStart(12, "0")}`;
  };
  const proposal = proposedAcceptance(draft);
  const facts = { isAccepted: false, register: thachLam, directives: [], plans: [], nextRoot: 1, newUuid };
  const draftId = makeId("draft", 0, newUuid());
  const accepted = proposal.ok ? acceptDraft(draft, proposal.value, { ...facts, draftId }) : proposal;
  if (!accepted.ok) throw new Error(`refused: ${accepted.problem.code}`);
  const { events } = accepted.value;
  const plan = events.find((event) => event.type === "plan-accepted")?.plan;
  if (plan === undefined) throw new Error("no plan was accepted");
  return {
    plan,
    tasks: events.flatMap((event) => (event.type === "task-set" ? [event.task] : [])),
    assignments: events.flatMap((event) => (event.type === "task-assigned" ? [event.assignment] : [])),
    reports: events.flatMap((event) => (event.type === "report-series-set" ? [event.series] : [])),
  };
}

const contents = contentsOf(suoiHoaDraft);
const look = (asOf: string, to = "2024-12-31") => ({ asOf: day(asOf), to: day(to), register: thachLam });
const owedOn = (asOf: string, to?: string) => owedIn(contents, look(asOf, to));

/** The same plan with one task, of this schedule. */
function withTask(schedule: Schedule | null): PlanContents {
  const [task] = contents.tasks;
  const [deadline] = contents.reports.map((series) => series.deadline);
  if (task === undefined || !deadline) throw new Error("Suối Hoa sets tasks and a report");
  const changed = { ...task, deadline: schedule === null ? null : { ...deadline, schedule } };
  return { ...contents, tasks: [changed], reports: [] };
}

describe("what a plan asks of units", () => {
  test("is nothing before the day it was issued", () => {
    expect(owedOn("2024-03-14")).toEqual([]);
    expect(owedOn("2024-03-15")).not.toEqual([]);
  });

  test("is each answering unit's own part; who only coordinates owes nothing", () => {
    const parts = owedOn("2024-10-01").filter((owed) => owed.source.kind === "task");
    expect(parts.map((owed) => [owed.role, owed.unitAsWritten])).toEqual([
      ["lead", "Phòng Văn hóa và Thông tin"],
      ["execute", "UBND các xã"],
      ["execute", "UBND các xã"],
      ["publicise", "Đội thông tin lưu động"],
    ]);
  });

  test("has a key for each part and period, the same on every day one looks", () => {
    const keys = owedOn("2024-10-01").map((owed) => owed.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(owedOn("2024-10-02").map((owed) => owed.key)).toEqual(keys);
  });

  test("stays visible when the paper names nobody", () => {
    const nobody = owedIn({ ...contents, assignments: [] }, look("2024-10-01"));
    const [first] = nobody;
    expect(first).toMatchObject({ unitAsWritten: null, unitId: null, progress: { status: "draft" } });
    expect(nobody.filter((owed) => owed.source.kind === "task")).toHaveLength(3);
  });

  test("is listed by the group of its due day; what is continuous is never overdue", () => {
    const asOf = day("2024-10-01");
    expect(owedOn("2024-10-01").map((owed) => dueGroupOf(owed, asOf))).toEqual([
      "overdue",
      "continuous",
      "continuous",
      "undated",
      "later",
      "later",
      "later",
    ]);
  });
});

describe("the yearly report of the communes", () => {
  const reports = (asOf: string, to?: string) =>
    owedOn(asOf, to).filter((owed) => owed.source.kind === "report");

  test("is owed by each commune, due on the named day", () => {
    expect(reports("2024-10-01").map((owed) => [owed.period, owed.dueOn])).toEqual([
      ["2024", "2024-11-15"],
      ["2024", "2024-11-15"],
      ["2024", "2024-11-15"],
    ]);
  });

  test("falls on the communes that exist on the day one looks", () => {
    expect(reports("2024-06-30")).toHaveLength(2);
    expect(reports("2024-07-01")).toHaveLength(3);
  });

  test("is owed once for each year in sight", () => {
    expect(new Set(reports("2024-07-01", "2026-12-31").map((owed) => owed.period))).toEqual(
      new Set(["2024", "2025", "2026"]),
    );
  });

  test("that the paper also orders as a task is followed once, as a report", () => {
    const [series] = contents.reports;
    const [task] = contents.tasks;
    if (task === undefined || series === undefined) throw new Error("Suối Hoa sets tasks and a report");
    const twice = { ...contents, tasks: [{ ...task, deadline: series.deadline, span: series.span }] };
    expect(owedIn(twice, look("2024-10-01")).map((owed) => owed.source.kind)).toEqual([
      "report",
      "report",
      "report",
    ]);
  });
});

describe("a task that comes back", () => {
  test("on a named day is owed once for each period", () => {
    const monthly = withTask({ kind: "recurring", every: "month", dayOfMonth: 25, bound: "before" });
    const owed = owedIn(monthly, look("2024-05-01", "2024-06-30"));
    expect(owed.map(({ period, dueOn }) => [period, dueOn])).toEqual([
      ["2024-03", "2024-03-25"],
      ["2024-04", "2024-04-25"],
      ["2024-05", "2024-05-25"],
      ["2024-06", "2024-06-25"],
    ]);
  });

  test("on a weekday is owed once for each week", () => {
    const weekly = withTask({ kind: "recurring", every: "week", weekday: 5 });
    const owed = owedIn(weekly, look("2024-03-20", "2024-03-31"));
    expect(owed.map(({ period, dueOn }) => [period, dueOn])).toEqual([
      ["2024-W11", "2024-03-15"],
      ["2024-W12", "2024-03-22"],
      ["2024-W13", "2024-03-29"],
    ]);
  });

  test("on a day without saying how often is not lost: it stands once and undated", () => {
    const owed = owedIn(withTask({ kind: "recurring", every: null, dayOfMonth: 20 }), look("2024-10-01"));
    expect(owed.map(({ period, dueOn }) => [period, dueOn])).toEqual([[null, null]]);
  });

  test("without a named day stands once and undated", () => {
    const owed = owedIn(withTask({ kind: "recurring", every: "year" }), look("2024-10-01", "2030-12-31"));
    expect(owed.map(({ period, dueOn }) => [period, dueOn])).toEqual([[null, null]]);
  });
});

describe("what units have done so far", () => {
  const asOf = "2024-10-01";
  const extension = {
    status: "granted",
    requestedOn: day("2024-06-01"),
    requestedBy: { account: null, unitId: null },
    askedDueOn: day("2024-10-31"),
    reason: "Lũ",
    decidedOn: day("2024-06-02"),
    decidedBy: { account: null, unitId: null },
    grantedDueOn: day("2024-10-15"),
  } as const;

  test("moves the day by what was granted, while the original stays beside it", () => {
    const assignments = contents.assignments.map((each) => ({ ...each, extensions: [extension] }));
    const [lead] = owedIn({ ...contents, assignments }, look(asOf));
    expect(lead).toMatchObject({ dueOn: "2024-10-15", originalDueOn: "2024-06-30", extensionCount: 1 });
    expect(lead === undefined ? null : dueGroupOf(lead, day(asOf))).toBe("this-month");
    expect(owedOn(asOf)[0]).toMatchObject({
      dueOn: "2024-06-30",
      originalDueOn: "2024-06-30",
      extensionCount: 0,
    });
  });

  test("settles one period of a task that comes back, and leaves the others open", () => {
    const monthly = withTask({ kind: "recurring", every: "month", dayOfMonth: 25, bound: "before" });
    const [task] = monthly.tasks;
    const done = { completedOn: day("2024-04-20"), confirmedOn: day("2024-04-21"), evidence: [] };
    const assignments = monthly.assignments.map((each) => ({
      ...each,
      settled: [{ period: "2024-04", ...done }],
    }));
    const owed = owedIn({ ...monthly, assignments }, look("2024-05-01", "2024-05-31"));
    expect(owed.map(({ period, progress }) => [period, progress.status])).toEqual([
      ["2024-03", "assigned"],
      ["2024-04", "completed"],
      ["2024-05", "assigned"],
    ]);
    expect(task === undefined ? null : periodsBegun(task, contents.plan, day("2024-05-01"))).toEqual([
      "2024-03",
      "2024-04",
      "2024-05",
    ]);
  });

  test("knows no periods of what is done once, or comes back without a day", () => {
    const [once] = contents.tasks;
    const [undated] = withTask({ kind: "recurring", every: "year" }).tasks;
    for (const task of [once, undated]) {
      expect(task === undefined ? [] : periodsBegun(task, contents.plan, day(asOf))).toBeNull();
    }
  });
});

describe("what the statistic counts", () => {
  const statisticOn = (asOf: string) => rollUp(followedOf(owedOn(asOf), day(asOf)), day(asOf));

  test("is each dated part of each unit, and what has no day once for each task", () => {
    const statistic = statisticOn("2024-10-01");
    expect(statistic).toMatchObject({ openOverdue: 1, openInTime: 3, doneOnTime: 0, doneLate: 0 });
    expect(statistic.excluded).toMatchObject({ continuous: 1, undated: 1 });
  });

  test("leaves out a period that has not begun", () => {
    const asOf = day("2024-10-01");
    const farAhead = owedIn(contents, look("2024-10-01", "2030-12-31"));
    expect(totalOf(rollUp(followedOf(farAhead, asOf), asOf))).toBe(4);
  });
});
