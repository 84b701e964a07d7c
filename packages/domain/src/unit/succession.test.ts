import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar-day.ts";
import { OFFICE_ROOT, type UnitId, makeId } from "../kernel/ids.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import {
  type RegisterFacts,
  type SuccessionDecision,
  confirmSuccession,
  evolveSuccession,
  giveDuty,
  proposeSuccession,
  rejectSuccession,
} from "./succession.decide.ts";
import type { Succession } from "./succession.ts";
import { successionPreview } from "./succession-preview.ts";
import { type Unit, existsOn } from "./unit.ts";

const on = day("2025-07-01");
const today = day("2025-07-20");
const uuid = (serial: number) => `0190f5f0-0000-7000-8000-${String(serial).padStart(12, "0")}`;
const communes = thachLam.units.filter(({ kind }) => kind === "commune-peoples-committee");
const [banDa, huongSuoi, muongThong] = communes.map(({ id }) => id);
if (banDa === undefined || huongSuoi === undefined || muongThong === undefined)
  throw new Error("three communes");

const province = thachLam.units.find(({ kind }) => kind === "provincial-peoples-committee")?.id;
if (province === undefined) throw new Error("a province");

const units = { bring: [], decide: [], inspect: [], keep: [province] };
const facts: RegisterFacts = {
  today,
  by: { account: "minh", units },
  units: thachLam.units,
  successions: [],
};
const merge = {
  kind: "merge" as const,
  from: [banDa, huongSuoi],
  to: [muongThong],
  on,
  legalBasis: "12/NQ-HĐND",
  proposedOn: today,
};
const propose = (request: Partial<typeof merge> | object = {}, others: Partial<RegisterFacts> = {}) =>
  proposeSuccession({ ...merge, ...request }, { ...facts, ...others, newUuid: () => uuid(1) });

function proposed(request: object = {}): Succession {
  const decided = propose(request);
  const [event] = decided.ok ? decided.value : [];
  if (event?.type !== "succession-proposed") throw new Error("not proposed");
  return event.succession;
}
const problemOf = (decision: SuccessionDecision) => (decision.ok ? null : decision.problem);
const confirm = (succession: Succession, others: Partial<RegisterFacts> = {}) =>
  confirmSuccession(succession, { confirmedOn: today }, { ...facts, ...others });
function confirmed(succession: Succession): Succession {
  const decided = confirm(succession);
  if (!decided.ok) throw new Error(decided.problem.code);
  const steps = decided.value.filter((event) => event.type !== "unit-ended");
  return steps.reduce(evolveSuccession, succession);
}

describe("proposing who follows whom", () => {
  test("resolves nothing yet, and is kept with who proposed it", () => {
    expect(proposed()).toEqual({
      ...merge,
      id: makeId("succession", OFFICE_ROOT, uuid(1)),
      proposedBy: { account: "minh", unitId: province },
      status: "proposed",
    });
  });

  test.each([
    ["a merger into two", { kind: "merge", to: [muongThong, banDa] }],
    ["a split into one", { kind: "split", from: [banDa], to: [muongThong] }],
    ["a rename of itself", { kind: "rename", from: [banDa], to: [banDa] }],
    ["a dissolution with a receiver", { kind: "dissolve" }],
  ])("is refused for %s", (_, request) => {
    expect(problemOf(propose(request))).toMatchObject({ code: "succession-sides-wrong" });
  });

  test("is refused where a giver did not exist on the last day, or a taker does not on the first", () => {
    const early = day("2024-07-01");
    expect(problemOf(propose({ on: early, from: [muongThong], to: [banDa], kind: "rename" }))).toEqual({
      code: "unit-not-there",
      on: "2024-06-30",
    });
    expect(problemOf(propose({ on: early, from: [banDa], to: [muongThong], kind: "rename" }))).toBeNull();
  });

  test("is refused twice over, to whoever does not keep the register, and for a day to come", () => {
    expect(problemOf(propose({}, { successions: [proposed()] }))).toMatchObject({
      code: "succession-already-known",
    });
    const stranger = { account: "lan", units: { ...units, keep: [] } };
    expect(problemOf(propose({}, { by: stranger }))).toEqual({ code: "not-register-keeper" });
    expect(problemOf(propose({ proposedOn: addDays(today, 1) }))).toMatchObject({
      code: "day-in-the-future",
    });
  });
});

describe("a succession", () => {
  test("is for whoever keeps the register of all its sides", () => {
    const of = (keep: readonly UnitId[]) => ({ by: { account: "lan", units: { ...units, keep } } });
    expect(problemOf(propose({}, of([banDa])))).toEqual({ code: "not-register-keeper" });
    const waiting = proposed();
    expect(problemOf(confirm(waiting, of([muongThong])))).toEqual({ code: "not-register-keeper" });
    expect(confirm(waiting, of([banDa, province])).ok).toBe(true);
  });
});

describe("confirming a succession", () => {
  test("ends whoever gave everything up on the day before; who took goes on", () => {
    const decided = confirm(proposed());
    const by = { account: "minh", unitId: province };
    expect(decided.ok && decided.value.slice(1)).toEqual(
      [banDa, huongSuoi].map((unitId) => ({ type: "unit-ended", unitId, validTo: "2025-06-30", by })),
    );
  });

  test("of a transfer ends nobody, nor does a merger into one of the givers end that one", () => {
    const ended = (succession: Succession) => {
      const decided = confirm(succession);
      return decided.ok ? decided.value.flatMap((event) => ("unitId" in event ? [event.unitId] : [])) : null;
    };
    expect(ended(proposed({ kind: "transfer", from: [banDa], to: [huongSuoi] }))).toEqual([]);
    expect(ended(proposed({ to: [banDa] }))).toEqual([huongSuoi]);
  });

  test("happens once, and not when a giver has been followed on that day already", () => {
    expect(problemOf(confirm(confirmed(proposed())))).toEqual({
      code: "succession-already-judged",
      status: "confirmed",
    });
    const other = confirmed({ ...proposed(), id: makeId("succession", OFFICE_ROOT, uuid(2)) });
    expect(problemOf(confirm(proposed(), { successions: [other] }))).toEqual({
      code: "giver-already-succeeded",
      unitId: banDa,
      on,
    });
  });

  test("is not what a rejected proposal comes to, and rejecting needs a reason", () => {
    const reject = (reason: string) => rejectSuccession(proposed(), { rejectedOn: today, reason }, facts);
    expect(problemOf(reject(" "))).toEqual({ code: "reason-missing" });
    const decided = reject("Sai nghị quyết");
    const rejected = decided.ok
      ? decided.value.filter((event) => event.type !== "unit-ended").reduce(evolveSuccession, proposed())
      : proposed();
    expect(problemOf(confirm(rejected))).toEqual({ code: "succession-already-judged", status: "rejected" });
  });
});

describe("after a split", () => {
  const split = { kind: "split", from: [banDa], to: [huongSuoi, muongThong] };
  const give = (succession: Succession, unitId: Unit["id"]) =>
    giveDuty(succession, { dutyId: "asg_1.x", unitId, givenOn: today }, facts);

  test("a person says which part holds a duty, and the last word counts", () => {
    let state = confirmed(proposed(split));
    for (const unitId of [huongSuoi, muongThong]) {
      const decided = give(state, unitId);
      if (!decided.ok) throw new Error(decided.problem.code);
      state = decided.value.filter((event) => event.type !== "unit-ended").reduce(evolveSuccession, state);
    }
    expect(state).toMatchObject({ chosen: [{ dutyId: "asg_1.x", unitId: muongThong }] });
  });

  test("nobody else holds it, and nothing is given before it is confirmed", () => {
    expect(problemOf(give(confirmed(proposed(split)), banDa))).toEqual({
      code: "holder-not-among-successors",
      unitId: banDa,
    });
    expect(problemOf(give(proposed(split), huongSuoi))).toEqual({ code: "succession-not-confirmed" });
  });
});

describe("a look before confirming", () => {
  const history = { units: thachLam.units.map(asEnded), successions: [] };
  const duty = (unitId: Unit["id"]) => ({ key: `of ${unitId}`, unitId, chosen: null });

  test("shows what moves to whom", () => {
    const preview = successionPreview(proposed(), [duty(banDa), duty(muongThong)], history);
    expect(preview).toEqual({
      on,
      moves: [{ key: `of ${banDa}`, from: banDa, to: muongThong }],
      orphans: [],
    });
  });

  test("shows what nobody would hold until somebody chooses", () => {
    const split = proposed({ kind: "split", from: [banDa], to: [huongSuoi, muongThong] });
    const preview = successionPreview(split, [duty(banDa)], history);
    expect(preview.moves).toEqual([]);
    expect(preview.orphans).toEqual([
      {
        key: `of ${banDa}`,
        unitId: banDa,
        because: "several-successors",
        candidates: [huongSuoi, muongThong],
      },
    ]);
  });

  /** The register before confirming still has everybody. */
  function asEnded(unit: Unit): Unit {
    return existsOn(unit, on) ? unit : { ...unit, validTo: null };
  }
});
