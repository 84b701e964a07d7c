import { describe, expect, test } from "vitest";
import { type PaperMark, marksAbout, runsIn } from "./runs.ts";

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

  test("is the same with the marks about a place as with all of them, wherever strips end", () => {
    const marks = Array.from({ length: 400 }, (_, at): PaperMark => ({
      kind: "task",
      span: { start: at * 97, end: at * 97 + 60 + (at % 7) * 900 },
      keys: [`t${at}`],
    }));
    const about = marksAbout(marks);
    for (let start = 0; start < 30_000; start += 731) {
      const range = { start, end: start + 500 };
      expect(outline(range, about(range))).toEqual(outline(range, marks));
    }
    expect(about({ start: 0, end: 100 }).length).toBeLessThan(60);
  });

  test("keeps every character exactly once", () => {
    const pieces = runsIn({ start: 2, end: 25 }, [task, deadline, target]).flatMap((run) => run.pieces);
    expect(pieces.map(({ start }) => start)).toEqual([2, ...pieces.slice(0, -1).map(({ end }) => end)]);
    expect(pieces.at(-1)?.end).toBe(25);
  });
});
