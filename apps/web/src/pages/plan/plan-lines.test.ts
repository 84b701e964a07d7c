import { describe, expect, test } from "vitest";
import { type PlanEntry, type SectionEntries, narrowed } from "./plan-entries.ts";
import { linesOf } from "./plan-lines.ts";

const span = { start: 0, end: 1 };
const entry = (key: string): PlanEntry => ({ kind: "funding", key, span, funding: { asWritten: key, span } });
const under = (path: string, entries: PlanEntry[], lower: SectionEntries[] = []): SectionEntries => ({
  section: { path, title: path, level: path.split("/").length, span },
  entries,
  lower,
});
const [a, b, c, d] = [entry("a"), entry("b"), entry("c"), entry("d")];
const sections = [under("II", [a], [under("II/1", [b, c]), under("II/2", [d])])];
const keysOf = (some: readonly SectionEntries[]) => linesOf(some).map(({ key }) => key);

describe("the lines of a long plan", () => {
  test("stand in the order of the paper, each heading with what is below it", () => {
    expect(keysOf(sections)).toEqual(["head-II", "a", "head-II/1", "b", "c", "head-II/2", "d"]);
    const [head] = linesOf(sections);
    expect(head?.kind === "head" ? [head.count, head.depth] : null).toEqual([4, 0]);
  });

  test("keep their entries themselves when a filter narrows them, and no heading without any", () => {
    const left = narrowed(sections, (each) => each === c);
    expect(keysOf(left)).toEqual(["head-II", "head-II/1", "c"]);
    expect(linesOf(left).at(-1)).toBe(c);
    expect(narrowed(sections, () => false)).toEqual([]);
  });
});
