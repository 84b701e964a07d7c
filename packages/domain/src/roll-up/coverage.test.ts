import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import { demoRegister } from "../scenarios/demo-register.ts";
import { membersOf } from "../unit/unit.ts";
import { coverageOf, coverageRate, emptyCoverage, mergeCoverage } from "./coverage.ts";

const upperPlanId = makeId("plan", 1, "0190f5f0-0000-7000-8000-000000000001");
const another = makeId("plan", 1, "0190f5f0-0000-7000-8000-000000000002");
const group = demoRegister.groups.find(({ name }) => name === "Ủy ban nhân dân các phường");
const wards = group === undefined ? [] : membersOf(group, demoRegister, day("2024-06-24"));
const owed = wards.map(({ id }) => ({ unitId: id, upperPlanId }));
const [first, second, third] = owed;
if (first === undefined || second === undefined || third === undefined) throw new Error("three wards");
const asOf = day("2024-10-01");
const issued = [
  { ...first, issuedOn: day("2024-07-15") },
  { ...second, issuedOn: day("2024-12-01") },
  { ...third, upperPlanId: another, issuedOn: day("2024-07-15") },
];

describe("coverage of a plan that every ward must make concrete", () => {
  const coverage = () => coverageOf(owed, issued, asOf);

  test("is one ward of twelve: one plan came later, one answers another plan", () => {
    expect(coverageRate(coverage(), asOf)).toEqual({ numerator: 1, denominator: 12, asOf });
    expect(coverageRate(coverageOf(owed, issued, day("2024-12-01")), asOf).numerator).toBe(2);
  });

  test("names the wards that have not, in one order whatever order they came in", () => {
    const missing = owed.slice(1).toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1));
    expect(coverage().missing).toEqual(missing);
    expect(coverageOf(owed.toReversed(), issued, asOf).missing).toEqual(missing);
  });

  test("counts a ward named twice once, and a plan nobody asked for not at all", () => {
    const twice = coverageOf([first, first], [...issued, { ...second, issuedOn: day("2024-07-01") }], asOf);
    expect(twice).toEqual({ issued: 1, owing: 1, missing: [] });
  });

  test("of parts merged in any way is that of the whole", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(owed), fc.nat(12), fc.nat(12), (some, left, right) => {
        const [from, to] = [Math.min(left, right), Math.max(left, right)];
        const parts = [some.slice(0, from), some.slice(from, to), some.slice(to)] as const;
        const [a, b, c] = parts.map((part) => coverageOf(part, issued, asOf));
        const whole = coverageOf(some, issued, asOf);
        if (a === undefined || b === undefined || c === undefined) throw new Error("three parts");
        expect(mergeCoverage(mergeCoverage(a, b), c)).toEqual(whole);
        expect(mergeCoverage(c, mergeCoverage(b, a))).toEqual(whole);
        expect(mergeCoverage(whole, emptyCoverage)).toEqual(whole);
      }),
    );
  });
});
