import { describe, expect, test } from "vitest";
import { type PaperMark, runsIn } from "./runs.ts";

const task: PaperMark = { kind: "task", span: { start: 4, end: 20 }, keys: ["t1"], label: "1" };
const deadline: PaperMark = { kind: "deadline", span: { start: 12, end: 18 }, keys: ["t1"] };
const target: PaperMark = { kind: "target", span: { start: 6, end: 10 }, keys: ["c1"] };

function outline(range: { start: number; end: number }, marks: readonly PaperMark[]): string[] {
  return runsIn(range, marks).map(
    ({ owner, pieces }) =>
      `${owner?.keys[0] ?? "–"}: ${pieces.map(({ start, end, kinds }) => `${start}-${end} ${kinds.join("+")}`.trim()).join(", ")}`,
  );
}

describe("cutting the words of a paper", () => {
  test("leaves words that nothing was taken from alone", () => {
    expect(outline({ start: 0, end: 30 }, [])).toEqual(["–: 0-30"]);
  });

  test("marks a deadline inside the sentence of its task", () => {
    expect(outline({ start: 0, end: 30 }, [task, deadline])).toEqual([
      "–: 0-4",
      "t1: 4-12 task, 12-18 task+deadline, 18-20 task",
      "–: 20-30",
    ]);
  });

  test("gives words to the narrowest of two owners", () => {
    expect(outline({ start: 4, end: 20 }, [task, target])).toEqual([
      "t1: 4-6 task",
      "c1: 6-10 task+target",
      "t1: 10-20 task",
    ]);
  });

  test("says only once where an item begins", () => {
    const runs = runsIn({ start: 0, end: 30 }, [task, target]);
    expect(runs.filter(({ owner, isBeginning }) => owner === task && isBeginning)).toHaveLength(1);
  });

  test("keeps every character exactly once", () => {
    const pieces = runsIn({ start: 2, end: 25 }, [task, deadline, target]).flatMap((run) => run.pieces);
    expect(pieces.map(({ start }) => start)).toEqual([2, ...pieces.slice(0, -1).map(({ end }) => end)]);
    expect(pieces.at(-1)?.end).toBe(25);
  });
});
