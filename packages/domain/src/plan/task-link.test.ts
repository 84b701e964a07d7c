import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { OFFICE_ROOT, makeId } from "../kernel/ids.ts";
import { confirmTaskLink, evolveTaskLink, proposeTaskLink, rejectTaskLink } from "./task-link.decide.ts";
import { proposingTaskLink } from "./task-link.actions.ts";
import { type TaskLink, traceClauses } from "./task-link.ts";

const uuid = (serial: number) => `0190f5f0-0000-7000-8000-${String(serial).padStart(12, "0")}`;
const task = (serial: number) => makeId("task", 1, uuid(serial));
const city = makeId("unit", OFFICE_ROOT, uuid(70));
const ward = makeId("unit", OFFICE_ROOT, uuid(71));

const facts = { kind: "carries-out", fromTaskId: task(10), toTaskId: task(1) } as const;
const kept = { ...facts, id: makeId("taskLink", 1, uuid(50)), proposedOn: day("2026-03-10") };
const link: TaskLink = { ...kept, status: "inferred", confidence: 0.6 };

const today = day("2026-03-15");
const as = (unitId: typeof city) => {
  const units = { bring: [unitId], decide: [unitId], inspect: [], keep: [] };
  return { today, by: { account: "an", units }, followerIds: [city] };
};
const judgedBy = { account: "an", unitId: city };
const judgedOn = today;

describe("a link between two tasks", () => {
  test("is an inference with its confidence until somebody confirms it", () => {
    const request = { ...facts, proposedOn: today, confidence: 0.6 };
    const proposed = proposeTaskLink(request, { ...as(city), links: [], newUuid: () => uuid(50) });
    expect(proposed).toEqual({
      ok: true,
      value: [{ type: "task-link-proposed", link: { ...link, proposedOn: today } }],
    });
    const decided = confirmTaskLink(link, { judgedOn }, as(city));
    expect(decided.ok && decided.value.reduce(evolveTaskLink, link)).toEqual({
      ...kept,
      status: "confirmed",
      judgedBy,
      judgedOn,
    });
  });

  test("is judged once", () => {
    const rejected: TaskLink = { ...kept, status: "rejected", judgedBy, judgedOn };
    expect(confirmTaskLink(rejected, { judgedOn }, as(city))).toEqual({
      ok: false,
      problem: { code: "link-already-judged", status: "rejected" },
    });
  });

  test("of a task to itself is refused, and so is one that is known", () => {
    const request = { ...facts, proposedOn: today, confidence: 0.6 };
    const asked = { ...as(city), links: [link], newUuid: () => uuid(51) };
    expect(proposeTaskLink({ ...request, fromTaskId: task(1) }, asked)).toMatchObject({
      problem: { code: "link-to-itself" },
    });
    expect(proposeTaskLink(request, asked)).toMatchObject({ problem: { code: "link-already-proposed" } });
  });

  test("is offered to be proposed to whom the decision would let propose it", () => {
    const request = { ...facts, proposedOn: today, confidence: 0.6 };
    for (const unitId of [city, ward]) {
      const asked = { ...as(unitId), links: [], newUuid: () => uuid(51) };
      expect(proposingTaskLink(asked).allowed).toBe(proposeTaskLink(request, asked).ok);
    }
  });

  test("is judged by who follows the plan, and not before it was proposed", () => {
    expect(rejectTaskLink(link, { judgedOn }, as(ward))).toMatchObject({
      problem: { code: "not-your-unit" },
    });
    expect(rejectTaskLink(link, { judgedOn: day("2026-03-09") }, as(city))).toMatchObject({
      problem: { code: "day-before-last-step" },
    });
  });
});

describe("the trace from an upper plan to the lower ones", () => {
  test("tells what is carried out from what only seems so, and from what nobody took up", () => {
    const fact = kept;
    const verdict = { status: "confirmed", judgedBy, judgedOn } as const;
    const links: TaskLink[] = [
      { ...fact, toTaskId: task(1), ...verdict },
      { ...fact, toTaskId: task(1), status: "inferred", confidence: 0.5 },
      { ...fact, toTaskId: task(2), status: "inferred", confidence: 0.9 },
      { ...fact, toTaskId: task(3), ...verdict, status: "rejected" },
      { ...fact, toTaskId: task(4), ...verdict, kind: "same-work" },
    ];
    expect(traceClauses([1, 2, 3, 4].map(task), links)).toEqual({
      traced: [task(1)],
      perhaps: [task(2)],
      untraced: [task(3), task(4)],
    });
  });
});
