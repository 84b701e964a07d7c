import { describe, expect, test } from "vitest";
import type { Directive } from "../directive/directive.ts";
import { day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import type { Plan } from "../plan/plan.ts";
import { suoiHoaDraft } from "../scenarios/suoi-hoa-draft.ts";
import { basisChecks } from "./basis-checks.ts";
import type { DraftCitation } from "./draft.ts";

const uuid = (serial: number) => `0190f5f0-0000-7000-8000-${serial.toString(16).padStart(12, "0")}`;
const span = { start: 4, end: 12 };

const directive: Directive = {
  id: makeId("directive", 3, uuid(1)),
  issuer: "Tỉnh ủy Thạch Lam",
  type: "directive",
  number: "21-CT/TU",
  issuedOn: day("2024-01-10"),
  subject: "",
  isHeld: true,
};
const plan: Plan = {
  id: makeId("plan", 3, uuid(2)),
  issuer: "Ủy ban nhân dân tỉnh Thạch Lam",
  type: "plan",
  number: "45/KH-UBND",
  issuedOn: day("2024-02-20"),
  directiveId: directive.id,
  upperPlanId: null,
  subject: "",
  status: "in-force",
  issuerUnitId: null,
};

/** How many papers of a basis an office misses that knows these. */
function missing(
  directives: readonly Directive[],
  plans: readonly Plan[],
  citations = suoiHoaDraft.citations,
) {
  return basisChecks({ citations }, { directives, plans }).length;
}

/** The plan, cited as a basis in other words. */
function cited(changed: Partial<DraftCitation>): DraftCitation[] {
  const { number, type, issuedOn } = plan;
  return [{ number, type, issuedOn, issuer: null, relation: "basis", span, ...changed }];
}

describe("a paper that the draft is based on", () => {
  test("is pointed at while the office knows nothing of it, the directive among them", () => {
    expect(missing([], [])).toBe(2);
    expect(basisChecks({ citations: cited({}) }, { directives: [], plans: [] })).toEqual([
      { code: "basis-not-held", span },
    ]);
  });

  test("is pointed at while the office only knows of it", () => {
    const { issuerUnitId: _, ...known } = { ...plan, status: "known" as const };
    expect(missing([{ ...directive, isHeld: false }], [known])).toBe(2);
  });

  test("is held with its paper, whatever the citation leaves out", () => {
    expect(missing([directive], [plan])).toBe(0);
    expect(missing([], [plan], cited({ issuedOn: null, type: null, number: "45/kh-ubnd" }))).toBe(0);
    expect(missing([], [plan], cited({ issuedOn: "2024-02" }))).toBe(0);
  });

  test("is another one with the number of another year, or of another kind", () => {
    expect(missing([], [plan], cited({ issuedOn: "2023-02-20" }))).toBe(1);
    expect(missing([], [plan], cited({ type: "decision" }))).toBe(1);
  });

  test("is no law, which everybody can look up, and nothing that is only cited", () => {
    expect(missing([], [], cited({ type: "law", number: "77/2015/QH13" }))).toBe(0);
    expect(missing([], [], cited({ relation: "cites" }))).toBe(0);
  });
});
