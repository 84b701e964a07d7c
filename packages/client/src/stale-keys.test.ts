import { describe, expect, test } from "vitest";
import { everyTopic, staleKeys } from "./stale-keys.ts";

describe("what a change makes stale", () => {
  test("a draft touches the drafts and nothing that is counted", () => {
    expect(staleKeys(["draft"])).toEqual(["draft.list", "draft.detail"]);
  });

  test("a plan touches every list of what is due", () => {
    expect(staleKeys(["plan"])).toEqual(expect.arrayContaining(["overview.show", "unit.owes", "task.due"]));
  });

  test("a query named by two topics is asked once", () => {
    const keys = staleKeys(everyTopic);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
