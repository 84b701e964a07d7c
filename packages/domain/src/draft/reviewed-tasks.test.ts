import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { suoiHoaDraft } from "../scenarios/suoi-hoa-draft.ts";
import type { DraftTask } from "./draft.ts";
import { type TaskCorrection, reviewedTasks } from "./reviewed-tasks.ts";

const untouched = { skippedTasks: [], joinedTasks: [], corrections: [] };
const taskAt = (at: number): DraftTask => {
  const task = suoiHoaDraft.tasks[at];
  if (task === undefined) throw new Error(`Suối Hoa has no task ${at}`);
  return task;
};
const [first, second] = [taskAt(0), taskAt(1)];

function kept(review: Partial<Parameters<typeof reviewedTasks>[1]>, draft = suoiHoaDraft) {
  const result = reviewedTasks(draft, { ...untouched, ...review });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const correcting = (correction: TaskCorrection) => kept({ corrections: [correction] })[0];

describe("a task that a person looked over", () => {
  test("stays as read where nothing was said of it", () => {
    expect(kept({})).toEqual(suoiHoaDraft.tasks.map((task) => ({ ...task, corrected: [] })));
  });

  test("takes the words a person gives it, and keeps its place in the paper", () => {
    const task = correcting({ key: "T1", statement: "Lập danh mục", sectionPath: null });
    expect(task).toMatchObject({ statement: "Lập danh mục", sectionPath: null, span: first.span });
    expect(task?.corrected).toEqual(["statement", "section"]);
  });

  test("counts as corrected only where it differs from what was read", () => {
    expect(correcting({ key: "T1", statement: first.statement, sectionPath: "II" })?.corrected).toEqual([]);
  });

  test("takes another deadline under the words of the paper, which is no inference any more", () => {
    const schedule = {
      kind: "once",
      dueOn: day("2024-07-15"),
      granularity: "day",
      bound: "by",
    } as const;
    const deadline = correcting({ key: "T1", schedule })?.deadline;
    expect(deadline).toEqual({ ...first.deadline, schedule, certainty: "stated" });
  });

  test("takes a deadline that the paper does not write, without words of its own", () => {
    const [, , third] = kept({ corrections: [{ key: "T3", schedule: { kind: "continuous" } }] });
    expect(third?.deadline).toMatchObject({ asWritten: "", span: third?.span });
  });

  test("loses its deadline when the person finds none", () => {
    expect(correcting({ key: "T1", schedule: null })).toMatchObject({
      deadline: null,
      corrected: ["deadline"],
    });
  });

  test("goes to the units a person names, pointing at their words where the paper has them", () => {
    const words = { start: 3, end: 7 };
    const assignments = first.assignments.map((each) => ({ ...each, span: words }));
    const draft = { ...suoiHoaDraft, tasks: [{ ...first, assignments }] };
    const given = [
      { role: "execute", unitAsWritten: "Phòng Văn hóa và Thông tin" },
      { role: "lead", unitAsWritten: "Phòng Nội vụ" },
    ] as const;
    const [task] = kept({ corrections: [{ key: "T1", assignments: [...given] }] }, draft);
    expect(task?.assignments).toEqual([
      { ...given[0], span: words, certainty: "stated" },
      { ...given[1], span: first.span, certainty: "stated" },
    ]);
  });
});

describe("a task joined with the one above", () => {
  test("is one with it: words, units and place of both", () => {
    const tasks = [
      { ...first, span: { start: 10, end: 30 } },
      { ...second, span: { start: 31, end: 60 } },
    ];
    const [both, none] = kept({ joinedTasks: ["T2"] }, { ...suoiHoaDraft, tasks });
    expect(none).toBeUndefined();
    expect(both).toMatchObject({
      key: "T1",
      statement: `${first.statement} ${second.statement}`,
      deadline: first.deadline,
      span: { start: 10, end: 60 },
      corrected: ["joined"],
    });
    expect(both?.assignments).toHaveLength(4);
  });

  test("passes over one that is left out", () => {
    const [both] = kept({ skippedTasks: ["T2"], joinedTasks: ["T3"] });
    expect(both?.statement).toBe("Lập danh mục sách cho từng bản Viết bài giới thiệu tủ sách");
  });

  test("gives its deadline where the one above has none", () => {
    const tasks = [{ ...first, deadline: null }, second];
    expect(kept({ joinedTasks: ["T2"] }, { ...suoiHoaDraft, tasks })[0]?.deadline).toEqual(second.deadline);
  });
});

describe("a review is refused", () => {
  const problemOf = (review: Partial<Parameters<typeof reviewedTasks>[1]>) =>
    reviewedTasks(suoiHoaDraft, { ...untouched, ...review });

  test.each([
    ["skips", { skippedTasks: ["T9"] }],
    ["joins", { joinedTasks: ["T9"] }],
    ["corrects", { corrections: [{ key: "T9" }] }],
  ])("when it %s a task that the draft does not hold", (_, review) => {
    expect(problemOf(review)).toEqual({ ok: false, problem: { code: "draft-item-unknown", key: "T9" } });
  });

  test("when it moves a task under a section that the draft does not hold", () => {
    expect(problemOf({ corrections: [{ key: "T1", sectionPath: "IX" }] })).toMatchObject({
      problem: { code: "draft-item-unknown", key: "IX" },
    });
  });

  test("when nothing is left above the task that is to be joined", () => {
    expect(problemOf({ skippedTasks: ["T1"], joinedTasks: ["T2"] })).toEqual({
      ok: false,
      problem: { code: "no-task-above", key: "T2" },
    });
  });
});
