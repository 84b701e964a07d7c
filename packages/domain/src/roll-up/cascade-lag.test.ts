import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CascadeDocument, cascade } from "../directive/directive.ts";
import { day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import { type LagTally, cascadeLag, emptyLagTally, meanLag, mergeLag } from "./cascade-lag.ts";

const uuid = (serial: number) => `0190f5f0-0000-7000-8000-${String(serial).padStart(12, "0")}`;
/** Conclusion 70-KL/TW and the plans that carry it out; only the dates are told. */
const conclusion = { id: makeId("directive", 1, uuid(1)), issuedOn: day("2024-01-31"), upperId: null };
const konTum = { id: makeId("plan", 1, uuid(2)), issuedOn: day("2024-04-24"), upperId: conclusion.id };
const bacNinh = { id: makeId("plan", 1, uuid(3)), issuedOn: day("2024-06-11"), upperId: conclusion.id };
const tuSon = { id: makeId("plan", 1, uuid(4)), issuedOn: day("2024-06-24"), upperId: bacNinh.id };
const root = cascade<CascadeDocument>(conclusion, [konTum, bacNinh, tuSon]);
const one = (days: number): LagTally => ({
  plans: 1,
  totalDays: days,
  shortestDays: days,
  longestDays: days,
});

describe("the lag of a cascade", () => {
  test("is 84 and 132 days to the provinces, and 145 to the city, 13 after its province", () => {
    const provinces = mergeLag(one(84), one(132));
    expect(cascadeLag(root, day("2024-10-01"))).toEqual([
      { sinceDirective: provinces, sinceUpper: provinces },
      { sinceDirective: one(145), sinceUpper: one(13) },
    ]);
    expect(provinces).toEqual({ plans: 2, totalDays: 216, shortestDays: 84, longestDays: 132 });
  });

  test("as of an earlier day knows only the plans of that day", () => {
    expect(cascadeLag(root, day("2024-06-10"))).toEqual([{ sinceDirective: one(84), sinceUpper: one(84) }]);
    expect(cascadeLag(root, day("2024-04-24"))).toEqual([{ sinceDirective: one(84), sinceUpper: one(84) }]);
    expect(cascadeLag(root, day("2024-01-31"))).toEqual([]);
  });

  test("has a mean that keeps its days and its plans", () => {
    const asOf = day("2024-10-01");
    expect(meanLag(mergeLag(one(84), one(132)), asOf)).toEqual({ numerator: 216, denominator: 2, asOf });
  });

  test("of parts merged in any way is that of the whole", () => {
    const anyPart = fc
      .array(fc.nat(500), { maxLength: 8 })
      .map((days) => days.map(one).reduce(mergeLag, emptyLagTally));
    fc.assert(
      fc.property(anyPart, anyPart, anyPart, (a, b, c) => {
        expect(mergeLag(mergeLag(a, b), c)).toEqual(mergeLag(a, mergeLag(b, c)));
        expect(mergeLag(a, b)).toEqual(mergeLag(b, a));
        expect(mergeLag(a, emptyLagTally)).toEqual(a);
      }),
    );
  });
});
