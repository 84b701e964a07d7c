import { type TaskLink, day, makeId } from "@dondoc/domain";
import { expect, test } from "vitest";
import { waitingCount, waitingFirst } from "./link-order.ts";

const id = (serial: number) => `0190f5f0-0000-7000-8000-00000000000${serial}`;
const facts = (serial: number) => ({
  id: makeId("taskLink", 1, id(serial)),
  kind: "same-work" as const,
  fromTaskId: makeId("task", 1, id(1)),
  toTaskId: makeId("task", 1, id(2)),
  proposedOn: day("2024-09-01"),
});
const inferred = (serial: number, confidence: number): { state: TaskLink } => ({
  state: { ...facts(serial), status: "inferred", confidence },
});
const judged = (serial: number): { state: TaskLink } => ({
  state: {
    ...facts(serial),
    status: "rejected",
    judgedBy: { account: null, unitId: null },
    judgedOn: day("2024-10-01"),
  },
});

test("what waits stands above what was judged, the surest first", () => {
  const links = [judged(3), inferred(4, 0.3), judged(5), inferred(6, 0.9)];
  expect(waitingFirst(links).map(({ state }) => state.id.at(-1))).toEqual(["6", "4", "3", "5"]);
  expect(waitingCount(links)).toBe(2);
});
