import { expect, test } from "vitest";
import { given, workStories } from "../scenarios/suoi-hoa-work.ts";
import { DomainEvent } from "./event.ts";
import { streamOf } from "./stream.ts";

test("what happens to an assignment is a stream of its own, apart from the plan that set it", () => {
  const streams = new Set(
    Object.values(workStories).flatMap((events) => events.map((event) => streamOf(event))),
  );
  expect([...streams]).toEqual([given.id]);
  expect(streamOf({ type: "task-assigned", assignment: given })).toBe(given.planId);
});

test("every event of a story is one that the ledger keeps", () => {
  for (const event of Object.values(workStories).flat()) {
    expect(DomainEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
  }
});
