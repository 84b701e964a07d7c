import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../kernel/calendar-day.ts";
import { OFFICE_ROOT, makeId } from "../kernel/ids.ts";
import { thachLam } from "../scenarios/thach-lam.ts";
import { type Unit, existsOn, membersOf, nameKey, territoryOf, unitsUnder } from "./unit.ts";

const named = (name: string): Unit => {
  const unit = thachLam.units.find((each) => each.name === name);
  if (unit === undefined) throw new Error(`Thạch Lam has no unit ${name}`);
  return unit;
};

describe("the time of a unit", () => {
  const unit: Unit = {
    ...named("Ủy ban nhân dân xã Bản Đá"),
    validFrom: day("2020-03-01"),
    validTo: day("2025-06-30"),
  };

  test("begins on its first day and ends with its last", () => {
    const days = ["2020-02-29", "2020-03-01", "2025-06-30", "2025-07-01"];
    expect(days.map((asOf) => existsOn(unit, day(asOf)))).toEqual([false, true, true, false]);
  });

  test("is open where nobody knows a day", () => {
    const always = { ...unit, validFrom: null, validTo: null };
    expect([day("0001-01-01"), day("9999-12-31")].map((asOf) => existsOn(always, asOf))).toEqual([
      true,
      true,
    ]);
  });
});

describe("the tree of units", () => {
  test("holds everything below a body, itself left out", () => {
    const below = unitsUnder(thachLam.units, named("Ủy ban nhân dân tỉnh Thạch Lam").id);
    expect(below.map((unit) => unit.shortName)).toEqual([
      "Sở Văn hóa và Thể thao tỉnh Thạch Lam",
      "Ủy ban nhân dân huyện Suối Hoa",
      "Phòng Văn hóa và Thông tin huyện Suối Hoa",
      "Ủy ban nhân dân xã Bản Đá",
      "Ủy ban nhân dân xã Hương Suối",
      "Ủy ban nhân dân xã Mường Thông",
    ]);
  });

  test("leads from a commune up to the Party committee of its province", () => {
    expect(territoryOf(thachLam.units, named("Ủy ban nhân dân xã Bản Đá")).name).toBe("Tỉnh ủy Thạch Lam");
  });

  test("with a cycle in the data still comes to an end", () => {
    const [a, b] = ["1", "2"].map((end) =>
      makeId("unit", OFFICE_ROOT, `0190f5f0-0000-7000-8000-00000000000${end}`),
    );
    if (a === undefined || b === undefined) throw new Error("two ids");
    const units = [
      { ...named("Ủy ban nhân dân xã Bản Đá"), id: a, parentId: b },
      { ...named("Ủy ban nhân dân xã Hương Suối"), id: b, parentId: a },
    ];
    expect(units).toContain(territoryOf(units, units[0] ?? named("Bộ Chính trị")));
    expect(unitsUnder(units, a).map((unit) => unit.id)).toEqual([b]);
  });
});

describe("a group", () => {
  const group = thachLam.groups.find((each) => each.name === "Ủy ban nhân dân các xã");

  test("stands for the units that exist on the day, and for no others", () => {
    if (group === undefined) throw new Error("Thạch Lam has this group");
    const members = (asOf: string) => membersOf(group, thachLam, day(asOf)).map((unit) => unit.name);
    const two = ["Ủy ban nhân dân xã Bản Đá", "Ủy ban nhân dân xã Hương Suối"];
    expect(members("2024-06-30")).toEqual(two);
    expect(members("2024-07-01")).toEqual([...two, "Ủy ban nhân dân xã Mường Thông"]);
  });

  test("on any day has only members that are below its body and exist", () => {
    if (group === undefined) throw new Error("Thạch Lam has this group");
    fc.assert(
      fc.property(fc.integer({ min: -2_000, max: 2_000 }), (offset) => {
        const asOf = addDays(day("2024-07-01"), offset);
        const members = membersOf(group, thachLam, asOf);
        expect(members).toEqual(
          unitsUnder(thachLam.units, group.under).filter(
            (unit) => unit.kind === "commune-peoples-committee" && existsOn(unit, asOf),
          ),
        );
      }),
    );
  });
});

describe("names are the same", () => {
  test.each([
    ["case and tone placement", "Uỷ ban nhân dân XÃ Bản Đá", "Ủy ban nhân dân xã Bản Đá"],
    ["abbreviations", "UBND xã Bản Đá", "Ủy ban nhân dân xã Bản Đá"],
    ["an abbreviation with its dot", "UBND TP. Từ Sơn", "Ủy ban nhân dân thành phố Từ Sơn"],
    ["a dot without a space behind it", "UBND TP.Từ Sơn", "Ủy ban nhân dân thành phố Từ Sơn"],
    ["the sign for and", "Sở VHTT&DL", "Sở Văn hóa và Thông tin và DL"],
    ["words for many", "Các Ủy ban nhân dân những xã", "UBND xã"],
    ["hyphens, dashes and commas", "Trung tâm Văn hóa- Thể thao", "Trung tâm Văn hóa – Thể thao,"],
    ["both forms of the Party caucus", "BCSĐ UBND tỉnh", "BCSĐ đảng UBND tỉnh"],
    ["apostrophes", "xã Ia H’Drai", "xã Ia H'Drai"],
    ["line breaks", "UBND\n  xã   Bản Đá ", "UBND xã Bản Đá"],
  ])("but for %s", (_, one, other) => expect(nameKey(one)).toBe(nameKey(other)));

  test.each([
    ["a city and its ward", "UBND thành phố Từ Sơn", "UBND phường Từ Sơn"],
    ["letters with and without marks", "xã Ban Đa", "xã Bản Đá"],
    ["an abbreviation inside a word", "httpubnd", "httpủy ban nhân dân"],
  ])("never for %s", (_, one, other) => expect(nameKey(one)).not.toBe(nameKey(other)));
});
