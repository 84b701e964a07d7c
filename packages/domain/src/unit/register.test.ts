import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar-day.ts";
import type { UnitId } from "../kernel/ids.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import { correctUnit, endUnit, evolveUnit, registerUnit } from "./register.decide.ts";
import type { RegisterUnitRequest } from "./unit-event.ts";

const today = day("2025-07-20");
const newUuid = () => "0190f5f0-0000-7000-8000-000000000001";
const { units } = thachLam;
const commune = units.find(({ kind }) => kind === "commune-peoples-committee");
const district = units.find(({ tier }) => tier === "district");
if (commune === undefined || district === undefined) throw new Error("Suối Hoa has a commune");

const keeping = { bring: [], decide: [], inspect: [], keep: [district.id] };
const facts = { today, by: { account: "minh", units: keeping }, units };
const { id: _, ...entered } = commune;
const fresh: RegisterUnitRequest = { ...entered, name: "Ủy ban nhân dân xã Khe Vàng", shortName: "Khe Vàng" };
const register = (request: Partial<RegisterUnitRequest> = {}, by = facts.by) =>
  registerUnit({ ...fresh, ...request }, { ...facts, by, newUuid });
const correct = (request: Partial<RegisterUnitRequest>, reason = "Sai cấp trên") =>
  correctUnit(commune, { ...entered, ...request, correctedOn: today, reason }, facts);
const problemOf = (decision: { readonly ok: boolean; readonly problem?: unknown }) =>
  decision.problem ?? null;

describe("a unit entered by hand", () => {
  test("is in the register with its time", () => {
    const decided = register({ validFrom: day("2025-07-01") });
    expect(decided.ok && decided.value).toMatchObject([
      { type: "unit-registered", unit: { name: fresh.name, validFrom: "2025-07-01" } },
    ]);
  });

  test("is refused when the same one is there at that time; at another time it is another unit", () => {
    expect(problemOf(register(entered))).toEqual({ code: "unit-already-registered", unitId: commune.id });
    const ended = units.map((unit) =>
      unit.id === commune.id ? { ...unit, validTo: day("2025-06-30") } : unit,
    );
    const again = { ...entered, validFrom: day("2025-07-01") };
    expect(registerUnit(again, { ...facts, units: ended, newUuid }).ok).toBe(true);
  });

  test("is refused under a unit nobody knows, and with an end before its beginning", () => {
    expect(
      problemOf(registerUnit({ ...fresh, parentId: commune.id }, { ...facts, units: [], newUuid })),
    ).toEqual({
      code: "unit-parent-unknown",
    });
    const wrong = { validFrom: today, validTo: addDays(today, -1) };
    expect(problemOf(register(wrong))).toEqual({ code: "unit-ends-before-it-begins", ...wrong });
  });

  test("is entered by who keeps the register", () => {
    const stranger = { account: "lan", units: { ...keeping, keep: [] } };
    expect(problemOf(register({}, stranger))).toEqual({ code: "not-register-keeper" });
  });

  test("is entered by its body above, not by a unit beside it or by itself, and at the top by an administrator", () => {
    const of = (...keep: UnitId[]) => ({ account: "lan", units: { ...keeping, keep } });
    expect(register({}, of(district.id)).ok).toBe(true);
    expect(problemOf(register({}, of(commune.id)))).toEqual({ code: "not-register-keeper" });
    expect(register({ parentId: commune.id }, of(commune.id)).ok).toBe(true);
    expect(problemOf(register({ parentId: null }, of(district.id)))).toEqual({ code: "not-register-keeper" });
    const administrator = { ...of(), keepsWholeRegister: true };
    expect(register({ parentId: null }, administrator).ok).toBe(true);
  });
});

describe("a unit the register was wrong about", () => {
  test("is corrected with a reason, and keeps its id", () => {
    const decided = correct({ shortName: "Bản Đá mới" });
    expect(decided.ok && decided.value.reduce(evolveUnit, commune)).toEqual({
      ...commune,
      shortName: "Bản Đá mới",
    });
    expect(problemOf(correct({}, ""))).toEqual({ code: "reason-missing" });
  });

  test("is corrected by its body above alone, and put under no body that keeps its register by itself", () => {
    const by = { account: "lan", units: { ...keeping, keep: [commune.id] } };
    const request = { ...entered, correctedOn: today, reason: "Sai" };
    expect(problemOf(correctUnit(commune, request, { ...facts, by }))).toEqual({
      code: "not-register-keeper",
    });
    const away = { ...request, parentId: district.parentId };
    expect(problemOf(correctUnit(commune, away, facts))).toEqual({ code: "not-register-keeper" });
    expect(problemOf(endUnit(commune, { validTo: today }, { ...facts, by }))).toEqual({
      code: "not-register-keeper",
    });
  });

  test("is never put below itself or what is below it", () => {
    expect(problemOf(correct({ parentId: commune.id }))).toEqual({ code: "unit-parent-is-below" });
    const below = { ...district, parentId: commune.id, correctedOn: today, reason: "Sai" };
    const by = { ...facts.by, keepsWholeRegister: true };
    expect(problemOf(correctUnit(district, below, { ...facts, by }))).toEqual({
      code: "unit-parent-is-below",
    });
  });
});

describe("a unit that ends", () => {
  test("ends once, on a day it was there", () => {
    const at = { ...commune, validFrom: day("2024-01-01") };
    const ended = endUnit(at, { validTo: day("2025-06-30") }, facts);
    expect(ended.ok && ended.value.reduce(evolveUnit, at).validTo).toBe("2025-06-30");
    expect(problemOf(endUnit({ ...at, validTo: today }, { validTo: today }, facts))).toEqual({
      code: "unit-already-ended",
      validTo: today,
    });
    expect(problemOf(endUnit(at, { validTo: day("2023-12-31") }, facts))).toMatchObject({
      code: "unit-ends-before-it-begins",
    });
  });
});
