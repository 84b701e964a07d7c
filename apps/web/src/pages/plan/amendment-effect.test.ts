import { makeId } from "@dondoc/domain";
import { describe, expect, test } from "vitest";
import { effectOf } from "./amendment-effect.ts";

const task = (serial: number, openCount: number, keptCount: number) => ({
  taskId: makeId("task", 1, `0190f5f0-0000-7000-8000-00000000000${serial}`),
  ordinal: serial,
  statement: "",
  openCount,
  open: [],
  keptCount,
});
const tasks = [task(1, 2, 1), task(2, 0, 3), task(3, 4, 0)];

describe("what a later paper would end", () => {
  test("is everything open of a plan that it replaces", () => {
    const effect = effectOf(tasks, { kind: "replaces", restated: new Set() });
    expect(effect).toMatchObject({ openCount: 6, keptCount: 4 });
    expect(effect.tasks.map(({ ordinal }) => ordinal)).toEqual([1, 3]);
  });

  test("is what is open of the tasks that it sets anew", () => {
    const restated = new Set(tasks.slice(0, 2).map(({ taskId }) => taskId));
    expect(effectOf(tasks, { kind: "amends", restated })).toMatchObject({ openCount: 2, keptCount: 4 });
    expect(effectOf(tasks, { kind: "amends", restated: new Set() }).tasks).toEqual([]);
  });
});
