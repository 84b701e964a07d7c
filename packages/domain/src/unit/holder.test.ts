import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../kernel/calendar-day.ts";
import type { UnitId } from "../kernel/ids.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import { type UnitHistory, holderOf, holdersOfAll, orphansOf } from "./holder.ts";
import { SuccessionEvent, asConfirmed } from "./succession.ts";
import type { Unit } from "./unit.ts";

/** Invented communes: Bản Đá and Hương Suối become Mường Thông, which another day is split again. */
const named = (name: string): Unit => {
  const unit = thachLam.units.find((each) => each.name.endsWith(name));
  if (unit === undefined) throw new Error(`Thạch Lam has no unit ${name}`);
  return unit;
};
const lastDay = day("2024-06-30");
const banDa = { ...named("Bản Đá"), validTo: lastDay };
const huongSuoi = { ...named("Hương Suối"), validTo: lastDay };
const muongThong = { ...named("Mường Thông"), validFrom: day("2024-07-01") };
const department = named("Sở Văn hóa và Thể thao tỉnh Thạch Lam");
const office = named("Phòng Văn hóa và Thông tin huyện Suối Hoa");

const merge: SuccessionEvent = {
  kind: "merge",
  from: [banDa.id, huongSuoi.id],
  to: [muongThong.id],
  on: day("2024-07-01"),
  legalBasis: "15/NQ-HĐND",
  status: "confirmed",
};
const split: SuccessionEvent = {
  ...merge,
  kind: "split",
  from: [muongThong.id],
  to: [department.id, office.id],
  on: day("2025-07-01"),
};
const history = (...successions: readonly SuccessionEvent[]): UnitHistory => ({
  units: [banDa, huongSuoi, { ...muongThong, validTo: day("2025-06-30") }, department, office],
  successions,
});
const holds = (unitId: UnitId, asOf: string, of = history(merge, split)) => holderOf(unitId, of, day(asOf));

describe("the holder of a unit's duties", () => {
  test("is the unit itself while it exists", () => {
    expect(holds(banDa.id, "2024-06-30")).toEqual({ kind: "one", unitId: banDa.id, via: [] });
  });

  test("is the unit it was merged into from the first day of the merger", () => {
    expect(holds(banDa.id, "2024-07-01")).toEqual({ kind: "one", unitId: muongThong.id, via: [merge] });
  });

  test("are several after a split, and the way there is told", () => {
    expect(holds(banDa.id, "2025-07-01")).toEqual({
      kind: "several",
      unitIds: [department.id, office.id],
      via: [merge, split],
    });
  });

  test("does not depend on the order in which events were entered, not even two of one day", () => {
    const rename = { ...merge, kind: "rename" as const, from: [office.id], to: [department.id] };
    const first = { ...merge, from: [banDa.id], to: [office.id] };
    for (const order of [history(rename, first), history(first, rename)])
      expect(holds(banDa.id, "2024-07-01", order)).toMatchObject({ kind: "one", unitId: department.id });
  });

  test("is nobody when a unit is dissolved", () => {
    const dissolved: SuccessionEvent = { ...merge, kind: "dissolve", to: [] };
    expect(holds(banDa.id, "2024-07-01", history(dissolved))).toEqual({ kind: "none", proposed: [] });
  });

  test("is nobody while the merger is only proposed, and the proposal is shown", () => {
    const proposed: SuccessionEvent = { ...merge, status: "proposed" };
    expect(holds(banDa.id, "2024-07-01", history(proposed))).toEqual({ kind: "none", proposed: [proposed] });
    expect(holds(banDa.id, "2024-07-01", history(asConfirmed(proposed)))).toMatchObject({
      kind: "one",
    });
  });

  test("is nobody when the register does not know the unit", () => {
    expect(holds(named("Bộ Chính trị").id, "2024-07-01").kind).toBe("none");
  });

  test("comes to an end where events lead in a circle", () => {
    const back: SuccessionEvent = { ...merge, kind: "rename", from: [muongThong.id], to: [banDa.id] };
    expect(holds(banDa.id, "2024-07-01", history({ ...merge, from: [banDa.id] }, back)).kind).toBe("none");
  });
});

describe("several units together", () => {
  test("are held by each holder once", () => {
    const both = [banDa.id, huongSuoi.id];
    expect(holdersOfAll(both, history(merge), day("2024-06-30"))).toEqual(both);
    expect(holdersOfAll(both, history(merge), day("2024-07-01"))).toEqual([muongThong.id]);
  });

  test("on any day have each a holder or stand in the list of orphans, never both and never neither", () => {
    const all = [merge, split, { ...split, status: "proposed" as const }];
    fc.assert(
      fc.property(
        fc.subarray(all),
        fc.constantFrom("2024-06-30", "2024-07-01", "2025-07-01"),
        (some, asOf) => {
          for (const { id } of [banDa, huongSuoi, office]) {
            const duty = { key: "1", unitId: id, chosen: null };
            const orphans = orphansOf([duty], history(...some), day(asOf));
            expect(orphans.length === 0).toBe(holds(id, asOf, history(...some)).kind === "one");
          }
        },
      ),
    );
  });
});

describe("the duties without a holder", () => {
  const duty = { key: "nhiệm vụ 1", unitId: banDa.id, chosen: null };
  const orphans = (of: UnitHistory, asOf: string, chosen: UnitId | null = null) =>
    orphansOf([{ ...duty, chosen }], of, day(asOf));

  test("are listed with what proposals name", () => {
    expect(orphans(history({ ...merge, status: "proposed" }), "2024-07-01")).toEqual([
      { key: "nhiệm vụ 1", unitId: banDa.id, because: "no-successor", candidates: [muongThong.id] },
    ]);
    expect(orphans(history(), "2024-07-01")).toMatchObject([{ because: "no-successor", candidates: [] }]);
  });

  test("after a split wait until a person has chosen one of the parts", () => {
    expect(orphans(history(merge, split), "2025-07-01")).toEqual([
      {
        key: "nhiệm vụ 1",
        unitId: banDa.id,
        because: "several-successors",
        candidates: [department.id, office.id],
      },
    ]);
    expect(orphans(history(merge, split), "2025-07-01", office.id)).toEqual([]);
    expect(orphans(history(merge, split), "2025-07-01", huongSuoi.id)).toHaveLength(1);
  });
});

describe("a succession", () => {
  test.each<[string, Partial<SuccessionEvent>]>([
    ["a rename of two", { kind: "rename" }],
    ["a merger into two", { to: [department.id, office.id] }],
    ["a split into one", { kind: "split", from: [banDa.id] }],
    ["a split of two", { kind: "split", to: [department.id, office.id] }],
    ["a transfer to nobody", { kind: "transfer", to: [] }],
    ["a dissolution with a successor", { kind: "dissolve" }],
    ["nothing that ends", { from: [] }],
    ["no legal basis", { legalBasis: "" }],
  ])("is refused as %s", (_, wrong) => {
    expect(SuccessionEvent.safeParse(merge).success).toBe(true);
    expect(SuccessionEvent.safeParse({ ...merge, ...wrong }).success).toBe(false);
  });
});
