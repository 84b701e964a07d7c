import { describe, expect, test } from "vitest";
import { actingFor } from "../access/acting-for.ts";
import type { Actor, Post } from "../access/actor.ts";
import { addDays, day } from "../kernel/calendar-day.ts";
import type { UnitId } from "../kernel/ids.ts";
import { given, suoiHoa } from "../scenarios/suoi-hoa-work.ts";
import {
  type ObstacleDecision,
  answerObstacle,
  evolveObstacle,
  passObstacleOn,
  raiseObstacle,
  resolveObstacle,
} from "./obstacle.decide.ts";
import { type Obstacle, ObstacleEvent } from "./obstacle.ts";
import { answerProposal, evolveProposal, makeProposal, passProposalOn } from "./proposal.decide.ts";
import { ProposalEvent } from "./proposal.ts";
import { routeOf } from "./routed.ts";

const today = day("2024-06-10");
const oversight = { standingIds: [suoiHoa.office], assignerId: suoiHoa.district };
const newUuid = () => "018cc251-f400-7000-9000-000000000130";

function as(name: string, post: Post, unitId: UnitId) {
  const actor: Actor = { kind: "account", name, account: name, posts: [{ post, unitId }] };
  return { today, by: actingFor(actor) };
}
const commune = { ...as("lan", "reporter", suoiHoa.commune), oversight, newUuid };
const office = as("minh", "clerk", suoiHoa.office);
const district = as("hoa", "leader", suoiHoa.district);
const local = { today, by: actingFor({ kind: "local", name: "An" }) };

const request = {
  planId: given.planId,
  assignmentId: given.id,
  unitId: suoiHoa.commune,
  content: "Ba bản chưa có đường xe",
  raisedOn: today,
};

function happened(decision: ObstacleDecision): ObstacleEvent {
  const [event] = decision.ok ? decision.value : [];
  if (event === undefined) throw new Error(decision.ok ? "nothing happened" : decision.problem.code);
  expect(ObstacleEvent.safeParse(event).success).toBe(true);
  return event;
}

function raised(): Obstacle {
  const event = happened(raiseObstacle(request, commune));
  if (event.type !== "obstacle-raised") throw new Error(event.type);
  return event.obstacle;
}

const problemOf = (decision: { readonly ok: boolean; readonly problem?: unknown }) =>
  decision.problem ?? null;
const answer = { answeredOn: today, answer: "Huyện cho mượn thuyền" };

describe("an obstacle", () => {
  test("goes to the standing body of the plan", () => {
    expect(raised()).toMatchObject({
      status: "raised",
      routedTo: suoiHoa.office,
      raisedBy: { account: "lan" },
    });
  });

  test("of the standing body itself goes to whoever issued the plan, and to nobody when nobody is left", () => {
    expect(routeOf(oversight, suoiHoa.office)).toBe(suoiHoa.district);
    expect(routeOf({ ...oversight, standingIds: [] }, suoiHoa.commune)).toBe(suoiHoa.district);
    expect(routeOf({ ...oversight, standingIds: [] }, suoiHoa.district)).toBeNull();
  });

  test("is answered by the body it went to, and resolved by the unit that raised it", () => {
    const answered = evolveObstacle(raised(), happened(answerObstacle(raised(), answer, office)));
    expect(answered).toMatchObject({ status: "answered", ...answer, answeredBy: { unitId: suoiHoa.office } });
    const resolved = evolveObstacle(
      answered,
      happened(resolveObstacle(answered, { resolvedOn: today }, commune)),
    );
    expect(resolved).toMatchObject({ status: "resolved", answer: "Huyện cho mượn thuyền" });
    expect(problemOf(answerObstacle(answered, answer, office))).toEqual({
      code: "obstacle-already-answered",
    });
    expect(problemOf(resolveObstacle(resolved, { resolvedOn: today }, commune))).toEqual({
      code: "obstacle-already-resolved",
    });
  });

  test("that a unit got over by itself has no answer", () => {
    const event = happened(resolveObstacle(raised(), { resolvedOn: today }, commune));
    expect(evolveObstacle(raised(), event)).toMatchObject({ status: "resolved", answer: null });
  });

  test("is passed on, and then answered by who has it now", () => {
    const event = happened(passObstacleOn(raised(), { passedOn: today, toUnitId: suoiHoa.district }, office));
    const passed = evolveObstacle(raised(), event);
    expect(passed).toMatchObject({ status: "raised", routedTo: suoiHoa.district });
    expect(problemOf(answerObstacle(passed, answer, office))).toMatchObject({ code: "not-your-unit" });
    expect(answerObstacle(passed, answer, district).ok).toBe(true);
  });

  test("is passed neither back to who raised it nor to who has it", () => {
    expect(
      problemOf(passObstacleOn(raised(), { passedOn: today, toUnitId: suoiHoa.commune }, office)),
    ).toEqual({
      code: "answerer-is-raiser",
    });
    expect(
      problemOf(passObstacleOn(raised(), { passedOn: today, toUnitId: suoiHoa.office }, office)),
    ).toEqual({
      code: "already-with-unit",
      unitId: suoiHoa.office,
    });
  });

  test("is never answered by the person who raised it, nor by a mere reporter", () => {
    expect(problemOf(answerObstacle(raised(), answer, as("lan", "clerk", suoiHoa.office)))).toEqual({
      code: "answerer-is-raiser",
    });
    expect(problemOf(answerObstacle(raised(), answer, as("tu", "reporter", suoiHoa.office)))).toEqual({
      code: "not-your-unit",
      unitId: suoiHoa.office,
    });
  });

  test("is refused empty, of a day to come, and in another unit's name", () => {
    expect(problemOf(raiseObstacle({ ...request, content: " " }, commune))).toEqual({
      code: "content-missing",
    });
    expect(problemOf(raiseObstacle({ ...request, raisedOn: addDays(today, 1) }, commune))).toMatchObject({
      code: "day-in-the-future",
    });
    expect(problemOf(raiseObstacle({ ...request, unitId: suoiHoa.otherCommune }, commune))).toEqual({
      code: "not-your-unit",
      unitId: suoiHoa.otherCommune,
    });
  });

  test("is not answered emptily, nor before it was raised", () => {
    expect(problemOf(answerObstacle(raised(), { ...answer, answer: "" }, office))).toEqual({
      code: "answer-missing",
    });
    expect(
      problemOf(answerObstacle(raised(), { ...answer, answeredOn: addDays(today, -1) }, office)),
    ).toMatchObject({
      code: "day-before-last-step",
    });
  });

  test("of a unit nobody knows is recorded by the local person", () => {
    const nobody = { ...request, unitId: null };
    expect(raiseObstacle(nobody, { ...local, oversight, newUuid }).ok).toBe(true);
    expect(problemOf(raiseObstacle(nobody, commune))).toEqual({ code: "not-your-unit", unitId: null });
  });
});

describe("a proposal", () => {
  function made() {
    const decision = makeProposal(request, commune);
    const [event] = decision.ok ? decision.value : [];
    if (event?.type !== "proposal-made") throw new Error("no proposal");
    return event.proposal;
  }

  test("goes to the standing body, upward from there, and is answered with an outcome", () => {
    expect(made()).toMatchObject({ status: "made", routedTo: suoiHoa.office });
    const passing = passProposalOn(made(), { passedOn: today, toUnitId: suoiHoa.district }, office);
    const passed = passing.ok ? passing.value.reduce(evolveProposal, made()) : made();
    const decision = answerProposal(passed, { ...answer, outcome: "accepted-in-part" }, district);
    const events = decision.ok ? decision.value : [];
    expect(ProposalEvent.array().min(1).safeParse(events).success).toBe(true);
    const answered = events.reduce(evolveProposal, passed);
    expect(answered).toMatchObject({ status: "answered", outcome: "accepted-in-part", ...answer });
    expect(problemOf(answerProposal(answered, { ...answer, outcome: "declined" }, district))).toEqual({
      code: "proposal-already-answered",
    });
  });

  test("is refused empty, and never declined without a word", () => {
    expect(problemOf(makeProposal({ ...request, content: "" }, commune))).toEqual({
      code: "content-missing",
    });
    expect(
      problemOf(answerProposal(made(), { ...answer, answer: " ", outcome: "declined" }, office)),
    ).toEqual({
      code: "answer-missing",
    });
  });
});
