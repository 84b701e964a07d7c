import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import { makeId } from "../kernel/ids.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import type { Unit } from "../unit/unit.ts";
import { parallelGuidance } from "./parallel-guidance.ts";
import type { Plan } from "./plan.ts";

const uuid = (serial: number) => `0190f5f0-0000-7000-8000-${String(serial).padStart(12, "0")}`;
const provincial = thachLam.units.filter(({ tier }) => tier === "province");
const [committee, government] = provincial;
const district = thachLam.units.find(({ tier }) => tier === "district");

function planOf(serial: number, issuer: Unit | undefined, directive = 1): Plan {
  return {
    id: makeId("plan", directive, uuid(serial)),
    directiveId: makeId("directive", directive, uuid(100 + directive)),
    upperPlanId: null,
    issuer: issuer?.name ?? "nơi khác",
    type: "plan",
    number: `${serial}-KH`,
    issuedOn: day(`2024-03-${String(20 - serial).padStart(2, "0")}`),
    subject: "",
    status: "in-force",
    issuerUnitId: issuer?.id ?? null,
  };
}

describe("two upper papers for one level", () => {
  test("are shown side by side, in order of issue, when two bodies of one province follow one directive", () => {
    const plans = [planOf(1, committee), planOf(2, government), planOf(3, district)];
    expect(parallelGuidance(plans, thachLam.units)).toEqual([
      {
        directiveId: makeId("directive", 1, uuid(101)),
        tier: "province",
        territoryId: committee?.id,
        planIds: [makeId("plan", 1, uuid(2)), makeId("plan", 1, uuid(1))],
      },
    ]);
  });

  test("are none when one body issued both, or they follow two directives", () => {
    expect(parallelGuidance([planOf(1, committee), planOf(2, committee)], thachLam.units)).toEqual([]);
    expect(parallelGuidance([planOf(1, committee), planOf(2, government, 2)], thachLam.units)).toEqual([]);
  });

  test("are none of two districts, each of which guides its own", () => {
    const other: Unit | undefined = district && { ...district, id: makeId("unit", 0, uuid(900)) };
    const units = other === undefined ? [] : [...thachLam.units, other];
    expect(parallelGuidance([planOf(1, district), planOf(2, other)], units)).toEqual([]);
  });

  test("are none where the register does not know who issued them", () => {
    expect(parallelGuidance([planOf(1, undefined), planOf(2, government)], thachLam.units)).toEqual([]);
  });
});
